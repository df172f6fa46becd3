import i18next from 'i18next'
import { interfaceLanguages } from '../../../data/contract.ts'
import type { Letter } from '../../../data/domain/letter.ts'
import type { Register } from '../../../data/domain/register.ts'
import { type Language, type Texts, textIn } from '../../../data/domain/text.ts'
import type { Remindable } from '../../../data/queries/reminders.ts'
import { currentSettings } from '../../app/session.ts'
import { formatDate, type InterfaceLanguage, localeOf } from '../../i18n/locale.ts'

/** The words that stand in a text for several recipients, until each one's own take their place. */
export const slots = ['recipient', 'letter', 'date', 'sent', 'due', 'demands'] as const
type Slot = (typeof slots)[number]

/** Reminders are written in the letter's own language where the interface speaks it, else in the interface's. */
export function reminderLanguage(letter: Letter, ours: InterfaceLanguage): InterfaceLanguage {
  const spoken = interfaceLanguages.filter(language => letter.text[language] !== undefined)
  const [only, other] = spoken
  return only === undefined || other !== undefined ? ours : only
}

const said = (key: string, language: InterfaceLanguage, values: object = {}): string =>
  i18next.t(key, { lng: language, interpolation: { escapeValue: false }, ...values })

/** A slot as it is written in a text: "[open demands]". */
export const slotIn = (slot: Slot, language: InterfaceLanguage): string =>
  `[${said(`dispatches.remind.slot.${slot}`, language)}]`

/** The proposed text, with its slots. */
export function reminderTemplate(language: InterfaceLanguage): string {
  const written = Object.fromEntries(slots.map(slot => [slot, slotIn(slot, language)]))
  return said('dispatches.remind.draft', language, written)
}

/** A text with the slots filled for one recipient: names, dates, and the open demands by number and text. */
export function filledFor(
  template: string,
  { recipient, dispatch, due, open }: Remindable,
  letter: Letter,
  register: Register,
  language: InterfaceLanguage,
): string {
  const own = (texts: Texts | undefined) => (texts ? textIn(texts, language as Language).text : '')
  const day = (date: Parameters<typeof formatDate>[0]) =>
    formatDate(date, localeOf({ ...currentSettings(), language }), 'long')
  const words: Readonly<Record<Slot, string>> = {
    recipient: own(register.recipients.get(recipient)?.name),
    letter: own(letter.title),
    date: day(letter.date ?? dispatch.sentOn),
    sent: day(dispatch.deliveredOn ?? dispatch.sentOn),
    due: due ? day(due) : '',
    demands: open.map(({ number, text }) => `${number}. ${own(text)}`).join('\n'),
  }
  return slots.reduce((text, slot) => text.replaceAll(slotIn(slot, language), words[slot]), template)
}
