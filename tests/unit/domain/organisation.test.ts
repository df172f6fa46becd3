import { describe, expect, it } from 'vitest'
import { given, idOf, on } from './specification.ts'
import { addOrganisation, organisation } from './story.ts'

const added = given(on('2018-02-22', addOrganisation('Relief Committee')))

describe('an organisation', () => {
  it('is added with whether it may be named in public', () => {
    given()
      .when(addOrganisation('Relief Committee'))
      .thenRecorded({
        kind: 'organisationAdded',
        organisation: 'org-1',
        ...organisation('Relief Committee'),
        namedInPublic: true,
      })
  })

  it('can be taken out of public reports later', () => {
    const { register } = given(
      on('2018-02-22', addOrganisation('Relief Committee'), {
        kind: 'editOrganisation',
        organisation: 'org-1',
        to: { namedInPublic: false },
      }),
    )
    expect(register.organisations.get(idOf('organisation', 1))).toMatchObject({
      name: { en: 'Relief Committee' },
      namedInPublic: false,
    })
  })

  it('is edited only where it is known, and only where something changes', () => {
    added
      .when({ kind: 'editOrganisation', organisation: 'org-9', to: { shortName: 'RC' } })
      .thenRefused('unknownOrganisation', 'org-9')
    added
      .when({ kind: 'editOrganisation', organisation: 'org-1', to: { shortName: null } })
      .thenRefused('nothingChanged')
  })
})
