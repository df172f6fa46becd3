import { useMemo, useState } from 'react'
import { Form } from 'react-aria-components'
import type { EntryId } from '../../../data/domain/entry.ts'
import { namesOf } from '../../../data/domain/erasing.ts'
import type { OrganisationId } from '../../../data/domain/ids.ts'
import { placesOf } from '../../../data/domain/mention.ts'
import { erasurePreview } from '../../../data/queries/erasure-preview.ts'
import { mentionsOf } from '../../../data/queries/mentions.ts'
import { closeDialog, type Erasable } from '../../app/dialogs.ts'
import { askStillStanding } from '../../app/erasing.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureText } from '../../ui/FailureText.tsx'
import { FindChoice } from '../../ui/FindChoice.tsx'
import { WrittenField } from '../../ui/fields.tsx'
import { FormModal, Modal } from '../../ui/Modal.tsx'
import { MentionsField } from './MentionsField.tsx'
import { WhatGoes, WhatStays, WhatWillGo } from './WhatGoes.tsx'

/** Destroys the text of entries, a file, or everything about an organisation for good: what goes, why, and a second step. */
export function EraseDialog({ what }: { readonly what?: Erasable }) {
  const { t, text } = useWords()
  const register = useRegister()
  const [chosen, setChosen] = useState(what)
  if (chosen) return <Erase what={chosen} />
  return (
    <Modal title={t('erasing.title')}>
      <div className="form-body">
        <FindChoice<OrganisationId>
          label={t('erasing.organisation')}
          value={null}
          onChange={organisation => setChosen({ of: 'organisation', organisation })}
          options={[...register.organisations.values()].map(({ id, name }) => ({
            value: id,
            label: text(name),
          }))}
          autoFocus
        />
      </div>
    </Modal>
  )
}

function Erase({ what }: { readonly what: Erasable }) {
  const { t } = useWords()
  const register = useRegister()
  const [reason, setReason] = useState('')
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const [sure, setSure] = useState(false)
  const organisation = what.of === 'organisation' ? what.organisation : null
  const mentions = useMemo(
    () => (organisation ? mentionsOf(register, organisation) : []),
    [register, organisation],
  )
  const names = useMemo(() => (organisation ? namesOf(register, organisation) : []), [register, organisation])
  const wanted = useMemo(() => {
    const blackedOut = mentions.flatMap(({ subject, entries }) =>
      kept.has(subject) ? [] : entries.map(({ id }): EntryId => id),
    )
    if (what.of === 'organisation') return { ...what, blackedOut }
    return what.of === 'file'
      ? { of: what.of, hash: what.file.hash }
      : { of: what.of, entries: [...what.entries] }
  }, [what, mentions, kept])
  const preview = useMemo(() => erasurePreview(register, wanted), [register, wanted])
  const title = useTitle(what)
  if ('code' in preview)
    return (
      <Modal title={title}>
        <FailureText failure={{ code: 'refused', refusal: preview }} />
      </Modal>
    )
  const saysName = placesOf(reason, names).length > 0
  const ready = reason.trim() !== '' && !saysName
  if (sure)
    return (
      <FormModal
        title={title}
        submitLabel={t('erasing.submit')}
        danger
        ready={ready}
        onSubmit={async () => {
          const result = await submit({ kind: 'erase', what: wanted, reason: reason.trim() })
          if (result.ok) await tellHowFar()
          return result
        }}
      >
        <p className="erase-warning" role="alert">
          {t('erasing.sure')}
        </p>
        <WhatGoes preview={preview} />
        <div>
          <Button onPress={() => setSure(false)}>{t('erasing.back')}</Button>
        </div>
      </FormModal>
    )
  return (
    <Modal title={title} wide>
      <Form
        className="form"
        onSubmit={event => {
          event.preventDefault()
          if (ready) setSure(true)
        }}
      >
        <div className="form-body">
          <p>{t('erasing.lead')}</p>
          <WhatWillGo preview={preview} />
          {mentions.length > 0 ? <MentionsField mentions={mentions} kept={kept} onChange={setKept} /> : null}
          <WhatStays organisation={organisation} />
          <WrittenField
            label={t('erasing.reason')}
            hint={t('erasing.reasonHint')}
            value={reason}
            onChange={setReason}
            required
          />
          {saysName ? <p className="field-error">{t('refusals.reasonNamesIt')}</p> : null}
        </div>
        <div className="form-actions">
          <Button look="quiet" onPress={closeDialog}>
            {t('app.actions.cancel')}
          </Button>
          <Button type="submit" isDisabled={!ready}>
            {t('erasing.next')}
          </Button>
        </div>
      </Form>
    </Modal>
  )
}

function useTitle(what: Erasable): string {
  const { t, text } = useWords()
  const register = useRegister()
  const [name] = useState(() =>
    what.of === 'organisation'
      ? text(register.organisations.get(what.organisation)?.name)
      : what.of === 'file'
        ? what.file.name
        : null,
  )
  return name === null ? t('erasing.title') : t('erasing.titleOf', { name })
}

/** Says that it is done, and what of it still stands on this disk. */
async function tellHowFar(): Promise<void> {
  const state = await askStillStanding()
  if (!state.ok) return tell({ kind: 'failure', failure: state.failure })
  const { unfinished, waiting } = state.value
  if (unfinished) tell({ kind: 'failure', failure: unfinished })
  tell({
    kind: 'done',
    what: unfinished ? 'erasedInPart' : waiting.length > 0 ? 'erasedHere' : 'erased',
    undo: false,
  })
}
