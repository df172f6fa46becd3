import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { DraftCommitment, DraftText, LetterDraft } from '../../../data/letter-draft.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/Button.tsx'
import { type PartList, partLists } from './draft.ts'
import type { PartOf } from './editing.ts'

/** What can be done with a part of the draft. */
export interface PartActions {
  readonly onChange: <List extends PartList>(list: List, key: number, changes: Partial<PartOf[List]>) => void
  readonly onRole: (from: PartList, key: number, to: PartList) => void
  readonly onMove: (list: PartList, key: number, by: -1 | 1) => void
  readonly onRemove: (list: PartList, key: number) => void
  readonly onShow: (key: number) => void
  /** Cuts a part in two at a place in its words. */
  readonly onSplit: (list: PartList, key: number, at: number) => void
  readonly onJoin: (list: PartList, key: number) => void
  /** Says that an unsure part is right. */
  readonly onAccept: (list: PartList, key: number) => void
}

interface CardProps {
  readonly list: PartList
  readonly part: PartOf[PartList]
  readonly name: string
  readonly shown: boolean
  readonly actions: PartActions
  readonly children: ReactNode
}

/** The keys of a part, in any of its fields. */
const partKeys: readonly {
  readonly action: string
  readonly matches: (event: KeyboardEvent<HTMLLIElement>) => boolean
}[] = [
  { action: 'accept', matches: ({ key, ctrlKey, metaKey }) => key === 'Enter' && (ctrlKey || metaKey) },
  { action: 'up', matches: ({ key, altKey }) => key === 'ArrowUp' && altKey },
  { action: 'down', matches: ({ key, altKey }) => key === 'ArrowDown' && altKey },
  { action: 'split', matches: ({ key, altKey }) => key === 'Enter' && altKey },
  { action: 'join', matches: ({ key, altKey }) => key === 'j' && altKey },
]

/** One part of the draft with its fields, tied to its place in the source. */
export function PartCard({ list, part, name, shown, actions, children }: CardProps) {
  const { t } = useWords()
  const unsure = part.found !== null && !part.found.sure
  const caret = useRef<number | null>(null)
  const act = (action: string) => {
    if (action === 'show') actions.onShow(part.key)
    else if (action === 'accept') actions.onAccept(list, part.key)
    else if (action === 'up') actions.onMove(list, part.key, -1)
    else if (action === 'down') actions.onMove(list, part.key, 1)
    else if (action === 'remove') actions.onRemove(list, part.key)
    else if (action === 'join') actions.onJoin(list, part.key)
    else if (action === 'split' && caret.current !== null) actions.onSplit(list, part.key, caret.current)
    else for (const role of partLists) if (action === role) actions.onRole(list, part.key, role)
  }
  const items = [
    ...(part.found ? [{ id: 'show', label: t('registering.show') }] : []),
    { id: 'up', label: t('registering.up') },
    { id: 'down', label: t('registering.down') },
    ...(list === 'commitments' ? [] : [{ id: 'split', label: t('registering.split') }]),
    { id: 'join', label: t('registering.join') },
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
      onKeyDown={event => {
        const key = partKeys.find(each => each.matches(event))
        if (!key) return
        event.preventDefault()
        act(key.action)
      }}
      onSelect={({ target, currentTarget }) => {
        // The first field of a part holds its words: where its caret stands the part can be cut.
        const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
        if (isField && target === currentTarget.querySelector('input, textarea'))
          caret.current = target.selectionStart
      }}
    >
      <div className="part-fields">
        {unsure ? (
          <p className="part-unsure">
            {t('registering.unsure')}{' '}
            <Button look="quiet" onPress={() => actions.onAccept(list, part.key)}>
              {t('registering.accept')}
            </Button>
          </p>
        ) : null}
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
