import { describe, expect, it } from 'vitest'
import { viewsOf } from '../../../data/domain/view.ts'
import { type CommandInput, given, on } from './specification.ts'

const asked = {
  words: 'siege',
  join: 'any' as const,
  kinds: ['response' as const],
  recipients: [],
  statuses: ['refusal'],
  from: '2018-02-01',
  to: '2018-03-01',
}
const save = (
  name: string,
  changes: Partial<typeof asked> = {},
  view: string | null = null,
): CommandInput => ({
  kind: 'saveView',
  view,
  name,
  asked: { ...asked, ...changes },
})
const saved = on('2018-03-02', save('Refusals'))

describe('A saved view', () => {
  it('keeps its words and rules under its name', () => {
    given().when(save('Refusals')).thenRecorded({ kind: 'viewSaved', view: 'vie-1', name: 'Refusals', asked })
    expect(viewsOf(given(saved).register).map(({ name }) => name)).toEqual(['Refusals'])
  })

  it('is changed under the same name, and given another', () => {
    const changed = { ...asked, join: 'any' as const, words: 'sieges' }
    given(saved)
      .when(save('Refusals', { words: 'sieges' }, 'vie-1'))
      .thenRecorded({ kind: 'viewSaved', view: 'vie-1', name: 'Refusals', asked: changed })
    given(saved)
      .when(save('Refusals', {}, 'vie-1'))
      .thenRefused('nothingChanged')
  })

  it('has a name that no other view has', () => {
    given(saved).when(save(' Refusals ')).thenRefused('viewNameTaken', ' Refusals ')
  })

  it('asks for days in their order', () => {
    given()
      .when(save('Refusals', { to: '2018-01-01' }))
      .thenRefused('endBeforeStart')
  })

  it('is removed, and is not there to be changed any more', () => {
    const remove: CommandInput = { kind: 'removeView', view: 'vie-1' }
    given(saved).when(remove).thenRecorded({ kind: 'viewRemoved', view: 'vie-1', name: 'Refusals' })
    expect(viewsOf(given(saved, on('2018-03-03', remove)).register)).toEqual([])
    given().when(remove).thenRefused('unknownView', 'vie-1')
    given()
      .when(save('Refusals', {}, 'vie-1'))
      .thenRefused('unknownView', 'vie-1')
  })
})
