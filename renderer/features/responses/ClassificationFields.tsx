import { useEffect, useRef, useState } from 'react'
import { type DemandId, idSchemas } from '../../../data/domain/ids.ts'
import { positions, type Response, responseKinds } from '../../../data/domain/response.ts'
import { demandsOf } from '../../../data/queries/reply-matrix.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { directionOf } from '../../ui/direction.ts'
import { WrittenField } from '../../ui/fields.tsx'
import { PositionMark } from '../../ui/marks.tsx'
import { Own, OwnText } from '../../ui/page.tsx'
import { pressed } from '../../ui/pressed.ts'
import { Segments } from '../../ui/Segments.tsx'
import { type Classification, kindOf, positionKeys, positionOf, withItem } from './classification.ts'
import type { Quoted } from './ItemsField.tsx'

interface Props {
  readonly response: Response
  readonly said: Classification
  readonly onSay: (said: Classification) => void
}

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type="radio"]), textarea:not([readonly])')

const isReading = (target: EventTarget | null) => target instanceof HTMLTextAreaElement

/** What is selected in the response's own words. */
function quotedIn(words: HTMLTextAreaElement | null | undefined): Quoted | null {
  if (!words || words.selectionStart === words.selectionEnd) return null
  const { selectionStart: start, selectionEnd: end, value } = words
  return { start, end, text: value.slice(start, end) }
}

const Key = ({ children }: { readonly children: string }) => (
  <span aria-hidden="true">
    <kbd>{children}</kbd>
  </span>
)

/**
 * A response's own words on one side, what to say of it on the other. Digits give the kind, letters the position
 * on the demand in hand, the up and down arrows take the next demand in hand, Q quotes what is selected.
 */
export function ClassificationFields({ response, said, onSay }: Props) {
  const { t, number } = useWords()
  const register = useRegister()
  const demands = response.letters.flatMap(letter => demandsOf(register, letter))
  const root = useRef<HTMLDivElement>(null)
  const [inHand, setInHand] = useState<DemandId | null>(demands[0]?.id ?? null)
  const [canQuote, setCanQuote] = useState(false)
  const place = demands.findIndex(({ id }) => id === inHand)

  const take = (at: number) => {
    const demand = demands[at]
    if (!demand) return
    setInHand(demand.id)
    const section = root.current?.querySelector(`[data-demand="${demand.number}"][data-id="${demand.id}"]`)
    const radio = section?.querySelector<HTMLElement>('input[type="radio"]:checked, input[type="radio"]')
    radio?.focus()
    section?.scrollIntoView({ block: 'nearest' })
  }
  const put = (demand: DemandId, changes: Parameters<typeof withItem>[2]) =>
    onSay({ ...said, items: withItem(said.items, demand, changes) })
  const quote = (demand: DemandId): boolean => {
    const words = quotedIn(root.current?.querySelector<HTMLTextAreaElement>('.classify-words textarea'))
    if (words) put(demand, { quotation: words.text, place: { start: words.start, end: words.end } })
    return words !== null
  }

  /** What a key does here; false where it does nothing. */
  const onKey = (event: KeyboardEvent): boolean => {
    const key = pressed(event)
    const kind = kindOf(key)
    const position = positionOf(key)
    if (kind) onSay({ ...said, kind })
    else if (position && inHand) {
      put(inHand, { position })
      take(place + 1)
    } else if (key === 'q' && inHand) return quote(inHand)
    else if ((key === 'ArrowDown' || key === 'ArrowUp') && !isReading(event.target)) {
      take(Math.min(Math.max(place + (key === 'ArrowDown' ? 1 : -1), 0), demands.length - 1))
    } else return false
    return true
  }
  const latest = useRef(onKey)
  latest.current = onKey
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
      if (!latest.current(event)) return
      event.preventDefault()
      event.stopPropagation()
    }
    const onFocus = ({ target }: FocusEvent) => {
      const section = target instanceof Element ? target.closest<HTMLElement>('[data-id]') : null
      const id = idSchemas.demand.safeParse(section?.dataset['id'])
      if (id.success) setInHand(id.data)
    }
    window.addEventListener('focusin', onFocus)
    // Before the radio buttons, for which the up and down arrows mean another choice.
    window.addEventListener('keydown', onKeyDown, true)
    return () => {
      window.removeEventListener('focusin', onFocus)
      window.removeEventListener('keydown', onKeyDown, true)
    }
  }, [])

  return (
    <div className="classify" ref={root}>
      <Words response={response} onSelect={setCanQuote} />
      <div className="classify-said">
        <Segments
          label={t('responses.log.kind')}
          value={said.kind}
          onChange={kind => onSay({ ...said, kind })}
          options={responseKinds.map((value, i) => ({
            value,
            label: (
              <>
                {t(`domain.responseKind.${value}`)}
                <Key>{String(i + 1)}</Key>
              </>
            ),
          }))}
        />
        <fieldset className="items">
          <legend className="field-label">{t('responses.log.items')}</legend>
          {demands.map(({ id, number: printed, text }) => {
            const item = said.items.find(({ demand }) => demand === id)
            return (
              <section
                key={id}
                className="item"
                data-demand={printed}
                data-id={id}
                data-in-hand={id === inHand || undefined}
              >
                <p>
                  <b>{number(printed)}.</b> <OwnText of={text} />
                </p>
                <Segments
                  label={t('responses.log.position', { number: number(printed) })}
                  hideLabel
                  value={item?.position ?? null}
                  onChange={position => put(id, { position })}
                  options={positions.toReversed().map(value => ({
                    value,
                    label: (
                      <>
                        <PositionMark of={value} />
                        <Key>{positionKeys[value].toUpperCase()}</Key>
                      </>
                    ),
                  }))}
                />
                {item && item.position !== 'notAddressed' ? (
                  <div className="item-quotation">
                    <WrittenField
                      label={t('responses.log.quotation', { number: number(printed) })}
                      value={item.quotation ?? ''}
                      onChange={words => put(id, { quotation: words === '' ? null : words, place: null })}
                      lines={2}
                    />
                    <Button look="quiet" isDisabled={!canQuote} onPress={() => quote(id)}>
                      {t('responses.log.quote')}
                      <Key>Q</Key>
                    </Button>
                  </div>
                ) : null}
              </section>
            )
          })}
        </fieldset>
      </div>
    </div>
  )
}

/** Who answered, when and how, and in which words; what is selected in them can be quoted. */
function Words({
  response: { recipient, receivedOn, channel, summary, originalText, files },
  onSelect,
}: {
  readonly response: Response
  readonly onSelect: (something: boolean) => void
}) {
  const { t, text, date, list } = useWords()
  const register = useRegister()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="classify-words">
      <h3 ref={heading} tabIndex={-1}>
        <Own>{text(register.recipients.get(recipient)?.name)}</Own>
      </h3>
      <p className="soft">
        {t('responses.show.receivedOn', { date: date(receivedOn) })} · {t(`domain.channel.${channel}`)}
      </p>
      <p>
        <Own>{summary}</Own>
      </p>
      {files.length > 0 ? (
        <p className="soft">
          {t('responses.show.files')}: {list(files.map(({ name }) => name))}
        </p>
      ) : null}
      {originalText ? (
        <textarea
          className="input"
          readOnly
          dir={directionOf(originalText)}
          rows={12}
          aria-label={t('responses.log.original')}
          value={originalText}
          onSelect={event => onSelect(quotedIn(event.currentTarget) !== null)}
        />
      ) : (
        <p className="soft">{t('responses.queue.noText')}</p>
      )}
    </div>
  )
}
