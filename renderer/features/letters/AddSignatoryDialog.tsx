import { idSchemas, type LetterId, type OrganisationId } from '../../../data/domain/ids.ts'
import type { OrganisationDetails } from '../../../data/domain/organisation.ts'
import { isNear } from '../../../data/queries/near-names.ts'
import { folded } from '../../../data/queries/search.ts'
import { textVersions } from '../../../data/queries/text-versions.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useToday } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField, DateEntry, WrittenField } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { Own, OwnText } from '../../ui/page.tsx'
import { day, words, written } from '../../ui/written.ts'
import { OrganisationFields, writtenOrganisation } from './OrganisationFields.tsx'

const nobody: OrganisationDetails = { name: {}, shortName: null, contact: null, namedInPublic: true }
const offered = 6

/** Adds a signatory by hand: an organisation of the register, found by its name as it is typed, or a new one. */
export function AddSignatoryDialog({
  letter: id,
  organisation,
}: {
  readonly letter: LetterId
  readonly organisation?: OrganisationId
}) {
  const { t, date, number } = useWords()
  const register = useRegister()
  const today = useToday()
  const letter = register.letters.get(id)
  const versions = letter ? textVersions(letter) : []
  const draft = useFormDraft('signatory.add', [id, organisation ?? ''])
  const [known, setKnown] = useField(
    draft,
    'organisation',
    idSchemas.organisation.nullable(),
    organisation ?? null,
  )
  const [details, setDetails] = useField(draft, 'details', writtenOrganisation, nobody)
  const [signedOn, setSignedOn] = useField(draft, 'signedOn', day, today)
  const [printedWith, setPrintedWith] = useField(draft, 'printedWith', words, '')
  const [version, setVersion] = useField(draft, 'version', words, String(versions.length))
  const name = written(details.name)
  const signing = new Set(letter?.signatures.flatMap(s => (s.withdrawnOn === null ? [s.organisation] : [])))
  const typed = Object.values(name ?? {})
  const near = [...register.organisations.values()]
    .filter(each =>
      Object.values(each.name).some(other =>
        typed.some(own => isNear(own, other) || (own.length > 2 && folded(other).includes(folded(own)))),
      ),
    )
    .slice(0, offered)
  const chosen = known ? register.organisations.get(known) : undefined
  return (
    <FormModal
      draft={draft}
      title={t('letters.signatories.add.title')}
      submitLabel={t('letters.signatories.add.submit')}
      ready={known !== null || name !== null}
      onSubmit={async () => {
        const common = { signedOn, printedWith: printedWith.trim() || null }
        const text = versions[Number(version) - 1]?.hash ?? null
        if (!known && !name) return { ok: true, value: undefined }
        const result = await submit({
          kind: 'addSignature',
          letter: id,
          organisation: known ?? { ...details, name: name ?? {} },
          mandate: null,
          text,
          ...common,
        })
        if (result.ok) tell({ kind: 'done', what: 'saved', undo: true })
        return result
      }}
    >
      {chosen ? (
        <p className="sheet">
          <OwnText of={chosen.name} />{' '}
          <Button look="quiet" onPress={() => setKnown(null)}>
            {t('letters.signatories.add.another')}
          </Button>
        </p>
      ) : (
        <>
          <OrganisationFields details={details} onChange={setDetails} autoFocus />
          {near.length === 0 ? null : (
            <div>
              <p>{t('letters.signatories.add.near')}</p>
              <ul>
                {near.map(each => (
                  <li key={each.id}>
                    {signing.has(each.id) ? (
                      <span className="soft">
                        <OwnText of={each.name} /> · {t('letters.signatories.add.signed')}
                      </span>
                    ) : (
                      <Button look="quiet" onPress={() => setKnown(each.id)}>
                        <OwnText of={each.name} />
                        {each.shortName ? (
                          <>
                            {' · '}
                            <Own>{each.shortName}</Own>
                          </>
                        ) : null}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
      <div className="form-pair">
        <DateEntry
          label={t('letters.signatories.columns.signedOn')}
          value={signedOn}
          onChange={setSignedOn}
        />
        <WrittenField
          label={t('letters.signatories.add.printedWith')}
          value={printedWith}
          onChange={setPrintedWith}
        />
      </div>
      {versions.length > 1 ? (
        <ChoiceField
          label={t('letters.signatories.columns.text')}
          value={version}
          onChange={setVersion}
          required
          options={versions.map(each => ({
            value: String(each.number),
            label: t('letters.signatories.versionOf', {
              number: number(each.number),
              date: date(each.recordedOn),
            }),
          }))}
        />
      ) : null}
    </FormModal>
  )
}
