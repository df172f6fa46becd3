import type { RefObject } from 'react'
import { Keyboard, Menu, MenuItem, Popover, Text } from 'react-aria-components'
import type { Cell } from '../../../../data/queries/reply-state.ts'
import { useWords } from '../../../i18n/words.ts'
import { useRegister } from '../../../replica.ts'
import { type Action, actionKeys, actionsFor } from './actions.ts'

/** What can be done about a cell, each with the key that does it without the menu. */
export function CellMenu({
  cell,
  anchor,
  onClose,
  onChoose,
}: {
  readonly cell: Cell
  readonly anchor: RefObject<HTMLElement | null>
  readonly onClose: () => void
  readonly onChoose: (action: Action) => void
}) {
  const { t, text, number } = useWords()
  const register = useRegister()
  const actions = actionsFor(cell)
  return (
    <Popover
      className="popover"
      triggerRef={anchor}
      placement="bottom start"
      isOpen
      onOpenChange={isOpen => isOpen || onClose()}
    >
      <Menu
        className="menu"
        autoFocus="first"
        aria-label={t('letters.matrix.actions', {
          number: number(cell.demand.number),
          recipient: text(register.recipients.get(cell.recipient)?.name),
        })}
        onAction={key => {
          const action = actions.find(each => each === key)
          if (action) onChoose(action)
        }}
      >
        {actions.map(action => (
          <MenuItem
            key={action}
            id={action}
            className="option option-keyed"
            textValue={t(`letters.matrix.${action}`)}
          >
            <Text slot="label">{t(`letters.matrix.${action}`)}</Text>
            <Keyboard>{actionKeys[action].toUpperCase()}</Keyboard>
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}
