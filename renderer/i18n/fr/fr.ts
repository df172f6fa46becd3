import { app } from './app.ts'
import { backups } from './backups.ts'
import { bundles } from './bundles.ts'
import { calendar } from './calendar.ts'
import { commitments } from './commitments.ts'
import { conflicts } from './conflicts.ts'
import { demands } from './demands.ts'
import { dispatches } from './dispatches.ts'
import { domain } from './domain.ts'
import { due } from './due.ts'
import { erasing } from './erasing.ts'
import { help } from './help.ts'
import { history } from './history.ts'
import { letters } from './letters.ts'
import { matrix } from './matrix.ts'
import { overview } from './overview.ts'
import { pictures } from './pictures.ts'
import { pieces } from './pieces.ts'
import { proposals } from './proposals.ts'
import { recipients } from './recipients.ts'
import { refusals } from './refusals.ts'
import { registering } from './registering.ts'
import { responses } from './responses.ts'
import { review } from './review.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { start } from './start.ts'
import { tour } from './tour.ts'
import { typeset } from './typeset.ts'
import { undo } from './undo.ts'
import { vault } from './vault.ts'
import { verify } from './verify.ts'
import { why } from './why.ts'

/** French: the keys of `en`, with French’s three plural forms, typeset as French is. */
export const fr = typeset({
  app,
  calendar,
  backups,
  bundles,
  commitments,
  conflicts,
  demands,
  dispatches,
  domain,
  due,
  erasing,
  help,
  history,
  letters,
  matrix,
  overview,
  pictures,
  pieces,
  proposals,
  recipients,
  refusals,
  registering,
  responses,
  review,
  search,
  settings,
  start,
  tour,
  undo,
  vault,
  verify,
  why,
})
