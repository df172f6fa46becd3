import type { Settings } from '../../data/contract.ts'

const dark = window.matchMedia('(prefers-color-scheme: dark)')
const more = window.matchMedia('(prefers-contrast: more)')

let chosen: Settings['appearance'] = 'system'

function show(): void {
  const asTheComputer = more.matches ? 'contrast' : dark.matches ? 'dark' : 'light'
  document.documentElement.dataset['appearance'] = chosen === 'system' ? asTheComputer : chosen
}

dark.addEventListener('change', show)
more.addEventListener('change', show)

/** Shows the window as the person chose, or as the computer's own settings say, which it goes on to follow. */
export function showAppearance(appearance: Settings['appearance']): void {
  chosen = appearance
  show()
}
