/** States and territories that letters name, by their ISO 3166 codes. */
export const regions: readonly string[] =
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CK CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'.split(
    ' ',
  )

/** Names that the United Nations use and the system's tables do not. */
const others: Readonly<Record<string, string>> = {
  'Russian Federation': 'RU',
  'Republic of Korea': 'KR',
  'Viet Nam': 'VN',
  'Syrian Arab Republic': 'SY',
}

const plain = (name: string) => name.toLowerCase().replace(/[’']/g, '')

interface Names {
  readonly codes: ReadonlyMap<string, string>
  readonly arabic: Intl.DisplayNames
}
let read: Names | null = null

/** Read when the first name is asked for, which takes a while. */
function names(): Names {
  if (read) return read
  const english = new Intl.DisplayNames(['en'], { type: 'region' })
  const codes = new Map(regions.map(code => [plain(english.of(code) ?? ''), code]))
  read = { codes, arabic: new Intl.DisplayNames(['ar'], { type: 'region' }) }
  return read
}

/** A state's Arabic name by its English one; null where the system's tables do not know it. */
export function arabicNameOf(state: string): string | null {
  const { codes, arabic } = names()
  const code = others[state] ?? codes.get(plain(state))
  return code === undefined ? null : (arabic.of(code) ?? null)
}
