import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../../build/script.ts'

/** What a module takes in when it is read: types are none of it, and neither is what is imported where it is used. */
const taken = /^(?:import|export) (?!type\b)(?:[^'"]*? from )?['"]([^'"]+)['"]/gm

/** Every module and package that is read before a program's first line runs. */
function readBefore(entry: string): ReadonlySet<string> {
  const read = new Set<string>()
  const follow = (file: string) => {
    const name = relative(projectRoot, file)
    if (read.has(name)) return
    read.add(name)
    if (!/\.tsx?$/.test(file)) return
    for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(taken)) {
      if (from.startsWith('.')) follow(join(dirname(file), from))
      else read.add(from)
    }
  }
  follow(join(projectRoot, entry))
  return read
}

const among = (read: ReadonlySet<string>, pattern: RegExp) => [...read].filter(name => pattern.test(name))

describe('What is read before the window is there', () => {
  const read = readBefore('electron/main.ts')

  it('is the window and what serves its page', () => {
    expect(among(read, /^electron\/(window|protocol|session)\.ts$/)).toHaveLength(3)
  })

  it('is no schema, no register and nothing that reads or seals one', () => {
    expect(among(read, /^(zod|lowdb|libsodium.*|data\/(domain|queries|samples)\/.*)$/)).toEqual([])
    expect(among(read, /^data\/store\//)).toEqual(['data/store/asked-path.ts'])
  })
})

describe('What is read before the first page is there', () => {
  const read = readBefore('renderer/main.tsx')

  it('is the start page, and no page or dialog of an open register', () => {
    const pages = among(read, /^renderer\/features\/.*(Page|Dialog)\.tsx$/)
    expect(pages).toEqual(['renderer/features/start/StartPage.tsx'])
  })

  it('is no language’s texts, no fields and nothing that reads letters', () => {
    expect(among(read, /^renderer\/(i18n\/(en|ar|fr)\/|ui\/fields\.tsx)|^data\/intake\/|zxcvbn/)).toEqual([])
  })
})
