import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components'

interface Props extends Omit<ButtonProps, 'className' | 'children'> {
  readonly look?: 'primary' | 'danger' | 'plain' | 'quiet'
  readonly children: ReactNode
}

/** A button. `primary` is the one thing to do next; `danger`, what cannot be taken back; `quiet` stands in rows and cells. */
export function Button({ look = 'plain', children, ...props }: Props) {
  return (
    <AriaButton {...props} className={`button button-${look}`}>
      {children}
    </AriaButton>
  )
}
