import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { damages, judgeDamaged, judgeWhole, sound, type Verdict } from './judge.ts'
import { type Kept, ledgerOf, reopen } from './opening.ts'
import { type Said, startWriter } from './said.ts'

/** What a run works with: a place of its own, the writer's program, and chance. */
export interface Run {
  readonly folder: string
  readonly program: string
  readonly kept: Kept
  /** A whole number from 0 up to, and without, `below`. */
  readonly chance: (below: number) => number
}

export type Outcome = Verdict & { readonly said: Said }
export type Fault = (run: Run) => Promise<Outcome>

/** Lets a writer work a while and kills it in the middle of whatever it does. */
async function killed({ folder, program, kept, chance }: Run, fault = ''): Promise<Said> {
  const writer = startWriter(program, folder, kept, fault)
  // One in ten is killed while it starts or makes the register.
  if (chance(10) > 0) await writer.says(/^entry/, 1 + chance(40))
  await delay(chance(10))
  return writer.kill()
}

/** SIGKILL at a random moment, and once more in the life after. */
const kill: Fault = async run => {
  const first = await killed(run)
  const second = await killed(run)
  const said = {
    entries: [...first.entries, ...second.entries],
    files: [...first.files, ...second.files],
    refusals: [...first.refusals, ...second.refusals],
  }
  return { said, ...(await judgeWhole(run.folder, said)) }
}

/** Bytes cut off the end at a random place; in one of four runs just at an entry's end, where no hash can tell. */
const tear: Fault = async run => {
  const { folder, kept, chance } = run
  const writer = startWriter(run.program, folder, kept)
  await writer.says(/^entry/, 2 + chance(20))
  const said = await writer.kill()
  const bytes = await readFile(ledgerOf(folder, kept))
  const anywhere = chance(bytes.length)
  const atAnEnd = kept === 'plain' && chance(4) === 0
  const length = atAnEnd ? bytes.lastIndexOf(0x0a, anywhere) + 1 : anywhere
  await truncate(ledgerOf(folder, kept), length)
  const before = bytes.subarray(0, length).toString('latin1').split('\n').length - 1
  // The batch that the cut falls into goes as a whole; a letter's is of no more than ten entries. What is sealed
  // does not show how many entries were cut.
  const mayMiss = kept === 'plain' ? said.entries.length - before + 10 : said.entries.length
  return { said, ...(await judgeDamaged(folder, said, mayMiss)) }
}

/** One random byte changed; put back, everything is there again. */
const flip: Fault = async run => {
  const { folder, kept, chance } = run
  const writer = startWriter(run.program, folder, kept)
  await writer.says(/^entry/, 2 + chance(20))
  const said = await writer.kill()
  const opened = await reopen(folder)
  if (!opened.ok) return { said, lost: said.entries.length, undetected: 0, why: [opened.failure.code] }
  const bytes = await readFile(ledgerOf(folder, kept))
  const damaged = Buffer.from(bytes)
  const place = chance(bytes.length)
  damaged[place] = (damaged[place] ?? 0) ^ (1 + chance(255))
  await writeFile(ledgerOf(folder, kept), damaged)
  const flipped = await reopen(folder)
  const named = !flipped.ok && damages.includes(flipped.failure.code)
  const left = Buffer.compare(await readFile(ledgerOf(folder, kept)), damaged) === 0
  if (!named || !left)
    return {
      said,
      lost: 0,
      undetected: 1,
      why: [`byte ${place} of ${bytes.length}, left as it was: ${left}`],
    }
  await writeFile(ledgerOf(folder, kept), bytes)
  return { said, ...(await judgeWhole(folder, said)) }
}

const isRoot = process.getuid?.() === 0 && process.platform === 'linux'

/** A disk that fills up: a small one where it can be mounted, else file calls that say so. */
const full: Fault = async run => {
  const small = isRoot && run.chance(2) === 0
  const home = dirname(run.folder)
  await mkdir(home, { recursive: true })
  if (small) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160k', 'tmpfs', home])
  try {
    const writer = startWriter(run.program, run.folder, run.kept, small ? '' : 'full')
    await writer.says(/^refused diskFull/, 1 + run.chance(4))
    await delay(run.chance(10))
    const said = await writer.kill()
    // Room is made, as a person would: then everything must go on.
    if (small) execFileSync('mount', ['-o', 'remount,size=2m', home])
    return { said, ...(await judgeWhole(run.folder, said)) }
  } finally {
    if (small) execFileSync('umount', ['-l', home])
  }
}

/** Flushing fails now and then; only what was flushed was acknowledged. */
const fsync: Fault = async run => {
  const writer = startWriter(run.program, run.folder, run.kept, 'fsync')
  await writer.says(/^refused system/, 1 + run.chance(4))
  await delay(run.chance(10))
  const said = await writer.kill()
  return { said, ...(await judgeWhole(run.folder, said)) }
}

/** The folder goes from under the running writer: renamed and put back as a stick is, or removed for good. */
const removed: Fault = async run => {
  const { folder, program, kept, chance } = run
  const writer = startWriter(program, folder, kept)
  await writer.says(/^entry/, 1 + chance(20))
  if (chance(3) > 0) {
    await rename(folder, `${folder}.away`)
    await writer.says(/^refused/)
    await rename(`${folder}.away`, folder)
    await writer.says(/^entry/)
    const said = await writer.kill()
    return { said, ...(await judgeWhole(folder, said)) }
  }
  await rm(folder, { recursive: true, maxRetries: 5 })
  await writer.says(/^refused/)
  const afterwards = await writer.kill()
  const opened = await reopen(folder)
  const told = !opened.ok && ['notFound', 'notARegister'].includes(opened.failure.code)
  return {
    said: afterwards,
    ...(told ? sound : { lost: 0, undetected: 1, why: ['opened although it was removed'] }),
  }
}

/** Every kind of fault. */
export const kinds = { kill, tear, flip, full, fsync, removed } as const
export type Kind = keyof typeof kinds
