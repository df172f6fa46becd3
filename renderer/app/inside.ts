import { readAllTexts } from '../i18n/i18n.ts'
import { storeOf, useStore } from '../store.ts'

const read = async () => {
  const [{ Pages }, { DialogHost }, { HelpPage }] = await Promise.all([
    import('./Pages.tsx'),
    import('./DialogHost.tsx'),
    import('../features/help/HelpPage.tsx'),
    // A reminder is written in its recipient's language.
    readAllTexts(),
  ])
  return { Pages, DialogHost, HelpPage }
}

const inside = storeOf<Awaited<ReturnType<typeof read>> | null>(null)

/**
 * The pages of an open register, the dialogs and the help: null until they are read. From then on they show as soon as
 * they are asked for, so that what is typed after a shortcut reaches the dialog that it opened.
 */
export const useInside = () => useStore(inside)

/** Reads them once the first page is there, before anybody asks for them: within this many milliseconds. */
export function readInside(within = 300): () => void {
  const asked = requestIdleCallback(() => void read().then(inside.set), { timeout: within })
  return () => cancelIdleCallback(asked)
}
