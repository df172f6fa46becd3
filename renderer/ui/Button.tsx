import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components'

interface Props extends Omit<ButtonProps, 'className' | 'children'> {
  readonly look?: 'primary' | 'plain' | 'quiet'
  readonly children: ReactNode
}

/** A button. `primary` is the one thing to do next; `quiet` stands in rows and cells. */
export function Button({ look = 'plain', children, ...props }: Props) {
  return (
    <AriaButton {...props} className={`button button-${look}`}>
      {children}
    </AriaButton>
  )
}
