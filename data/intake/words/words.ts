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
  /** Words that count items off, from the first on; several forms apart by |: "Firstly", "ثانياً". */
  readonly enumerators: readonly string[]
  /** "must", "should": whose list is what somebody has to do. */
  readonly obligations: readonly string[]
  /** Beginnings of what is no addressee or recipient: "you", "the following", "friends". */
  readonly nobody: readonly string[]
  /** "Therefore", before a sentence that asks. */
  readonly therefore: readonly string[]
  /** "the following": the condition is the list after it. */
  readonly ahead: readonly string[]
  /** Words for all demands together: "these steps", "the above". */
  readonly allOfThem: readonly string[]
  /** "the first", "the first two", "the first three", from 1; several forms apart by |. */
  readonly firstFew: readonly string[]
  /** Beginnings of "if X is not met". */
  readonly ifUnmet: readonly string[]
  /** "is not affected". */
  readonly notAffected: readonly string[]
  /** The signatories' own part in an event, named or not: "our participation". */
  readonly ourPart: readonly string[]
  /** The signatories' own voice. */
  readonly we: readonly string[]
  /** What can follow "participate in" and is no event. */
  readonly noEvent: readonly string[]
  /** Words that end the event's name. */
  readonly eventEnds: readonly string[]
  /** The same where the language joins them to the next word. */
  readonly joinedEventEnds: readonly string[]
  /** What the language joins to the front of a word. */
  readonly joinedArticle: readonly string[]
  /** First words of a title. */
  readonly statements: readonly string[]
  /** Words in the names of bodies that letters are sent to. */
  readonly bodies: readonly string[]
  /** Words of a street address. */
  readonly streets: readonly string[]
  /** Posts in organisations, after a name. */
  readonly posts: readonly string[]
  /** "represented by", after an organisation's name. */
  readonly representedBy: readonly string[]
  /** Short forms of country names that people use. */
  readonly countries: readonly string[]
  /** "organisations", after a number. */
  readonly organisations: readonly string[]
  /** "the undersigned". */
  readonly undersigned: readonly string[]
  /** "Yours sincerely". */
  readonly closings: readonly string[]
  /** Headings of columns in a table of signatories. */
  readonly tableHeads: readonly string[]
  /** Labels before a date, or before place and date. */
  readonly dated: readonly string[]
  /** Opens a sentence that names what it speaks of before it speaks: "As for the conference, …". */
  readonly asFor: readonly string[]
  /** A line above the letter that is no title: "بسم الله الرحمن الرحيم". */
  readonly invocations: readonly string[]
  /** Days of the week. */
  readonly weekdays: readonly string[]
  /** Words in the names of those who sign: "association", "network", "women". */
  readonly groups: readonly string[]
  /** Two, three, … twenty, in order. */
  readonly numberWords: readonly string[]
  /** "for the coalition", above the names and none of them. */
  readonly inTheNameOf: readonly string[]
  /** "Attn", beside a body: both are addressed. */
  readonly attention: readonly string[]
  /** Kinship and professions, after a person's name. */
  readonly kin: readonly string[]
  /** What an event is called by its kind: "forum", "working group". */
  readonly eventNouns: readonly string[]
}
