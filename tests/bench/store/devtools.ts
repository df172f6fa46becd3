import type { Readable, Writable } from 'node:stream'
import { z } from 'zod'

const messageSchema = z.object({
  id: z.int().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
})

const attachedSchema = z.object({ sessionId: z.string(), targetInfo: z.object({ type: z.string() }) })
const evaluatedSchema = z.object({ result: z.object({ value: z.unknown() }) })

/** A window begins with an empty page, and what was asked of that one goes with it. */
const isReplaced = (error: unknown) => error instanceof Error && /context|navigated/i.test(error.message)

/** Evaluates an expression in the page that is there to stay; what it resolves to. */
export type Evaluate = (expression: string) => Promise<unknown>

/**
 * Speaks with a program that was started with `--remote-debugging-pipe`, over its descriptors 3 and 4, and gives
 * its first page as soon as there is one. No driver stands between that could slow it or miss it.
 */
export async function firstPage(to: Writable, from: Readable): Promise<Evaluate> {
  const waiting = new Map<number, (message: z.infer<typeof messageSchema>) => void>()
  let [last, text] = [0, '']
  const ask = (method: string, params: object, sessionId?: string) =>
    new Promise<unknown>((resolve, reject) => {
      last += 1
      waiting.set(last, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)))
      to.write(`${JSON.stringify({ id: last, method, params, ...(sessionId ? { sessionId } : {}) })}\0`)
    })
  const attached = new Promise<string>(resolve => {
    from.setEncoding('utf8').on('data', (piece: string) => {
      const messages = (text + piece).split('\0')
      text = messages.pop() ?? ''
      for (const each of messages) {
        const message = messageSchema.parse(JSON.parse(each))
        if (message.id !== undefined) waiting.get(message.id)?.(message)
        const target = attachedSchema.safeParse(message.params)
        if (target.success && target.data.targetInfo.type === 'page') resolve(target.data.sessionId)
      }
    })
  })
  await ask('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true })
  const session = await attached
  const evaluate: Evaluate = async expression => {
    const given = { expression, awaitPromise: true, returnByValue: true }
    try {
      return evaluatedSchema.parse(await ask('Runtime.evaluate', given, session)).result.value
    } catch (error) {
      if (isReplaced(error)) return evaluate(expression)
      throw error
    }
  }
  return evaluate
}
