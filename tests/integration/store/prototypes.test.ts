import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import type { Entry } from '../../../data/domain/entry.ts'
import { commandSchema } from '../../../data/domain/register.ts'
import { upcast } from '../../../data/domain/upcast.ts'
import { sealLine } from '../../../data/store/ledger-line.ts'
import { openInstallation } from '../../../data/store/settings-file.ts'
import { addOrganisation } from '../../unit/domain/story.ts'
import { formDraft } from './form-draft.ts'
import { letterDraft } from './letter-draft.ts'
import { accepted, command, laptop, test } from './shelf.ts'

/** Keys of an object's own, as JSON makes them and code never would. */
const poison = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":"polluted"'
const poisoned = (json: string) => json.replace('{', `{${poison},`)
const bodies: readonly [string, string][] = [
  ['organisationAdded', '{}'],
  ['organisationAdded', `{${poison}}`],
  ['__proto__', `{${poison}}`],
  ['constructor', '{"organisation":"__proto__"}'],
  ['toString', '[]'],
]

/** Whether any object has something that it was not given, or lacks what it has by nature. */
const isPolluted = () => 'polluted' in {} || String({}) !== '[object Object]'

describe('Names of prototypes in a file', () => {
  test('a ledger whose entries are of such kinds, about such subjects and with such fields opens, keeps them and changes nothing', async ({
    shelf,
  }) => {
    const open = accepted(await shelf.open())
    accepted(await open.submit(command(addOrganisation('Harbour Watch')), 'Secretariat'))
    const last = open.entries().at(-1)
    if (!last) throw new Error('There is no entry.')
    const lines = (await shelf.read()).toString().split('\n')
    let [prev, text] = [lines.at(-2)?.slice(0, 64) ?? '', lines.join('\n')]
    for (const [n, [kind, body]] of bodies.entries()) {
      const sequence = last.sequence + 1 + n
      const fact = upcast(kind, 1, JSON.parse(body))
      const entry: Entry = {
        ...last,
        sequence,
        id: `${laptop}:${sequence}` as Entry['id'],
        subject: ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'][n] ?? last.subject,
        batchSize: 1,
        author: '__proto__',
        fact: fact.kind === 'unknown' ? fact : { kind: 'unknown', of: kind, version: 1, body: fact },
      }
      const sealed = sealLine(entry, prev)
      prev = sealed.hash
      text += sealed.line
    }
    await shelf.write(text)
    const again = accepted(await shelf.open())
    expect(again.entries()).toHaveLength(last.sequence + bodies.length)
    expect(
      again
        .entries()
        .slice(-bodies.length)
        .map(({ fact }) => fact.kind),
    ).toEqual(bodies.map(() => 'unknown'))
    expect([...again.register().organisations.values()].map(({ name }) => name.en)).toEqual(['Harbour Watch'])
    expect(isPolluted()).toBe(false)
    accepted(await again.submit(command(addOrganisation('Afterwards')), 'Secretariat'))
  })

  test('a command that names them changes nothing, and what it records has no such field', async ({
    shelf,
  }) => {
    const open = accepted(await shelf.open())
    const given = JSON.parse(poisoned(JSON.stringify(addOrganisation('Harbour Watch'))))
    const parsed = commandSchema.parse(given)
    expect(Object.keys(parsed)).not.toContain('__proto__')
    accepted(await open.submit(parsed, '__proto__'))
    const text = (await shelf.read()).toString()
    expect(text).not.toContain('polluted')
    expect(isPolluted()).toBe(false)
    for (const name of ['__proto__', 'constructor'])
      expect(commandSchema.safeParse({ kind: 'editOrganisation', organisation: name, to: {} }).success).toBe(
        false,
      )
  })

  test('a draft that names them is read without them', async ({ shelf }) => {
    const open = accepted(await shelf.open())
    await mkdir(join(shelf.folder, 'drafts'), { recursive: true })
    const path = join(shelf.folder, 'drafts', `${laptop}.json`)
    await writeFile(path, poisoned(JSON.stringify(letterDraft)))
    expect(accepted(await open.readDraft())).toEqual(letterDraft)
    accepted(await open.keepDraft(accepted(await open.readDraft())))
    expect(await readFile(path, 'utf8')).not.toContain('polluted')
    expect(isPolluted()).toBe(false)
  })

  test('a form that was begun and names them is read without them', async ({ shelf }) => {
    const open = accepted(await shelf.open())
    accepted(await open.keepForms([formDraft]))
    const path = join(shelf.folder, 'drafts', `${laptop}.forms.json`)
    const text = JSON.stringify({ ...formDraft, fields: { deeper: {} } })
    await writeFile(
      path,
      `[${text.replace('{}', '{"__proto__": {"polluted": true}}').replace('"fields":{', '"fields":{"__proto__": {"polluted": true},')}]`,
    )
    const [read] = accepted(await open.readForms())
    expect(JSON.stringify(read)).not.toContain('polluted')
    expect(isPolluted()).toBe(false)
  })

  test('settings that name them are read without them', async ({ shelf }) => {
    const path = join(shelf.folder, '..', 'settings.json')
    await writeFile(
      path,
      poisoned('{ "author": "Amal", "replicasOn": {"__proto__": {"polluted": "rep-1"}} }'),
    )
    const { data } = await openInstallation(path)
    expect(data.author).toBe('Amal')
    expect(isPolluted()).toBe(false)
    expect(data.replicasOn?.['polluted']).toBeUndefined()
  })
})
