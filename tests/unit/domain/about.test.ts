import { describe, expect, it } from 'vitest'
import { given, idOf, on } from './specification.ts'
import { beginRegister } from './story.ts'

const begun = given(on('2018-02-22', beginRegister))
const editRegister = { kind: 'editRegister' as const, register: 'reg-1' }

describe('a register', () => {
  it('begins with sixty calendar days for a reply', () => {
    given()
      .when(beginRegister)
      .thenRecorded({
        kind: 'registerBegun',
        register: 'reg-1',
        name: 'Coalition',
        replyRule: { days: 60, counting: 'calendar' },
        closedDays: [],
      })
  })

  it('is begun once, under whatever id it is asked for', () => {
    begun.when(beginRegister).thenRefused('registerAlreadyBegun')
    begun.when({ ...beginRegister, register: 'reg-2' }).thenRefused('registerAlreadyBegun')
  })

  it('keeps with an edit the value it replaced', () => {
    begun.when({ ...editRegister, to: { name: 'Secretariat' } }).thenRecorded({
      kind: 'registerEdited',
      register: 'reg-1',
      from: { name: 'Coalition' },
      to: { name: 'Secretariat' },
    })
  })

  it('refuses an edit that changes nothing', () => {
    begun.when({ ...editRegister, to: { name: 'Coalition' } }).thenRefused('nothingChanged')
    begun.when({ ...editRegister, to: {} }).thenRefused('nothingChanged')
  })

  it('cannot be edited before it is begun', () => {
    given()
      .when({ ...editRegister, to: { name: 'Secretariat' } })
      .thenRefused('unknownRegister', 'reg-1')
  })

  it('shows an edit and leaves the rest as it was', () => {
    const { register } = given(
      on('2018-02-22', beginRegister, {
        ...editRegister,
        to: { replyRule: { days: 30, counting: 'working' } },
      }),
    )
    expect(register.abouts.get(idOf('register', 1))).toEqual({
      id: 'reg-1',
      name: 'Coalition',
      replyRule: { days: 30, counting: 'working' },
      closedDays: [],
    })
  })

  it('keeps what an edit names without giving it a value', () => {
    const { register } = given(
      on('2018-02-22', beginRegister, {
        kind: 'registerEdited',
        register: 'reg-1',
        from: {},
        to: { name: undefined },
      }),
    )
    expect(register.abouts.get(idOf('register', 1))?.name).toBe('Coalition')
    begun.when({ ...editRegister, to: { name: undefined } }).thenRefused('nothingChanged')
  })

  it('that was begun before there were closed days has none', () => {
    const { register } = given(
      on('2018-02-22', {
        kind: 'registerBegun',
        register: 'reg-1',
        name: 'Coalition',
        replyRule: { days: 60, counting: 'calendar' },
      }),
    )
    expect(register.abouts.get(idOf('register', 1))?.closedDays).toEqual([])
  })

  it('keeps its closed days through an edit of something else', () => {
    const winter = { name: 'Winter break', from: '2018-12-24', to: '2019-01-02' }
    const { register } = given(
      on(
        '2018-02-22',
        beginRegister,
        { ...editRegister, to: { closedDays: [winter] } },
        { ...editRegister, to: { name: 'Secretariat' } },
      ),
    )
    expect(register.abouts.get(idOf('register', 1))).toMatchObject({
      name: 'Secretariat',
      closedDays: [winter],
    })
  })

  it('has no closed days that end before they start; a single day is one', () => {
    const closed = (from: string, to: string) => ({
      ...editRegister,
      to: { closedDays: [{ name: 'Break', from, to }] },
    })
    begun.when(closed('2019-01-02', '2018-12-24')).thenRefused('endBeforeStart')
    const { register } = given(on('2018-02-22', beginRegister, closed('2018-12-24', '2018-12-24')))
    expect(register.abouts.get(idOf('register', 1))?.closedDays).toHaveLength(1)
  })
})
