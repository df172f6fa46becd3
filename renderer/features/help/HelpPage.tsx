import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { folded } from '../../../data/queries/search.ts'
import { type HelpGroup, type HelpSection, helpGroups } from '../../app/help-sections.ts'
import { goTo, to } from '../../app/routes.ts'
import { ShortcutList } from '../../app/ShortcutList.tsx'
import { beginTour } from '../../app/tour.ts'
import { useWords } from '../../i18n/words.ts'
import { useReplica } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { FindField } from '../../ui/fields.tsx'
import { Empty, Page } from '../../ui/page.tsx'

const groups = Object.keys(helpGroups) as HelpGroup[]
const sectionsOf = (group: HelpGroup): readonly HelpSection[] => helpGroups[group]

function show(section: string): void {
  const heading = document.getElementById(`help-${section}`)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}

/** What the words mean and how things are done, without the internet; `section` is brought into view. */
export function HelpPage({ section }: { readonly section?: string | undefined }) {
  const { t } = useWords()
  const isOpen = useReplica() !== null
  const [wanted, setWanted] = useState('')
  const fits = (id: HelpSection) => {
    const text = folded(`${t(`help.sections.${id}.title`)} ${t(`help.sections.${id}.text`)}`)
    return folded(wanted)
      .split(' ')
      .every(word => text.includes(word))
  }
  const shown = groups
    .map(group => ({ group, sections: sectionsOf(group).filter(fits) }))
    .filter(({ sections }) => sections.length > 0)
  const count = shown.reduce((sum, { sections }) => sum + sections.length, 0)
  useEffect(() => {
    if (section !== undefined) show(section)
  }, [section])
  return (
    <Page
      title={t('help.title')}
      actions={
        isOpen ? (
          <Button onPress={beginTour}>{t('help.tour')}</Button>
        ) : (
          <Button onPress={() => goTo(to.overview())}>{t('help.back')}</Button>
        )
      }
    >
      <div className="help">
        <div className="help-contents">
          <FindField label={t('help.find')} value={wanted} onChange={setWanted} />
          <p role="status" className="soft small">
            {wanted === '' ? '' : t('help.found', { count })}
          </p>
          <nav aria-label={t('help.contents')}>
            {shown.map(({ group, sections }) => (
              <div key={group}>
                <h2>{t(`help.groups.${group}`)}</h2>
                <ul>
                  {sections.map(id => (
                    <li key={id}>
                      <Link href={to.help(id)} onClick={() => show(id)}>
                        {t(`help.sections.${id}.title`)}
                      </Link>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </nav>
        </div>
        <div className="help-text">
          {count === 0 ? <Empty>{t('help.nothing')}</Empty> : null}
          {shown.flatMap(({ sections }) => sections.map(id => <Explained key={id} id={id} />))}
        </div>
      </div>
    </Page>
  )
}

function Explained({ id }: { readonly id: HelpSection }) {
  const { t } = useWords()
  return (
    <section className="help-section">
      <h2 id={`help-${id}`} tabIndex={-1}>
        {t(`help.sections.${id}.title`)}
      </h2>
      {t(`help.sections.${id}.text`)
        .split('\n')
        .map(paragraph => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      {id === 'keyboard' ? <ShortcutList /> : null}
    </section>
  )
}
