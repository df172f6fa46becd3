import type { Entry } from '../domain/entry.ts'
import { playInventedLetters } from './invented-letters.ts'
import { playLetter2018 } from './letter-2018.ts'
import { sampleRegister, stage } from './stage.ts'

/** The sample register's entries: the story of February to April 2018, and two invented letters of 2026. */
export function sampleEntries(): readonly Entry[] {
  const story = stage('Secretariat')
  story.play('2018-02-20', {
    kind: 'beginRegister',
    register: sampleRegister,
    name: 'Sample · السجل النموذجي · Exemple',
  })
  playLetter2018(story)
  playInventedLetters(story)
  return story.entries()
}
