import { useEffect, useRef, useState } from 'react'
import {
  Modal as AriaModal,
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  ModalOverlay,
  Text,
  TextField,
} from 'react-aria-components'
import { closeDialog } from '../../app/dialogs.ts'
import { useWords } from '../../i18n/words.ts'
import { useReplica } from '../../replica.ts'
import { Keys } from '../../ui/Keys.tsx'
import { Own } from '../../ui/page.tsx'
import { MarkedWords } from './MarkedWords.tsx'
import { type PaletteItem, usePalette } from './palette-items.ts'
import { noteChoice } from './recent-choices.ts'

/** Finds any thing of the register and any command by a few letters; Enter takes the first. */
export function PaletteDialog() {
  const { t } = useWords()
  const open = useReplica()?.opened.register ?? null
  const [typed, setTyped] = useState('')
  const { sections, terms, things, isUpToDate } = usePalette(typed)
  const items = sections.flatMap(section => section.items)
  const take = (item: PaletteItem | undefined) => {
    if (!item?.available) return
    noteChoice(open ?? '', item.id)
    closeDialog()
    item.take()
  }
  const enterAfter = useRef(false)
  useEffect(() => {
    if (!enterAfter.current || !isUpToDate) return
    enterAfter.current = false
    take(items.find(({ available }) => available))
  })
  return (
    <ModalOverlay
      className="overlay palette-overlay"
      isOpen
      isDismissable
      onOpenChange={isOpen => isOpen || closeDialog()}
    >
      <AriaModal className="modal palette">
        <Dialog className="palette-dialog" aria-label={t('app.commands.search.open')}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <TextField
              aria-label={t(open === null ? 'search.palette.commands' : 'search.palette.all')}
              autoFocus
            >
              <Input
                className="palette-input"
                {...(typed === '' ? {} : { dir: 'auto' })}
                placeholder={t(open === null ? 'search.palette.commands' : 'search.palette.all')}
                onKeyDownCapture={event => {
                  if (event.key !== 'Enter' || isUpToDate) return
                  // What is listed answers to a letter before: the first of what is coming is meant.
                  event.preventDefault()
                  event.stopPropagation()
                  enterAfter.current = true
                }}
              />
            </TextField>
            <p role="status" className="palette-count">
              {typed.trim() === '' ? '' : counted()}
            </p>
            <ListBox
              className="palette-list"
              aria-label={t('search.palette.list')}
              selectionMode="none"
              onAction={id => take(items.find(item => item.id === id))}
              renderEmptyState={() => <p className="palette-none">{t('search.palette.nothing')}</p>}
            >
              {sections.map(section => (
                <ListBoxSection key={section.id} id={section.id}>
                  <Header className="palette-head">{t(`search.palette.sections.${section.id}`)}</Header>
                  {section.items.map(item => (
                    <PaletteLine key={item.id} item={item} terms={terms} />
                  ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  )

  function counted(): string {
    const commands = sections.find(({ id }) => id === 'commands')?.items.length ?? 0
    return [
      open === null ? '' : t('search.things', { count: things }),
      t('search.commands', { count: commands }),
    ]
      .filter(Boolean)
      .join(' · ')
  }
}

function PaletteLine({ item, terms }: { readonly item: PaletteItem; readonly terms: ReadonlySet<string> }) {
  const { title, details, kind, keys, available } = item
  return (
    <ListBoxItem id={item.id} textValue={title} isDisabled={!available} className="palette-item">
      <Text slot="label" className="palette-title">
        <MarkedWords text={title} terms={terms} />
      </Text>
      {details.length > 0 ? (
        <Text slot="description" className="palette-details">
          {details.map((each, at) => (
            <span key={each}>
              {at > 0 ? ' · ' : ''}
              <Own>{each}</Own>
            </span>
          ))}
        </Text>
      ) : null}
      <span className="palette-end">{keys ? <Keys keys={keys} /> : kind}</span>
    </ListBoxItem>
  )
}
