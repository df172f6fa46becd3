import type { Evidence } from '../../data/domain/assessment.ts'
import type { DemandId } from '../../data/domain/ids.ts'
import { openDialog } from '../app/dialogs.ts'
import { useWords } from '../i18n/words.ts'
import { useRegister } from '../replica.ts'
import { Button } from './Button.tsx'
import { KeptLink } from './CapturedLink.tsx'
import { KeptFile } from './KeptFile.tsx'
import { ConfidentialityMark } from './marks.tsx'
import { Own } from './page.tsx'

/** What an assessment rests on: an answer opens, a file is saved, a link shows its address and its copy. */
export function EvidenceList({
  evidence,
  demand,
}: {
  readonly evidence: readonly Evidence[]
  readonly demand: DemandId
}) {
  const { t } = useWords()
  return (
    <ul className="evidence-list small" aria-label={t('letters.demands.evidence')}>
      {evidence.map(each => (
        <li key={JSON.stringify(each)}>
          <EvidenceOf evidence={each} demand={demand} />
          {each.note ? (
            <>
              {' '}
              <Own>{each.note}</Own>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function EvidenceOf({ evidence, demand }: { readonly evidence: Evidence; readonly demand: DemandId }) {
  const { t, text, date } = useWords()
  const register = useRegister()
  switch (evidence.form) {
    case 'response': {
      const response = register.responses.get(evidence.response)
      if (!response) return <span className="soft">{t('responses.show.notFound')}</span>
      return (
        <>
          <Button
            look="quiet"
            onPress={() => openDialog('response.show', { response: evidence.response, demand })}
          >
            {t('demands.evidence.response', {
              recipient: text(register.recipients.get(response.recipient)?.name),
              date: date(response.receivedOn, 'short'),
            })}
          </Button>
          <ConfidentialityMark of={response.confidentiality} />
        </>
      )
    }
    case 'file': {
      const { file } = evidence
      return <KeptFile file={file} label={t('responses.show.save', { name: file.name })} />
    }
    case 'link':
      return <KeptLink link={evidence} />
  }
}
