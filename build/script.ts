import { fileURLToPath } from 'node:url'

/** The root of the project, where package.json is. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url))

/** A reason to stop that a person can act on: printed as it is, without a stack. */
export class Stop extends Error {}

/** Prints one line for the person who started the script. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/**
 * Runs a script's main function and ends the process with the exit status that it gives.
 * A `Stop` is printed without its stack; any other error is a defect and keeps it.
 */
export async function script(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
