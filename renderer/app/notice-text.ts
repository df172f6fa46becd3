import { civilDateSchema } from '../../data/domain/civil-date.ts'
import type { Notice } from '../../data/notice.ts'
import { useWords } from '../i18n/words.ts'

/** A notice in words: what was found, what is safe, what to do. */
export function useNoticeText(): (notice: Notice) => string {
  const { t, date } = useWords()
  const spoken = (text: string) => {
    const day = civilDateSchema.safeParse(text)
    return day.success ? date(day.data) : text
  }
  return notice => {
    switch (notice.code) {
      case 'ledgerDamaged':
        return notice.recordedOn === null || notice.author === null
          ? t('app.notice.ledgerDamaged', notice)
          : t('app.notice.ledgerDamagedBy', { ...notice, recordedOn: spoken(notice.recordedOn) })
      case 'ledgerEmptied':
        return t('app.notice.ledgerEmptied', { ...notice, recordedOn: spoken(notice.recordedOn) })
      case 'ledgerCopy':
        return t(`app.notice.ledgerCopy.${notice.holds}`, { name: notice.name, entries: notice.entries })
      case 'keySlotsChanged':
        return t(`app.notice.keySlotsChanged.${waysChanged(notice)}`, notice)
      case 'clockHere':
        return t('app.notice.clockHere', { today: date(notice.today), recordedOn: date(notice.recordedOn) })
      case 'clockAhead':
        return t('app.notice.clockAhead', {
          author: notice.author,
          recordedOn: date(notice.recordedOn),
          today: date(notice.today),
        })
      case 'clockBehind':
        return t('app.notice.clockBehind', {
          author: notice.author,
          recordedOn: date(notice.recordedOn),
          follows: date(notice.follows),
        })
      default:
        return t(`app.notice.${notice.code}`, { ...notice })
    }
  }
}

const waysChanged = ({ added, removed }: { readonly added: string; readonly removed: string }) =>
  removed === '' ? 'added' : added === '' ? 'removed' : 'both'
