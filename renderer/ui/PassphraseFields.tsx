import { useState } from 'react'
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components'
import { useWords } from '../i18n/words.ts'
import { TickField } from './fields.tsx'
import { enough, type Strength, useStrength } from './strength.ts'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly shown?: boolean
  readonly autoFocus?: boolean
}

/** Something secret, typed: dots, or the letters while they are asked for. */
export function SecretField({ label, value, onChange, hint, shown = false, autoFocus = false }: FieldProps) {
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      type={shown ? 'text' : 'password'}
      autoComplete="off"
      spellCheck="false"
      autoFocus={autoFocus}
      isRequired
    >
      <Label className="field-label">{label}</Label>
      <Input className="input" dir="auto" />
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error" />
    </TextField>
  )
}

/** A new passphrase as it is being typed, twice. */
interface NewPassphrase {
  /** The passphrase, once both are the same and it is hard enough to guess. */
  readonly passphrase: string | null
  readonly typed: readonly [string, string]
  readonly type: (typed: readonly [string, string]) => void
  readonly strength: Strength | null
}

/** Holds what `NewPassphraseFields` shows. */
export function useNewPassphrase(): NewPassphrase {
  const [typed, type] = useState<readonly [string, string]>(['', ''])
  const strength = useStrength(typed[0])
  const will = typed[0] === typed[1] && strength !== null && strength >= enough
  return { passphrase: will ? typed[0] : null, typed, type, strength }
}

/** A new passphrase, typed twice, with how hard it is to guess. */
export function NewPassphraseFields({
  of,
  autoFocus = false,
}: {
  readonly of: NewPassphrase
  readonly autoFocus?: boolean
}) {
  const { t } = useWords()
  const [shown, setShown] = useState(false)
  const [first, second] = of.typed
  const differs = second !== '' && first !== second
  return (
    <>
      <SecretField
        label={t('vault.passphrase')}
        hint={t('vault.passphraseHint')}
        value={first}
        onChange={value => of.type([value, second])}
        shown={shown}
        autoFocus={autoFocus}
      />
      <StrengthMeter strength={of.strength} />
      <SecretField
        label={t('vault.again')}
        value={second}
        onChange={value => of.type([first, value])}
        shown={shown}
        {...(differs ? { hint: t('vault.differs') } : {})}
      />
      <TickField label={t('vault.show')} value={shown} onChange={setShown} />
    </>
  )
}

/** The strength in a word and in bars; read out as it changes. */
function StrengthMeter({ strength }: { readonly strength: Strength | null }) {
  const { t } = useWords()
  const weak = strength !== null && strength < enough
  return (
    <div className="strength" data-strength={strength ?? 'none'}>
      <span aria-hidden="true" className="strength-bars">
        {[0, 1, 2, 3, 4].map(step => (
          <span key={step} data-on={strength !== null && strength >= step} />
        ))}
      </span>
      <p role="status" className="small">
        {strength === null ? t('vault.strength.none') : t(`vault.strength.${strength}`)}
        {weak ? ` ${t('vault.strength.tooWeak')}` : ''}
      </p>
    </div>
  )
}
