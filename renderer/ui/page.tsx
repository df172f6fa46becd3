import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Texts } from '../../data/domain/text.ts'
import type { HelpSection } from '../app/help-sections.ts'
import { to } from '../app/routes.ts'
import { useWords } from '../i18n/words.ts'

interface PageProps {
  readonly title: ReactNode
  readonly above?: ReactNode
  readonly actions?: ReactNode
  /** The section of the help that says what this page is about. */
  readonly help?: HelpSection
  readonly children: ReactNode
}

/** A page: its heading, what can be done with the whole of it, and its content. */
export function Page({ title, above, actions, help, children }: PageProps) {
  const { t } = useWords()
  const what = help ? (
    <Link href={to.help(help)} className="page-what">
      {t('help.what')}
    </Link>
  ) : null
  return (
    <main className="page" id="page" tabIndex={-1}>
      <header className="page-head">
        <div>
          {above ? (
            <div className="page-above">
              {above} {what}
            </div>
          ) : null}
          <div className="page-title">
            <h1>{title}</h1>
            {above ? null : what}
          </div>
        </div>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </header>
      {children}
    </main>
  )
}

/** A part of a page under its own heading. */
export function Section({
  title,
  actions,
  children,
}: {
  readonly title: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className="section">
      <header className="section-head">
        <h2>{title}</h2>
        {actions ? <div className="section-actions">{actions}</div> : null}
      </header>
      {children}
    </section>
  )
}

/** Says what belongs here and offers the first step. */
export function Empty({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action}
    </div>
  )
}

/** What people wrote, in its own direction, whatever stands around it. */
export function Own({ children }: { readonly children: string }) {
  return <bdi dir="auto">{children}</bdi>
}

/** People's text in the language there is, marked as being in it. */
export function OwnText({ of }: { readonly of: Texts | null }) {
  const { text } = useWords()
  return <Own>{text(of)}</Own>
}

/** Pages of one thing, side by side; each has its own address. */
export function PageTabs({
  label,
  tabs,
}: {
  readonly label: string
  readonly tabs: readonly {
    readonly href: string
    readonly title: string
    readonly current: boolean
    readonly count?: number
  }[]
}) {
  const { number } = useWords()
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ href, title, current, count }) => (
        <Link key={href} href={href} className="tab" aria-current={current ? 'page' : undefined}>
          {title}
          {count === undefined ? null : <span className="tab-count">{number(count)}</span>}
        </Link>
      ))}
    </nav>
  )
}
