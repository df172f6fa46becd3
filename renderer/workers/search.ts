import type { SearchDocument } from '../../data/queries/search-documents.ts'
import { type FoundPlaces, type SearchFilter, SearchIndex } from '../../data/queries/search-index.ts'

/** What the window tells the index and asks of it. Each request is answered, in the order in which they came. */
export type SearchRequest =
  | { readonly kind: 'change'; readonly put: readonly SearchDocument[]; readonly drop: readonly string[] }
  | {
      readonly kind: 'find'
      readonly asked: string
      readonly filter: SearchFilter
      /** Null: all. */
      readonly limit: number | null
    }

/** Of a change: the places of what was put, in its order. */
export type SearchAnswer = FoundPlaces | { readonly put: readonly number[] }

const index = new SearchIndex()

function answer(request: SearchRequest): SearchAnswer {
  switch (request.kind) {
    case 'change':
      index.drop(request.drop)
      return { put: index.put(request.put) }
    case 'find':
      return index.findPlaces(request.asked, request.filter, request.limit ?? index.size)
  }
}

// The words of a whole register are gone through here, so that the window is never kept from typing. They are in
// this worker's memory only, and gone with it.
self.onmessage = ({ data }: MessageEvent<SearchRequest>) => {
  const answered = answer(data)
  self.postMessage(answered, { transfer: 'places' in answered ? [answered.places.buffer] : [] })
}
