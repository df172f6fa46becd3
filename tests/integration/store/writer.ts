import { idSchemas } from '../../../data/domain/ids.ts'
import { commandSchema } from '../../../data/domain/register.ts'
import { realDisk } from '../../../data/store/disk.ts'
import { newId } from '../../../data/store/ids.ts'
import { openRegister } from '../../../data/store/register-folder.ts'
import { addOrganisation } from '../../unit/domain/story.ts'

// A program that records one organisation after the other and says each name once it is acknowledged.
const [folder = ''] = process.argv.slice(2)
const opened = await openRegister(folder, async () => idSchemas.replica.parse('rep-a'), {
  disk: realDisk,
  now: () => new Date(),
  newId,
})
if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
for (let number = opened.value.register().organisations.size; ; number++) {
  const result = await opened.value.submit(commandSchema.parse(addOrganisation(`Aid ${number}`)), 'Writer')
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  process.stdout.write(`${number}\n`)
}
