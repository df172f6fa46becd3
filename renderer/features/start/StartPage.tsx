import { civilDateOf } from '../../../data/domain/civil-date.ts'
import { CommandButton } from '../../app/CommandButton.tsx'
import { LanguageButtons } from '../../app/Languages.tsx'
import { forgetRegister, openRegister, useSession } from '../../app/session.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Own } from '../../ui/page.tsx'

/** The first page: a new register, one there is, or the sample. Nothing else. */
export function StartPage() {
  const { t, date } = useWords()
  const { recent } = useSession()
  return (
    <main className="start" id="page">
      <div className="start-top">
        <LanguageButtons />
      </div>
      <header className="stack">
        <h1 className="start-title">{t('app.name')}</h1>
        <p>{t('start.lead')}</p>
      </header>
      <div className="start-choices">
        <CommandButton id="register.new" look="primary" />
        <CommandButton id="register.open" />
        <CommandButton id="bundle.open" />
        <CommandButton id="register.sample" />
      </div>
      {recent.length > 0 ? (
        <section className="stack">
          <h2>{t('start.recent')}</h2>
          <ul className="recent">
            {recent.map(({ path, name, openedOn }) => (
              <li key={path}>
                <Button look="quiet" onPress={() => void openRegister(path)}>
                  <Own>{name ?? folderOf(path)}</Own>
                  <span className="soft small">
                    {name === null ? `${t('vault.encrypted')} · ` : null}
                    {t('start.opened', { date: date(civilDateOf(new Date(openedOn)), 'short') })}
                  </span>
                </Button>
                <Button
                  look="quiet"
                  aria-label={t('start.forget', { name: name ?? folderOf(path) })}
                  onPress={() => void forgetRegister(path)}
                >
                  ✕
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </main>
  )
}

/** The folder's own name: an encrypted register's is in it alone. */
const folderOf = (path: string) => (path.split(/[\\/]/).at(-1) ?? path).replace(/\.register$/, '')
