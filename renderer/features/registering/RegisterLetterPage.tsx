import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { Failure } from '../../../data/failure.ts'
import type { Found, LetterDraft } from '../../../data/letter-draft.ts'
import { tell } from '../../app/messages.ts'
import { goTo, to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureText } from '../../ui/FailureText.tsx'
import { Page } from '../../ui/page.tsx'
import { registeredAlready } from './already.ts'
import { DraftParts } from './DraftParts.tsx'
import { dateKey, lineIn, type PartList, partLists, registration } from './draft.ts'
import {
  accepted,
  changed,
  type Editing,
  freshKey,
  joined,
  moved,
  split,
  takenBack,
  unsureParts,
  withNew,
  withoutPart,
  withPart,
  withRole,
} from './editing.ts'
import { HeadFields } from './HeadFields.tsx'
import { useEditing } from './kept-draft.ts'
import { PasteStep } from './PasteStep.tsx'
import { SourceText } from './SourceText.tsx'

/** Registering a letter: paste or choose it, check the draft beside the text, done. What was begun is found again, after a restart too. */
export function RegisterLetterPage() {
  const { t } = useWords()
  const [editing, keep] = useEditing()
  if (editing === undefined)
    return (
      <Page help="registering" title={t('registering.title')}>
        {null}
      </Page>
    )
  if (editing === null) {
    return (
      <Page help="registering" title={t('registering.title')}>
        <PasteStep onRead={draft => keep({ draft, past: [] })} />
      </Page>
    )
  }
  return <CheckStep editing={editing} onEdit={keep} />
}

function CheckStep({
  editing,
  onEdit,
}: {
  readonly editing: Editing
  readonly onEdit: (next: Editing | null) => void
}) {
  const { t } = useWords()
  const [shown, setShown] = useState<number | null>(null)
  const [line, setLine] = useState<number | null>(null)
  const [selected, setSelected] = useState<Found | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const { draft } = editing
  const step = (changes: Partial<LetterDraft>) => onEdit(changed(editing, changes))
  const type = (changes: Partial<LetterDraft>) => onEdit(changed(editing, changes, editing.past.length > 0))
  const add = (list: PartList, words: string, found: Found | null) => {
    const key = freshKey(draft)
    step(withNew(draft, list, key, words, found))
    setShown(key)
    setSelected(null)
    document.getSelection()?.removeAllRanges()
  }
  const toldLine = useMemo(() => (line === null ? null : lineIn(draft.source, line)), [draft.source, line])
  const register = async () => {
    setBusy(true)
    const result = await submit(registration(draft))
    setBusy(false)
    if (!result.ok) return setFailure(result.failure)
    onEdit(null)
    tell({ kind: 'done', what: 'letterRegistered', undo: true })
    for (const { fact } of result.value) if (fact.kind === 'letterRegistered') goTo(to.letter(fact.letter))
  }
  return (
    <Page
      help="registering"
      title={t('registering.title')}
      actions={
        <>
          <Button look="quiet" onPress={() => onEdit(null)}>
            {t('registering.again')}
          </Button>
          <Button isDisabled={editing.past.length === 0} onPress={() => onEdit(takenBack(editing))}>
            {t('registering.takeBack')}
          </Button>
          <Button
            look="primary"
            isDisabled={draft.title.trim() === ''}
            isPending={busy}
            onPress={() => void register()}
          >
            {t('registering.register')}
          </Button>
        </>
      }
    >
      <div className="checking">
        <section className="checking-pane" aria-label={t('registering.source')}>
          <div className="selection-bar">
            <span className="soft">{selected ? t('registering.addAs') : t('registering.sourceHint')}</span>
            {selected
              ? partLists.map(list => (
                  <Button
                    key={list}
                    look="quiet"
                    onPress={() =>
                      add(list, draft.source.slice(selected.start, selected.end).trim(), selected)
                    }
                  >
                    {t(`registering.role.${list}`)}
                  </Button>
                ))
              : null}
          </div>
          <SourceText draft={draft} line={toldLine} shown={shown} onShow={showPart} onSelect={setSelected} />
        </section>
        <section className="checking-pane" aria-label={t('registering.draft')}>
          {failure ? <FailureText failure={failure} /> : null}
          <DraftNotes draft={draft} onShow={goToPart} onLine={setLine} />
          <HeadFields
            draft={draft}
            shown={shown === dateKey}
            onChange={type}
            onShow={() => setShown(dateKey)}
          />
          <DraftParts
            draft={draft}
            shown={shown}
            onAdd={list => add(list, '', null)}
            actions={{
              onChange: (list, key, changes) => type(withPart(draft, list, key, changes)),
              onRole: (from, key, into) => step(withRole(draft, from, key, into)),
              onMove: (list, key, by) => step(moved(draft, list, key, by)),
              onRemove: (list, key) => step(withoutPart(draft, list, key)),
              onShow: setShown,
              onSplit: (list, key, at) => step(split(draft, list, key, at)),
              onJoin: (list, key) => step(joined(draft, list, key)),
              onAccept: (list, key) => {
                step(accepted(draft, list, key))
                goToPart(unsureParts(draft).find(part => part !== key))
              },
            }}
          />
        </section>
      </div>
    </Page>
  )

  function showPart(key: number) {
    setShown(key)
    document.querySelector(`[data-part="${key}"]`)?.scrollIntoView({ block: 'center' })
  }

  /** The caret goes to a part, to check it; where there is none, to the button that registers. */
  function goToPart(key: number | undefined) {
    const field = document.querySelector(
      key === undefined
        ? '.page-actions .button-primary'
        : `[data-part="${key}"] :is(input, textarea, [role="spinbutton"])`,
    )
    if (key !== undefined) setShown(key)
    if (field instanceof HTMLElement) {
      field.focus()
      field.scrollIntoView({ block: 'center' })
    }
  }
}

