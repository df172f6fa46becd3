import { describe, expect, it } from 'vitest'
import { given, idOf, on } from './specification.ts'
import { addEvent, event } from './story.ts'

const conference = { ...event('Donor conference'), from: '2018-04-24', to: '2018-04-25' }
const added = given(on('2018-02-22', { kind: 'addEvent', ...conference }))

describe('an event', () => {
  it('is added with its place and dates', () => {
    given()
      .when({ kind: 'addEvent', ...conference })
      .thenRecorded({ kind: 'eventAdded', event: 'eve-1', ...conference })
  })

  it('does not end before it starts, whichever of the two dates is edited', () => {
    given()
      .when({ kind: 'addEvent', ...conference, to: '2018-04-23' })
      .thenRefused('endBeforeStart')
    added
      .when({ kind: 'editEvent', event: 'eve-1', to: { from: '2018-04-26' } })
      .thenRefused('endBeforeStart')
    added.when({ kind: 'editEvent', event: 'eve-1', to: { to: '2018-04-23' } }).thenRefused('endBeforeStart')
  })

  it('moves when both dates are edited together', () => {
    const { register } = given(
      on(
        '2018-02-22',
        { kind: 'addEvent', ...conference },
        { kind: 'editEvent', event: 'eve-1', to: { from: '2018-05-02', to: '2018-05-03' } },
      ),
    )
    expect(register.events.get(idOf('event', 1))).toMatchObject({ from: '2018-05-02', to: '2018-05-03' })
  })

  it('is edited only where it is known, and only where something changes', () => {
    added
      .when({ kind: 'editEvent', event: 'eve-9', to: { place: 'Geneva' } })
      .thenRefused('unknownEvent', 'eve-9')
    added.when({ kind: 'editEvent', event: 'eve-1', to: { place: null } }).thenRefused('nothingChanged')
    given(on('2018-02-22', addEvent()))
      .when({ kind: 'editEvent', event: 'eve-1', to: { place: null } })
      .thenRefused('nothingChanged')
  })
})
