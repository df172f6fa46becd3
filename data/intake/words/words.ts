/** What the recogniser knows of a language: words and beginnings of words, never code. */
export interface Words {
  /** Frequent little words, by which the language is told. */
  readonly frequent: readonly string[]
  /** Month names and their usual abbreviations, January first; several spellings apart by |. */
  readonly months: readonly string[]
  /** Labels before a recipient: "To", "Attn". */
  readonly to: readonly string[]
  /** Beginnings of a line that names a recipient without a colon: "To the", "Au", "Al". */
  readonly toOpenings: readonly string[]
  readonly cc: readonly string[]
  readonly subject: readonly string[]
  /** Beginnings of a salutation. */
  readonly salutations: readonly string[]
  /** Courtesy titles before a name. */
  readonly honorifics: readonly string[]
  /** Courtesy words after a name, dropped. */
  readonly courtesy: readonly string[]
  /** First words of a role or body: where a run-on line of recipients may be cut. */
  readonly offices: readonly string[]
  /** Verbs that make what follows a demand. */
  readonly demandVerbs: readonly string[]
  /** Words that make a list demands without such a verb: "our demands", "this is through". */
  readonly demandCues: readonly string[]
  /** Words that make a list points of attention. */
  readonly pointCues: readonly string[]
  /** "depends on", "is conditional upon". */
  readonly dependence: readonly string[]
  /** "unless", "until". */
  readonly unless: readonly string[]
  /** "will not", "refuse to". */
  readonly refusal: readonly string[]
  /** "suspend", "boycott": a commitment already in force where no condition is named. */
  readonly inForce: readonly string[]
  /** What comes before the event: "participation in", "take part in". */
  readonly taking: readonly string[]
  /** "and", between events. */
  readonly and: readonly string[]
  /** "by", "before", in front of a deadline. */
  readonly by: readonly string[]
  /** "demand", "point", "paragraph", in front of numbers. */
  readonly references: readonly string[]
  readonly signatories: readonly string[]
  /** What ends the list of signatories: contacts, notes. */
  readonly ends: readonly string[]
  /** "the full text follows". */
  readonly fullText: readonly string[]
  /** "Open letter to". */
  readonly openLetter: readonly string[]
  /** "Open letter", on a line of its own. */
  readonly masthead: readonly string[]
  /** "first", "second", from 1; several forms apart by |. */
  readonly ordinals: readonly string[]
}
