import { type IpcMainInvokeEvent, ipcMain } from 'electron'

/** Answers a call of the window: its name and what was given with it, neither of which was checked. */
export type Answer = (event: IpcMainInvokeEvent, name: unknown, input: unknown) => Promise<unknown>

/** Hears calls from now on; those that come before there is anybody to answer wait. */
export function hearCalls(answering: Promise<Answer>): void {
  ipcMain.handle('call', async (event, name: unknown, input: unknown) =>
    (await answering)(event, name, input),
  )
}
