import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const renderer = join(import.meta.dirname, '../../../renderer')
const read = (file: string) => readFileSync(join(renderer, file), 'utf8')
const namesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name)

it('every form whose words are kept is one that the overview can open again', () => {
  const listed = namesIn(read('app/begun.ts'), /^ {2}'([\w.]+)': \{/gm)
  const kept = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.tsx'))
    .flatMap(file =>
      namesIn(read(file), /useFormDraft\(([^;]*?)[,)]/g).flatMap(first =>
        namesIn(first ?? '', /'(\w+\.\w+)'/g),
      ),
    )
  expect(kept.length).toBeGreaterThan(25)
  expect([...new Set(kept)].toSorted()).toEqual(listed.toSorted())
})
