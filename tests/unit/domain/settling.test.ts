import { describe, it } from 'vitest'
import { given, on } from './specification.ts'
import { addOrganisation } from './story.ts'

const days = [
  on('2018-02-22', addOrganisation()),
  on('2018-02-23', { kind: 'editOrganisation', organisation: 'org-1', to: { contact: 'a@example.org' } }),
]

describe('Settling', () => {
  it('is refused where nothing is in conflict: it was settled meanwhile, or never was', () => {
    given(...days)
      .when({
        kind: 'settleConflict',
        subject: 'org-1',
        field: 'contact',
        part: null,
        entries: ['rep-1:1', 'rep-1:2'],
        chosen: { subject: 'org-1', entry: 'rep-1:2' },
        reason: '',
        by: null,
      })
      .thenRefused('conflictChanged')
  })
})
