import type { Page } from 'playwright/test'

/** What would run, load or lead elsewhere if it became more than text. */
export const markup =
  '<script>window.hostileRan = 1</script><img src=x onerror="window.hostileRan = 1"><svg onload="window.hostileRan = 1"></svg><iframe srcdoc="x"></iframe><a href="javascript:window.hostileRan=1">open</a>'
/** Characters that cannot be seen, and an override that turns the letters after it round. */
export const hidden = `${'\u200b'.repeat(5_000)}\u202egnidaer\u2066`

/** Calls main past the interface's types. */
export const call = (page: Page, name: string, input: unknown) =>
  page.evaluate(
    ([called, given]) =>
      (window.answerable.invoke as (name: unknown, input: unknown) => Promise<unknown>)(called, given),
    [name, input] as const,
  )

/** Whether anything out of a text became more than text. */
export const becameCode = (page: Page) =>
  page.evaluate(() => ({
    ran: 'hostileRan' in window,
    elements: document.querySelectorAll('iframe, embed, object, img[src="x"], [onerror], [onload]').length,
    links: document.querySelectorAll('a[href^="javascript:" i]').length,
  }))
export const onlyText = { ran: false, elements: 0, links: 0 }
