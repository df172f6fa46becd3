import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const page = join('renderer', 'features', 'pieces')

it('the page of pieces shows every component of renderer/ui', () => {
  const shown = readdirSync(page)
    .map(file => readFileSync(join(page, file), 'utf8'))
    .join('\n')
  const pieces = readdirSync(join('renderer', 'ui'), { recursive: true, encoding: 'utf8' })
  const missing = pieces.filter(file => file.endsWith('.tsx') && !shown.includes(`/ui/${file}'`))
  // What stands in a form that was begun or is written in by two, what two answers in conflict are shown with, and what
  // a demand's lane is drawn with.
  const elsewhere = [
    'AnswerValue.tsx',
    'BegunNote.tsx',
    'ClashNote.tsx',
    'MarkedText.tsx',
    join('pictures', 'StatusStrip.tsx'),
  ]
  expect(missing.toSorted()).toEqual(elsewhere)
})
