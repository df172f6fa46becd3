import { timeOf } from './times.ts'
import { isWork, works } from './works.ts'

/** A piece of work in a process of its own: prints how many milliseconds it took. */
const [name, ...given] = process.argv.slice(2)
if (!isWork(name)) throw new Error(`No such work: ${name}`)
const prepared = await works[name](...given)
let kept: unknown
const took = await timeOf(async () => {
  kept = await prepared()
})
process.stdout.write(JSON.stringify({ took, kept: kept !== null }))
process.exit(0)
