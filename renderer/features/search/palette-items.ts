import { useEffect, useMemo, useState } from 'react'
import { interfaceLanguages } from '../../../data/contract.ts'
import { type View, viewsOf } from '../../../data/domain/view.ts'
import { fittingNames } from '../../../data/queries/fitting-names.ts'
import { wordsIn } from '../../../data/queries/search.ts'
import { noFilter } from '../../../data/queries/search-index.ts'
import { useCommandLabel } from '../../app/command-label.ts'
import { type AppCommand, commandGroups, commands, runCommand } from '../../app/commands.ts'
import { readAllTexts } from '../../i18n/i18n.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica } from '../../replica.ts'
import { askedNothing, showSearch } from './asked.ts'
import { useFoundThing } from './found-thing.ts'
import { recentChoices } from './recent-choices.ts'
import { type FoundThings, nothingFound, useFound } from './use-found.ts'

/** More things than these are on the search page. */
const mostThings = 12
const mostCommands = 6

/** What can be chosen in the palette: a command, or a thing of the register. */
export interface PaletteItem {
  /** Also what is kept of it as a recent choice. */
  readonly id: string
  /** What it is, in the interface's words. */
  readonly kind: string
  readonly title: string
  readonly details: readonly string[]
  readonly keys?: string | undefined
  readonly available: boolean
  readonly take: () => void
}

export interface PaletteSection {
  readonly id: 'recent' | 'views' | 'things' | 'commands'
  readonly items: readonly PaletteItem[]
}

export interface Palette {
  /** What it answers. */
  readonly asked: string
  readonly sections: readonly PaletteSection[]
  readonly terms: ReadonlySet<string>
  /** Things that were found, also beyond those that are listed. */
  readonly things: number
  /** Whether it answers what was typed last. */
  readonly isUpToDate: boolean
}

/** The words of every command's names in all languages: read when the palette opens, gone through once. */
function useCommandNames(): (command: AppCommand) => readonly (readonly string[])[] {
  const { t } = useWords()
  const [read, setRead] = useState(false)
  useEffect(() => void readAllTexts().then(() => setRead(true)), [])
  return useMemo(() => {
    const languages = read ? interfaceLanguages : [undefined]
    const namesOf = ({ id }: AppCommand) =>
      languages.map(lng => wordsIn(t(`app.commands.${id}`, lng === undefined ? {} : { lng })))
    const names = new Map(commands.map(each => [each, namesOf(each)]))
    return command => names.get(command) ?? []
  }, [t, read])
}

/**
 * What the palette offers for what is typed: things and commands that fit; at first what was chosen lately, and all
 * commands. Until the answer to the last letter is there it stays as it is, so that a letter costs one drawing.
 */
export function usePalette(typed: string): Palette {
  const { t } = useWords()
  const labelOf = useCommandLabel()
  const namesOf = useCommandNames()
  const foundThing = useFoundThing()
  const open = useReplica()?.opened.register ?? ''
  const register = useRegister()
  const wanted = typed.trim()
  const found = useFound(wanted, noFilter, mostThings)
  const answered = wanted === '' || found.asked === null ? nothingFound : found
  const offered = useMemo(
    () => offer({ t, labelOf, namesOf, foundThing, open, views: viewsOf(register) }, answered),
    [t, labelOf, namesOf, foundThing, open, register, answered],
  )
  return useMemo(() => ({ ...offered, isUpToDate: answered.asked === wanted }), [offered, answered, wanted])
}

interface Here {
  readonly t: ReturnType<typeof useWords>['t']
  readonly labelOf: ReturnType<typeof useCommandLabel>
  readonly namesOf: ReturnType<typeof useCommandNames>
  readonly foundThing: ReturnType<typeof useFoundThing>
  readonly open: string
  readonly views: readonly View[]
}

function offer(
  { t, labelOf, namesOf, foundThing, open, views }: Here,
  { asked: answered, ids, terms, total }: FoundThings,
): Omit<Palette, 'isUpToDate'> {
  const asked = answered ?? ''
  const thing = (id: string): readonly PaletteItem[] => {
    const there = foundThing(id)
    if (!there) return []
    const { kind, title, details, open: take } = there
    return [{ id, kind: t(`search.kind.${kind}`), title, details, available: true, take }]
  }
  const command = (each: AppCommand): PaletteItem => ({
    id: `command ${each.id}`,
    kind: t(`app.commandGroups.${each.group}`),
    title: labelOf(each.id),
    details: each.available() ? [] : [t('search.notHere')],
    keys: each.keys,
    available: each.available(),
    take: () => runCommand(each.id),
  })
  const view = ({ id, name, asked: its }: View): PaletteItem => ({
    id,
    kind: t('search.view'),
    title: name,
    details: [],
    available: true,
    take: () => showSearch(its),
  })
  const others = commands.filter(each => each.id !== 'search.open' && (!each.development || each.available()))

  if (asked === '') {
    const all = commandGroups
      .flatMap(group => others.filter(each => each.group === group).map(command))
      .filter(({ available }) => available)
    const saved = views.map(view)
    const named = [...all, ...saved]
    const recent = recentChoices(open).flatMap(id => named.filter(each => each.id === id).concat(thing(id)))
    const rest = (items: readonly PaletteItem[]) =>
      items.filter(({ id }) => !recent.some(each => each.id === id))
    return {
      sections: filled([
        { id: 'recent', items: recent },
        { id: 'views', items: rest(saved) },
        { id: 'commands', items: rest(all) },
      ]),
      asked,
      terms: new Set(),
      things: 0,
    }
  }
  const { fitting, written } = fittingNames(others, namesOf, asked)
  const items = fitting.map(command)
  const byName: PaletteSection = {
    id: 'commands',
    items: [...items.filter(each => each.available), ...items.filter(each => !each.available)].slice(
      0,
      mostCommands,
    ),
  }
  const more: PaletteItem = {
    id: 'all',
    kind: t('app.nav.search'),
    title: t('search.searchFor', { words: asked }),
    details: [],
    available: true,
    take: () => showSearch({ ...askedNothing, words: asked }),
  }
  const things = ids.flatMap(thing)
  const byWords: PaletteSection = { id: 'things', items: things.length > 0 ? [...things, more] : [] }
  const saved: PaletteSection = {
    id: 'views',
    items: fittingNames(views, ({ name }) => [wordsIn(name)], asked).fitting.map(view),
  }
  return {
    sections: filled(written ? [byName, saved, byWords] : [saved, byWords, byName]),
    asked,
    terms: new Set(terms),
    things: total,
  }
}

const filled = (sections: readonly PaletteSection[]) => sections.filter(({ items }) => items.length > 0)
