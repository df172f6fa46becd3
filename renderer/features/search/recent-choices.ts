/** So many are kept. */
const most = 6

const chosen = new Map<string, readonly string[]>()

/**
 * What somebody chose lately in the palette, the last first: for each register by itself, and in the window's memory
 * only, since it would tell what somebody looked for in a locked register.
 */
export const recentChoices = (register: string): readonly string[] => chosen.get(register) ?? []

/** Notes a choice. */
export function noteChoice(register: string, choice: string): void {
  const before = recentChoices(register).filter(each => each !== choice)
  chosen.set(register, [choice, ...before].slice(0, most))
}
