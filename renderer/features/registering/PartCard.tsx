import type { ReactNode } from 'react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useWords } from '../../i18n/words.ts'
import { type DraftCommitment, type DraftText, type LetterDraft, type PartList, partLists } from './draft.ts'
import type { PartOf } from './editing.ts'

/** What can be done with a part of the draft. */
export interface PartActions {
  readonly onChange: <List extends PartList>(list: List, key: number, changes: Partial<PartOf[List]>) => void
  readonly onRole: (from: PartList, key: number, to: PartList) => void
  readonly onMove: (list: PartList, key: number, by: -1 | 1) => void
  readonly onRemove: (list: PartList, key: number) => void
  readonly onShow: (key: number) => void
}

interface CardProps {
  readonly list: PartList
  readonly part: PartOf[PartList]
  readonly name: string
  readonly shown: boolean
  readonly actions: PartActions
  readonly children: ReactNode
}

/** One part of the draft with its fields, tied to its place in the source. */
export function PartCard({ list, part, name, shown, actions, children }: CardProps) {
  const { t } = useWords()
  const unsure = part.found !== null && !part.found.sure
  const act = (action: string) => {
    if (action === 'show') actions.onShow(part.key)
    else if (action === 'up') actions.onMove(list, part.key, -1)
    else if (action === 'down') actions.onMove(list, part.key, 1)
    else if (action === 'remove') actions.onRemove(list, part.key)
    else for (const role of partLists) if (action === role) actions.onRole(list, part.key, role)
  }
  const items = [
    ...(part.found ? [{ id: 'show', label: t('registering.show') }] : []),
    { id: 'up', label: t('registering.up') },
    { id: 'down', label: t('registering.down') },
    ...partLists
      .filter(role => role !== list)
      .map(role => ({
        id: role,
        label: t('registering.changeRole', { role: t(`registering.one.${role}`) }),
      })),
    { id: 'remove', label: t('registering.remove') },
  ]
  return (
    <li
      className="part"
      data-role={list}
      data-part={part.key}
      data-shown={shown || undefined}
      onFocus={() => actions.onShow(part.key)}
    >
      <div className="part-fields">
        {unsure ? <p className="part-unsure">{t('registering.unsure')}</p> : null}
        {children}
      </div>
      <MenuTrigger>
        <AriaButton className="button button-quiet" aria-label={t('registering.actionsFor', { name })}>
          ⋯
        </AriaButton>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" onAction={key => act(String(key))}>
            {items.map(({ id, label }) => (
              <MenuItem key={id} id={id} className="option">
                {label}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </li>
  )
}

/** The demands a commitment depends on, as ticks. */
export function dependences(
  draft: LetterDraft,
  commitment: DraftCommitment,
): readonly { demand: DraftText; ticked: boolean }[] {
  return draft.demands.map(demand => ({ demand, ticked: commitment.dependsOn.includes(demand.key) }))
}
