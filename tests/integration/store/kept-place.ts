import type { KeptPlace } from '../../../data/place.ts'

/** Where somebody was. */
export const place: KeptPlace = {
  page: '/search?words=nightwatch',
  down: 300,
  window: { width: 1_300, height: 900, maximised: false },
}
