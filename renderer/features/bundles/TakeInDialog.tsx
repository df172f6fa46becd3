import { useState } from 'react'
import type { BroughtView } from '../../../data/contract.ts'
import type { Failure } from '../../../data/failure.ts'
import { closeDialog, openDialog } from '../../app/dialogs.ts'
import { takeBundleIn } from '../../app/session.ts'
import { bridge } from '../../bridge.ts'
import { useWords } from '../../i18n/words.ts'
import { useReplica } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureText } from '../../ui/FailureText.tsx'
import { Modal } from '../../ui/Modal.tsx'
import { Brought } from './Brought.tsx'
import { BundleFile, type ChosenBundle } from './BundleFile.tsx'

/** Shows what a bundle brings, changes and conflicts with before anything of it is taken in. */
export function TakeInDialog({ file = null }: { readonly file?: string | null }) {
  const { t, date } = useWords()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const [chosen, setChosen] = useState<ChosenBundle>({ file, passphrase: '' })
  const [brought, setBrought] = useState<BroughtView | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const compare = async () => {
    setBusy(true)
    const result = await bridge.invoke('bundle.compare', { passphrase: chosen.passphrase })
    setBusy(false)
    setFailure(result.ok ? null : result.failure)
    setBrought(result.ok ? result.value : null)
  }
  const takeIn = async () => {
    setBusy(true)
    const failed = await takeBundleIn()
    setBusy(false)
    if (failed) setFailure(failed)
    else closeDialog()
  }
  const nothing = brought?.entries.length === 0
  return (
    <Modal wide={brought !== null} title={t('bundles.takeIn.title')}>
      <form
        className="form"
        onSubmit={event => {
          event.preventDefault()
          if (brought === null) void compare()
        }}
      >
        <div className="form-body">
          {brought === null ? (
            <>
              <p>{t('bundles.takeIn.lead')}</p>
              {file === null ? null : <OrOfItsOwn file={file} />}
              <BundleFile chosen={chosen} onChange={setChosen} onFailure={setFailure} />
            </>
          ) : (
            <>
              <p role="status">
                {nothing
                  ? t('bundles.takeIn.nothing', { by: brought.by, date: date(brought.on) })
                  : t('bundles.takeIn.brings', {
                      by: brought.by,
                      date: date(brought.on),
                      count: brought.entries.length,
                    })}
              </p>
              {nothing ? null : <Brought entries={brought.entries} />}
            </>
          )}
          {failure ? <FailureText failure={failure} /> : null}
        </div>
        <div className="form-actions">
          <Button look="quiet" onPress={closeDialog}>
            {t('app.actions.cancel')}
          </Button>
          {brought === null ? (
            <Button
              look="primary"
              type="submit"
              isPending={busy}
              isDisabled={chosen.file === null || chosen.passphrase === ''}
            >
              {t('bundles.takeIn.compare')}
            </Button>
          ) : nothing ? null : (
            <Button
              // Another button than the one before: it takes the focus.
              key="takeIn"
              look="primary"
              autoFocus
              isPending={busy}
              isDisabled={readOnly}
              onPress={() => void takeIn()}
            >
              {t('bundles.takeIn.submit')}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  )
}

/** Of a bundle that was asked for from outside: it need not be for the register that is open. */
function OrOfItsOwn({ file }: { readonly file: string }) {
  const { t } = useWords()
  return (
    <div className="bundle-file">
      <p>{t('bundles.takeIn.asked')}</p>
      <Button onPress={() => openDialog('bundle.open', { file })}>{t('bundles.takeIn.instead')}</Button>
    </div>
  )
}
