import { Tooltip, TooltipTrigger } from 'react-aria-components'
import { useWords } from '../i18n/words.ts'
import { useReplica } from '../replica.ts'
import { Button } from '../ui/Button.tsx'
import { Keys } from '../ui/Keys.tsx'
import { useCommandLabel } from './command-label.ts'
import { commands, runCommand } from './commands.ts'

/** A command of the registry as a button: its title, what it will do and its shortcut as a tooltip, greyed while it cannot be done. */
export function CommandButton({
  id,
  look = 'plain',
}: {
  readonly id: string
  readonly look?: 'primary' | 'plain' | 'quiet'
}) {
  const { t } = useWords()
  const labelOf = useCommandLabel()
  useReplica()
  const command = commands.find(each => each.id === id)
  if (!command) return null
  const [title, label] = [t(`app.commands.${id}`), labelOf(id)]
  const button = (
    <Button look={look} isDisabled={!command.available()} onPress={() => runCommand(id)}>
      {title}
    </Button>
  )
  if (label === title && command.keys === undefined) return button
  return (
    <TooltipTrigger delay={500}>
      {button}
      <Tooltip className="tooltip" offset={6}>
        {label}
        {command.keys ? <Keys keys={command.keys} /> : null}
      </Tooltip>
    </TooltipTrigger>
  )
}
