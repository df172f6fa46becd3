import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge, Broadcast } from '../data/contract.ts'

const bridge: Bridge = {
  invoke: (name, input) => ipcRenderer.invoke('call', name, input),
  onEvents(listener) {
    const pass = (_event: unknown, broadcast: Broadcast) => listener(broadcast)
    ipcRenderer.on('broadcast', pass)
    return () => ipcRenderer.off('broadcast', pass)
  },
}
contextBridge.exposeInMainWorld('answerable', bridge)
