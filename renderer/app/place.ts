import { useEffect } from 'react'
import type { RegisterId } from '../../data/domain/ids.ts'
import type { Place } from '../../data/place.ts'
import { bridge } from '../bridge.ts'
import { currentReplica } from '../replica.ts'
import { goTo, to } from './routes.ts'

/** So long nothing moved, then the place is kept: in milliseconds. */
const pause = 1_000
/** So long a page may take until it is as long as it was. */
const patience = 3_000

let timer: ReturnType<typeof setTimeout> | undefined
/** How far down the page that is opened is to be shown. */
let wanted = 0
let kept = ''

const scroller = () => document.getElementById('page')

const here = (): Place => ({
  page: window.location.hash.replace(/^#/, '') || to.overview(),
  down: Math.round(scroller()?.scrollTop ?? 0),
})

/** Goes to the page on which somebody was in a register that is being opened; to the overview the first time. */
export async function returnToPlace(): Promise<void> {
  const read = await bridge.invoke('place.read', undefined)
  const place = read.ok ? read.value : null
  wanted = place?.down ?? 0
  goTo(place?.page ?? to.overview())
}

/** Keeps where somebody is, at once. */
export async function keepPlace(): Promise<void> {
  clearTimeout(timer)
  const opened = currentReplica()?.opened
  if (opened && !opened.readOnly) await keepIn(opened.register)
}

async function keepIn(register: RegisterId): Promise<void> {
  const place = here()
  const { outerWidth, outerHeight } = window
  const said = JSON.stringify([register, place, outerWidth, outerHeight])
  if (said === kept) return
  kept = said
  await bridge.invoke('place.keep', { register, place })
}

const soon = () => {
  clearTimeout(timer)
  timer = setTimeout(() => void keepPlace(), pause)
}

/** Follows where somebody is in the open register, and shows its first page as far down as it was left. */
export function usePlace(): void {
  useEffect(() => {
    const done = new AbortController()
    const { signal } = done
    window.addEventListener('hashchange', () => void keepPlace(), { signal })
    window.addEventListener('resize', soon, { signal })
    document.addEventListener('scroll', soon, { signal, capture: true, passive: true })
    scrollDown(signal)
    return () => {
      done.abort()
      clearTimeout(timer)
    }
  }, [])
}

/** Pages are put together piece by piece: as soon as this one is long enough. Whoever moves by hand is left alone. */
function scrollDown(signal: AbortSignal): void {
  const byHand = new AbortController()
  const over = AbortSignal.any([signal, byHand.signal, AbortSignal.timeout(patience)])
  for (const doing of ['wheel', 'keydown', 'pointerdown'])
    window.addEventListener(doing, () => byHand.abort(), { signal: over, once: true })
  const look = () => {
    const page = scroller()
    if (over.aborted || wanted === 0) return
    if (page && page.scrollHeight - page.clientHeight >= wanted) {
      page.scrollTop = wanted
      wanted = 0
    } else requestAnimationFrame(look)
  }
  look()
}
