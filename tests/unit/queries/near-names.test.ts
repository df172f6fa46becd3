import { describe, expect, it } from 'vitest'
import { isNear } from '../../../data/queries/near-names.ts'

describe('Two names are near', () => {
  it.each([
    ['Basin Residents', 'The Residents of the Basins'],
    ['Alkawakibi Center for Human Rights', 'Al-Kawakibi Centre for Human Rights'],
    ['مؤسسة رغيف للإغاثة', 'مؤسسه رغيف للاغاثة (رغيف)'],
    ['Médecins du Port', 'Medecins du port'],
  ])('%s / %s', (one, other) => expect(isNear(one, other)).toBe(true))
})

describe('Two names are not near', () => {
  it.each([
    ['Centre for River Law', 'Centre for Harbour Law'],
    ['Daraa Lawyers Bar Association', 'Daraa Free Doctors Association'],
    ['Dawlaty', 'Lilitha'],
    ['جمعية الينابيع', 'جمعية الأيدي الدافئة'],
    ['', 'Tidewatch'],
  ])('%s / %s', (one, other) => expect(isNear(one, other)).toBe(false))
})
