import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'

/** What can be done with one thing, in a menu that opens at its place in a row. */
export function ActionMenu<Action extends string>({
  label,
  actions,
  onAction,
  children = '⋯',
  isDisabled = false,
}: {
  /** Names the menu and its thing, for screen readers. */
  readonly label: string
  readonly actions: readonly { readonly id: Action; readonly label: string }[]
  readonly onAction: (action: Action) => void
  /** What the button shows. */
  readonly children?: ReactNode
  readonly isDisabled?: boolean
}) {
  return (
    <MenuTrigger>
      <Button className="button button-quiet" aria-label={label} isDisabled={isDisabled}>
        {children}
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label={label}
          onAction={key => {
            const action = actions.find(({ id }) => id === key)
            if (action) onAction(action.id)
          }}
        >
          {actions.map(action => (
            <MenuItem key={action.id} id={action.id} className="option">
              {action.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
