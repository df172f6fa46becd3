/** The longest pause after wrong passphrases, in seconds. */
const longest = 30

/** The pause after so many wrong passphrases in a row, in seconds: none after the first, then 1, 2, 4 … 30. */
export const pauseAfter = (wrong: number): number => (wrong < 2 ? 0 : Math.min(2 ** (wrong - 2), longest))

/** Wrong passphrases in a row, and the pause that they bring: whoever tries at this window tries slowly. */
export class Attempts {
  private wrong = 0
  private next = 0

  constructor(private readonly now: () => number) {}

  /** Begins an attempt, which counts as wrong until it succeeded. Seconds to wait where it is too early, else 0. */
  begin(): number {
    const left = this.next - this.now()
    if (left > 0) return Math.ceil(left / 1_000)
    this.wrong++
    this.next = this.now() + pauseAfter(this.wrong) * 1_000
    return 0
  }

  succeeded(): void {
    this.wrong = 0
    this.next = 0
  }
}
