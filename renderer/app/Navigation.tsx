import { Link, useLocation } from 'wouter'
import { conflicts } from '../../data/queries/conflicts.ts'
import { useWords } from '../i18n/words.ts'
import { useAsOf, useRegister } from '../replica.ts'
import { ActionMenu } from '../ui/ActionMenu.tsx'
import { goTo, to } from './routes.ts'

const addresses = [
  ['overview', to.overview()],
  ['letters', to.letters()],
  ['demands', to.demands()],
  ['recipients', to.recipients()],
  ['commitments', to.commitments()],
  ['calendar', to.calendar()],
  ['review', to.review()],
  ['conflicts', to.conflicts()],
  ['history', to.history()],
  ['search', to.search()],
  ['settings', to.settings()],
  ['help', to.help()],
] as const

interface PageLink {
  readonly href: string
  readonly title: string
  readonly isCurrent: boolean
  /** So much waits on it; null where that is not told. */
  readonly waiting: number | null
}

const isUnder = (address: string, href: string) => (href === '/' ? address === '/' : address.startsWith(href))

/** The pages there are to go to; that of conflicts only while there are any, or it is in view. */
export function usePages(): readonly PageLink[] {
  const { t } = useWords()
  const [address] = useLocation()
  const open = useOpenConflicts()
  return addresses
    .map(([name, href]) => ({
      href,
      title: t(`app.nav.${name}`),
      isCurrent: isUnder(address, href),
      waiting: name === 'conflicts' ? open : null,
    }))
    .filter(({ waiting, isCurrent }) => waiting !== 0 || isCurrent)
}

/** How many questions wait to be settled; while the past is shown none can be. */
function useOpenConflicts(): number {
  const register = useRegister()
  return useAsOf() === null ? conflicts(register).length : 0
}

interface Props {
  readonly pages: readonly PageLink[]
}

/** The pages, one below the other at the side. */
export function SideNavigation({ pages }: Props) {
  const { t, number } = useWords()
  return (
    <nav className="side" aria-label={t('app.nav.label')}>
      <p className="side-name">{t('app.name')}</p>
      <ul>
        {pages.map(({ href, title, isCurrent, waiting }) => (
          <li key={href}>
            <Link href={href} className="side-link" aria-current={isCurrent ? 'page' : undefined}>
              {title}
              {waiting ? <span className="tab-count">{number(waiting)}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The same as a menu in the top line, where there is no room at the side (narrow.css). */
export function PagesMenu({ pages }: Props) {
  const { t, number } = useWords()
  const current = pages.find(({ isCurrent }) => isCurrent)
  return (
    <nav className="top-pages" aria-label={t('app.nav.label')}>
      <ActionMenu
        label={t('app.nav.label')}
        actions={pages.map(({ href, title, waiting }) => ({
          id: href,
          label: waiting ? `${title} ${number(waiting)}` : title,
        }))}
        onAction={goTo}
      >
        <span aria-hidden="true">☰</span>
        {current?.title ?? t('app.nav.label')}
      </ActionMenu>
    </nav>
  )
}
