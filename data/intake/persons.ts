import { isRole, type Split } from './names.ts'
import { words } from './words/cues.ts'

const group = new RegExp(`(?<!\\p{L})[ول]?(?:${words.groups})(?!\\p{L})`, 'iu')
const kin = new RegExp(`^(?:(?:an?|the|une?|la|le|el|su)\\s+)?(?:${words.kin})(?!\\p{L})`, 'iu')
const latinName =
  /^\p{Lu}[\p{L}'’.-]*(?:\s(?:\p{Lu}[\p{L}'’.-]*|de|del|la|los|las|al|el|bin|bint|van|von|ben|da|dos|y)){1,5}$/u
const arabicName = /^(?:[\u0621-\u0652]+\s){1,4}[\u0621-\u0652]+$/u
const described = /^([^,،()[\]]{3,60}?)(?:\s*[,،]\s*(\S.+)|\s+[-–—]\s+(\S.+)|\s*[([]([^()[\]]{3,80})[)\]])$/u

/** Whether a name has a word that bodies have: "association", "network". */
export const isGroup = (text: string): boolean => group.test(text)

const isPerson = (text: string) => (latinName.test(text) || arabicName.test(text)) && !isGroup(text)

/** "Rosa Tinoco, mother of Daniela": a person's name and what is said of the person; null for another name. */
function personIn(text: string): { readonly name: string; readonly said: string } | null {
  const match = described.exec(text)
  const name = match?.[1]?.trim() ?? ''
  const said = (match?.[2] ?? match?.[3] ?? match?.[4] ?? '').trim()
  return match && isPerson(name) ? { name, said } : null
}

const isSaid = (said: string) => kin.test(said) || isRole(said)

/**
 * How a list describes its persons: where most of its names are so, whatever stands behind a person's name is no part
 * of it; a kinship, a profession or an office never is, nor lower-case words where several names have them.
 */
export function personsIn(names: readonly string[]): (text: string) => Split | null {
  const persons = names.flatMap(name => personIn(name) ?? [])
  const most = persons.length >= 3 && persons.length > names.length * 0.6
  const several = persons.filter(({ said }) => /^\p{Ll}/u.test(said) || isSaid(said)).length >= 2
  return text => {
    const person = personIn(text)
    if (!person) return null
    const splits = most || isSaid(person.said) || (several && /^\p{Ll}/u.test(person.said))
    return splits ? { name: person.name, with: person.said } : null
  }
}
