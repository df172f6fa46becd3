import { useState } from 'react'
import type { Letter } from '../../../data/domain/letter.ts'
import {
  type NumberedVersion,
  signedEarlier,
  signedVersion,
  textVersions,
} from '../../../data/queries/text-versions.ts'
import { openDialog } from '../../app/dialogs.ts'
import { useWords } from '../../i18n/words.ts'
import { useReplica } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { Modal } from '../../ui/Modal.tsx'
import { TextDifference } from './TextDifference.tsx'

/** Says who signed an earlier text than the one that stands, shows the difference, and records who reconfirmed. */
export function EarlierText({ letter }: { readonly letter: Letter }) {
  const { t, date, number } = useWords()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const [showing, setShowing] = useState<NumberedVersion | null>(null)
  const earlier = signedEarlier(letter)
  const versions = textVersions(letter)
  const signedOf = ({ number: n }: NumberedVersion) =>
    earlier.filter(signature => signedVersion(letter, signature)?.number === n)
  const signed = versions.filter(version => signedOf(version).length > 0)
  return (
    <div className="notice stack" role="note">
      <p>{t('letters.signatories.earlier', { count: earlier.length })}</p>
      <ul>
        {signed.map(version => (
          <li key={version.number}>
            {t('letters.signatories.versionOf', {
              number: number(version.number),
              date: date(version.recordedOn),
            })}{' '}
            <code className="soft small">{version.hash.slice(0, 8)}</code>
            {' · '}
            {t('letters.signatories.signedIt', { count: signedOf(version).length })}{' '}
            <Button look="quiet" onPress={() => setShowing(version)}>
              {t('letters.signatories.difference')}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button
          isDisabled={readOnly}
          onPress={() => openDialog('signatures.reconfirm', { letter: letter.id })}
        >
          {t('letters.signatories.reconfirm')}
        </Button>
      </div>
      {showing ? (
        <Modal wide title={t('letters.signatories.difference')} onClose={() => setShowing(null)}>
          <TextDifference before={showing.text} after={letter.text} />
        </Modal>
      ) : null}
    </div>
  )
}
