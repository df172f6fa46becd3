import { useWords } from '../i18n/words.ts'
import { useReplica } from '../replica.ts'
import { Button } from '../ui/Button.tsx'
import { commands, runCommand } from './commands.ts'

/** A command of the registry as a button: its title, its shortcut as a tooltip, greyed while it cannot be done. */
export function CommandButton({
  id,
  look = 'plain',
}: {
  readonly id: string
  readonly look?: 'primary' | 'plain' | 'quiet'
}) {
  const { t } = useWords()
  useReplica()
  const command = commands.find(each => each.id === id)
  if (!command) return null
  return (
    <Button look={look} isDisabled={!command.available()} onPress={() => runCommand(id)}>
      {t(`app.commands.${id}`)}
    </Button>
  )
}
