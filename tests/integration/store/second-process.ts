import { idSchemas } from '../../../data/domain/ids.ts'
import { commandSchema } from '../../../data/domain/register.ts'
import { thisMachine } from '../../../data/store/holder.ts'
import { openRegister } from '../../../data/store/opening.ts'
import { passphrase, worldAround } from '../../faults/opening.ts'
import { addOrganisation } from '../../unit/domain/story.ts'

// A program of its own that opens the register in a folder, as a person, records something, says how it went, and stays.
const [folder = '', person = ''] = process.argv.slice(2)
const self = { ...thisMachine(), person: () => person }
const replica = async () => idSchemas.replica.parse('rep-a')
const opened = await openRegister(folder, replica, { ...worldAround(folder), self }, passphrase)
if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
const { readOnly, heldBy, submit } = opened.value
const recorded = await submit(commandSchema.parse(addOrganisation(person)), person)
process.stdout.write(`${JSON.stringify({ readOnly, heldBy, recorded: recorded.ok })}\n`)
process.stdin.on('data', async () => {
  await opened.value.close()
  process.exit(0)
})
