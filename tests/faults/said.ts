import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Kept } from './opening.ts'

/** What a writer said until it ended; a last line without its end was not said. */
export interface Said {
  readonly entries: readonly string[]
  readonly files: readonly { readonly hash: string; readonly name: string }[]
  readonly refusals: readonly string[]
}

export const saidNothing: Said = { entries: [], files: [], refusals: [] }

function heard(text: string): Said {
  const lines = text.split('\n').slice(0, -1)
  const after = (word: string) =>
    lines.flatMap(line => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []))
  return {
    entries: after('entry').flatMap(ids => ids.split(' ')),
    files: after('file').map(file => ({ hash: file.slice(0, 64), name: file.slice(65) })),
    refusals: after('refused'),
  }
}

const patience = 30_000

/** A writer that is running. */
export interface Writer {
  /** Resolves once it has said a line that fits, so often; rejects if it ends before, or takes half a minute. */
  says(pattern: RegExp, times?: number): Promise<void>
  /** Kills it at once and gives all that it said. */
  kill(): Promise<Said>
}

/** Starts the writer's program on a folder. */
export function startWriter(program: string, folder: string, kept: Kept, fault = ''): Writer {
  const child: ChildProcess = spawn(process.execPath, [program, folder, kept, fault], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [text, errors, ended] = ['', '', false]
  const listeners = new Set<() => void>()
  const wake = () => {
    for (const listener of listeners) listener()
  }
  child.stdout?.on('data', chunk => {
    text += chunk
    wake()
  })
  child.stderr?.on('data', chunk => {
    errors += chunk
  })
  const closed = once(child, 'close').then(() => {
    ended = true
    wake()
  })
  return {
    says: (pattern, times = 1) =>
      new Promise((resolve, reject) => {
        const from = text.length
        const tooLate = setTimeout(() => {
          listeners.delete(look)
          reject(new Error(`The writer did not say ${pattern}: ${text.slice(from).slice(-200)}${errors}`))
        }, patience)
        const look = () => {
          if (
            text
              .slice(from)
              .split('\n')
              .filter(line => pattern.test(line)).length >= times
          )
            resolve()
          else if (ended) reject(new Error(`The writer ended by itself: ${errors}`))
          else return
          clearTimeout(tooLate)
          listeners.delete(look)
        }
        listeners.add(look)
        look()
      }),
    async kill() {
      child.kill('SIGKILL')
      await closed
      return heard(text)
    },
  }
}
