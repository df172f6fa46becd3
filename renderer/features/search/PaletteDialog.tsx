import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { Modal as AriaModal, Dialog, ModalOverlay } from 'react-aria-components'
import { closeDialog } from '../../app/dialogs.ts'
import { useWords } from '../../i18n/words.ts'
import { useReplica } from '../../replica.ts'
import { optionId, PaletteList } from './PaletteList.tsx'
import { type Palette as Offered, type PaletteItem, usePalette } from './palette-items.ts'
import { noteChoice } from './recent-choices.ts'

/** Finds any thing of the register and any command by a few letters. */
export function PaletteDialog() {
  const { t } = useWords()
  return (
    <ModalOverlay
      className="overlay palette-overlay"
      isOpen
      isDismissable
      onOpenChange={isOpen => isOpen || closeDialog()}
    >
      <AriaModal className="modal palette">
        <Dialog className="palette-dialog" aria-label={t('app.commands.search.open')}>
          <Palette />
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  )
}

/**
 * A field and what fits what is typed in it. The keyboard stays in the field: arrow keys point at what is listed,
 * at first always at the first, and Enter takes it.
 */
function Palette() {
  const { t } = useWords()
  const open = useReplica()?.opened.register ?? null
  const id = useId()
  const [typed, setTyped] = useState('')
  const palette = usePalette(typed)
  const { asked } = palette
  const choices = palette.sections.flatMap(({ items }) => items.filter(({ available }) => available))
  const [pointing, setPointing] = useState<{ readonly among: string; readonly at: string } | null>(null)
  const pointed = choices.find(each => pointing?.among === asked && each.id === pointing.at) ?? choices[0]
  const point = useCallback((item: PaletteItem) => setPointing({ among: asked, at: item.id }), [asked])
  const take = useCallback(
    (item: PaletteItem) => {
      noteChoice(open ?? '', item.id)
      closeDialog()
      item.take()
    },
    [open],
  )
  // Enter may come before the answer to the last letter has: then the first of what is coming is meant.
  const isAwaited = useRef(false)
  useEffect(() => {
    if (!isAwaited.current || !palette.isUpToDate) return
    isAwaited.current = false
    if (pointed) take(pointed)
  })
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const step = (by: number) => {
    const at = pointed ? choices.indexOf(pointed) : -1
    const next = choices.at((at + by + choices.length) % Math.max(1, choices.length))
    if (next) point(next)
  }
  const counted = useCounted(typed, palette, open !== null)
  const label = t(open === null ? 'search.palette.commands' : 'search.palette.all')
  return (
    <>
      <input
        ref={field}
        className="palette-input"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={pointed && optionId(id, pointed)}
        placeholder={label}
        // Nothing yet is in the interface's direction, as its placeholder is.
        {...(typed === '' ? {} : { dir: 'auto' })}
        spellCheck={false}
        value={typed}
        onChange={event => {
          isAwaited.current = false
          setTyped(event.target.value)
        }}
        onKeyDown={event => {
          // Enter and arrows end a word that an input method is writing.
          if (event.nativeEvent.isComposing) return
          if (event.key === 'ArrowDown') step(1)
          else if (event.key === 'ArrowUp') step(-1)
          else if (event.key !== 'Enter') return
          else if (!palette.isUpToDate) isAwaited.current = true
          else if (pointed) take(pointed)
          event.preventDefault()
        }}
      />
      <p role="status" className="palette-count">
        {counted}
      </p>
      <PaletteList id={id} palette={palette} pointed={pointed} onPoint={point} onTake={take} />
    </>
  )
}

/** How much was found, for those who cannot see it: of what was typed before, while the answer is on its way. */
function useCounted(typed: string, { sections, things, isUpToDate }: Offered, isOpen: boolean): string {
  const { t } = useWords()
  const told = useRef('')
  if (typed.trim() === '') told.current = ''
  else if (isUpToDate) {
    const commands = sections.find(({ id }) => id === 'commands')?.items.length ?? 0
    const counts = [
      ...(isOpen ? [t('search.things', { count: things })] : []),
      t('search.commands', { count: commands }),
    ]
    told.current = counts.join(' · ')
  }
  return told.current
}
