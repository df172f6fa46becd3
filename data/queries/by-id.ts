/** The order of two ids, or of two days, as texts. */
export const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