/** What the reading could not place or is not sure of, and a letter that is registered already. */
function DraftNotes({
  draft,
  onShow,
  onLine,
}: {
  readonly draft: LetterDraft
  readonly onShow: (key: number) => void
  readonly onLine: (line: number) => void
}) {
  const { t } = useWords()
  const register = useRegister()
  const unsure = unsureParts(draft)
  const same = registeredAlready(register, draft)
  const listed = draft.signatories.length
  const next = unsure[0]
  return (
    <div className="stack">
      {same ? (
        <p className="warnings">
          {t('registering.alreadyThere')} <Link href={to.letter(same.id)}>{t('registering.openIt')}</Link>
        </p>
      ) : null}
      {draft.warnings.length > 0 || (draft.declaredSignatories ?? listed) !== listed ? (
        <ul className="warnings">
          {draft.warnings.map(({ code, params }) => (
            <li key={`${code} ${JSON.stringify(params)}`}>
              {t(`registering.warning.${code}`, { ...params })}{' '}
              {typeof params['line'] === 'number' ? <ShowLine line={params['line']} onLine={onLine} /> : null}
            </li>
          ))}
          {draft.declaredSignatories !== null && draft.declaredSignatories !== listed ? (
            <li>{t('registering.declared', { count: draft.declaredSignatories, listed })}</li>
          ) : null}
        </ul>
      ) : null}
      {next !== undefined ? (
        <Button look="quiet" onPress={() => onShow(next)}>
          {t('registering.unsureCount', { count: unsure.length })}
        </Button>
      ) : (
        <p className="soft">{t('registering.allSure')}</p>
      )}
    </div>
  )
}

function ShowLine({ line, onLine }: { readonly line: number; readonly onLine: (line: number) => void }) {
  const { t, number } = useWords()
  return (
    <Button
      look="quiet"
      aria-label={t('registering.showLine', { line: number(line) })}
      onPress={() => onLine(line)}
    >
      {t('registering.show')}
    </Button>
  )
}
