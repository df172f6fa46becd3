import { idSchemas } from '../../../data/domain/ids.ts'
import type { Letter } from '../../../data/domain/letter.ts'
import { historyOf } from '../../../data/queries/history.ts'
import { CommandButton } from '../../app/CommandButton.tsx'
import type { HelpSection } from '../../app/help-sections.ts'
import { type LetterTab, letterTabs, to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { ConflictNote } from '../../ui/ConflictNote.tsx'
import { HistoryTable } from '../../ui/HistoryTable.tsx'
import { Empty, OwnText, Page, PageTabs } from '../../ui/page.tsx'
import { CommitmentsTab } from './CommitmentsTab.tsx'
import { CorrespondenceTab } from './CorrespondenceTab.tsx'
import { DemandsTab } from './DemandsTab.tsx'
import { MatrixTab } from './MatrixTab.tsx'
import { SignatoriesTab } from './SignatoriesTab.tsx'
import { SignOffNote } from './SignOffNote.tsx'
import { TextTab } from './TextTab.tsx'

/** How many recipients the heading names; the matrix names them all. */
const mostAddressees = 8

const explainedIn: Readonly<Record<LetterTab, HelpSection>> = {
  text: 'letter',
  matrix: 'response',
  demands: 'assessment',
  commitments: 'condition',
  correspondence: 'logging',
  signatories: 'commitment',
  history: 'undoing',
}

/** One letter, part by part. */
export function LetterPage({ letter: id, tab }: { readonly letter: string; readonly tab: string }) {
  const { t } = useWords()
  const register = useRegister()
  const known = idSchemas.letter.safeParse(id)
  const letter = known.success ? register.letters.get(known.data) : undefined
  if (!letter) {
    return (
      <Page title={t('letters.title')}>
        <Empty>{t('letters.notFound')}</Empty>
      </Page>
    )
  }
  return <KnownLetter letter={letter} tab={letterTabs.find(each => each === tab) ?? 'matrix'} />
}

function KnownLetter({ letter, tab }: { readonly letter: Letter; readonly tab: LetterTab }) {
  const { t, text, date, list } = useWords()
  const register = useRegister()
  const recipients = letter.recipients.map(id => text(register.recipients.get(id)?.name))
  const others = recipients.length - mostAddressees
  const addressees =
    others > 1
      ? [...recipients.slice(0, mostAddressees), t('letters.toOthers', { count: others })]
      : recipients
  const facts = [
    letter.reference,
    letter.date ? date(letter.date) : t('letters.noDate'),
    letter.place,
    t(`domain.letterStatus.${letter.status}`),
    recipients.length > 0 ? t('letters.to', { recipients: list(addressees) }) : null,
  ]
  return (
    <Page
      help={explainedIn[tab]}
      title={<OwnText of={letter.title} />}
      above={facts
        .filter(fact => fact !== null)
        .map((fact, i) => (
          <span key={fact}>
            {i > 0 ? ' · ' : null}
            <bdi>{fact}</bdi>
          </span>
        ))}
      actions={
        <>
          <CommandButton id="recipients.import" look="quiet" />
          <CommandButton id="dispatch.log" />
          <CommandButton id="response.log" />
        </>
      }
    >
      <ConflictNote on={letter.id} />
      <SignOffNote letter={letter.id} />
      <PageTabs
        label={t('letters.tabs.label')}
        tabs={letterTabs.map(each => ({
          href: to.letter(letter.id, each),
          title: t(`letters.tabs.${each}`),
          current: each === tab,
          ...(each === 'signatories' ? { count: letter.signatures.length } : {}),
        }))}
      />
      <Tab letter={letter} tab={tab} />
    </Page>
  )
}

function Tab({ letter, tab }: { readonly letter: Letter; readonly tab: LetterTab }) {
  const register = useRegister()
  switch (tab) {
    case 'text':
      return <TextTab letter={letter} />
    case 'matrix':
      return <MatrixTab letter={letter} />
    case 'demands':
      return <DemandsTab letter={letter} />
    case 'commitments':
      return <CommitmentsTab letter={letter} />
    case 'correspondence':
      return <CorrespondenceTab letter={letter} />
    case 'signatories':
      return <SignatoriesTab letter={letter} />
    case 'history':
      return <HistoryTable entries={historyOf(register, letter.id)} erasable />
  }
}
