import { z } from 'zod'

/** Where somebody was in a register: the page, by its address, and how far down it, in CSS pixels. */
export const placeSchema = z.object({
  page: z.string().startsWith('/').max(2_000),
  down: z.int().min(0).max(10_000_000),
})
export type Place = z.infer<typeof placeSchema>

/** The same as it is kept, with the window's size. */
export const keptPlaceSchema = placeSchema.extend({
  window: z.object({
    width: z.int().min(1).max(100_000),
    height: z.int().min(1).max(100_000),
    maximised: z.boolean(),
  }),
})
export type KeptPlace = z.infer<typeof keptPlaceSchema>
