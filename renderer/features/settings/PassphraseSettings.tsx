import { useEffect } from 'react'
import type { KeySlotView } from '../../../data/contract.ts'
import { openDialog } from '../../app/dialogs.ts'
import { tell } from '../../app/messages.ts'
import { changeSettings, useSession } from '../../app/session.ts'
import { bridge } from '../../bridge.ts'
import { useWords } from '../../i18n/words.ts'
import { showKeySlots, useKeySlots } from '../../key-slots.ts'
import { useReplica } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField, TickField } from '../../ui/fields.tsx'
import { Own, Section } from '../../ui/page.tsx'

const minutes = [5, 15, 30] as const

/** Whether the register is encrypted, who has a passphrase, and when it locks. */
export function PassphraseSettings() {
  const { t } = useWords()
  const opened = useReplica()?.opened
  if (!opened) return null
  return (
    <Section title={t('vault.title')}>
      <div className="sheet settings">
        {opened.encrypted ? (
          <KeySlots readOnly={opened.readOnly} />
        ) : (
          <div className="stack">
            <p>{t('vault.plain')}</p>
            <div>
              <Button isDisabled={opened.readOnly} onPress={() => openDialog('register.encrypt', {})}>
                {t('vault.encrypt')}
              </Button>
            </div>
          </div>
        )}
        <LockSettings />
      </div>
    </Section>
  )
}

function LockSettings() {
  const { t } = useWords()
  const { settings } = useSession()
  return (
    <>
      <ChoiceField
        label={t('vault.lockAfter')}
        hint={t('vault.lockAfterHint', { keys: 'Ctrl + L' })}
        value={String(settings.lockAfter ?? 'never')}
        onChange={chosen =>
          void changeSettings({ lockAfter: minutes.find(each => String(each) === chosen) ?? null })
        }
        required
        options={[
          ...minutes.map(count => ({ value: String(count), label: t('vault.minutes', { count }) })),
          { value: 'never', label: t('vault.never') },
        ]}
      />
      <TickField
        label={t('vault.folderWhenLocked')}
        value={settings.folderWhenLocked}
        onChange={folderWhenLocked => void changeSettings({ folderWhenLocked })}
      />
    </>
  )
}

function KeySlots({ readOnly }: { readonly readOnly: boolean }) {
  const { t } = useWords()
  const slots = useKeySlots()
  useEffect(() => {
    void bridge.invoke('keys.list', undefined).then(result => {
      if (result.ok) showKeySlots(result.value)
    })
  }, [])
  const renew = async () => {
    const result = await bridge.invoke('keys.renewRecovery', undefined)
    if (result.ok) openDialog('recoveryKey.show', { recoveryKey: result.value })
    else tell({ kind: 'failure', failure: result.failure })
  }
  return (
    <div className="stack">
      <ul className="key-slots">
        {slots.map(slot => (
          <SlotLine key={slot.id} slot={slot} readOnly={readOnly} />
        ))}
      </ul>
      <div className="start-choices">
        <Button isDisabled={readOnly} onPress={() => openDialog('passphrase.add', {})}>
          {t('vault.add')}
        </Button>
        <Button isDisabled={readOnly} onPress={() => void renew()}>
          {t('vault.renew')}
        </Button>
      </div>
    </div>
  )
}

function SlotLine({ slot, readOnly }: { readonly slot: KeySlotView; readonly readOnly: boolean }) {
  const { t, date } = useWords()
  const { kind, name, addedOn } = slot
  return (
    <li>
      <span>
        {kind === 'recovery' ? t('vault.recovery.title') : <Own>{name ?? t('vault.unknownName')}</Own>}
        {addedOn === null ? null : (
          <span className="soft small"> {t('vault.since', { date: date(addedOn, 'short') })}</span>
        )}
      </span>
      {kind === 'recovery' ? null : (
        <span>
          <Button
            look="quiet"
            isDisabled={readOnly}
            aria-label={t('vault.changeOf', { name: name ?? '' })}
            onPress={() => openDialog('passphrase.change', { slot })}
          >
            {t('vault.change')}
          </Button>
          <Button
            look="quiet"
            isDisabled={readOnly}
            aria-label={t('vault.revokeOf', { name: name ?? '' })}
            onPress={() => openDialog('passphrase.revoke', { slot })}
          >
            {t('vault.revoke')}
          </Button>
        </span>
      )}
    </li>
  )
}
