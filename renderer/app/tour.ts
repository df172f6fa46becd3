import { storeOf, useStore } from '../store.ts'
import { changeSettings, currentSettings } from './session.ts'

/** What a newcomer is shown, one after the other. */
export const tourSteps = ['attention', 'log', 'help'] as const
export type TourStep = (typeof tourSteps)[number]

const step = storeOf<TourStep | null>(null)

export const useTour = (): TourStep | null => useStore(step)

/** Shows the first step, whether or not it was shown before. */
export function beginTour(): void {
  step.set(tourSteps[0])
}

/** Shows the first step to who was never shown it on this computer. That it came is kept at once: it never comes twice. */
export function beginTourOnce(): void {
  if (currentSettings().tourSeen) return
  beginTour()
  void changeSettings({ tourSeen: true })
}

/** Goes on to the next step; after the last it is over. */
export function nextInTour(): void {
  const now = step.get()
  step.set(now === null ? null : (tourSteps[tourSteps.indexOf(now) + 1] ?? null))
}

export function endTour(): void {
  step.set(null)
}
