import type { IpcMainInvokeEvent } from 'electron'
import { type CallName, contract, type Input, type Output } from '../data/contract.ts'
import { fail, type Result } from '../data/failure.ts'
import { type Handled, type Handlers, handlers } from './handlers.ts'
import type { Answer } from './hearing.ts'
import { origin } from './origin.ts'

/** Whether a call comes from the main frame of one of our windows, showing our own page. */
function isOurs({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  if (senderFrame === null || senderFrame !== sender.mainFrame) return false
  return URL.canParse(senderFrame.url) && new URL(senderFrame.url).href.startsWith(`${origin}/`)
}

const isCall = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(contract, name)

async function answer<Name extends CallName>(
  name: Name,
  input: unknown,
  handled: Handled,
): Promise<Result<Output<Name>>> {
  const parsed = contract[name].input.safeParse(input)
  if (!parsed.success) return fail({ code: 'badInput', where: parsed.error.issues[0]?.path.join('.') ?? '' })
  const handle = handlers[name] as Handlers[Name]
  return handle(parsed.data as Input<Name>, handled)
}

/** Answers the contract's calls: the sender is checked, the input parsed, and whatever goes wrong comes back as a failure. */
export function answerTo(handled: Handled): Answer {
  return async (event, name, input) => {
    if (!isOurs(event) || !isCall(name)) return fail({ code: 'unknownCall' })
    try {
      return await answer(name, input, handled)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN'
      console.error(error)
      return fail({ code: 'system', error: code })
    }
  }
}
