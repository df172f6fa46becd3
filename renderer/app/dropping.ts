import { useEffect, useRef, useState } from 'react'

type Receiver = (files: readonly File[]) => void

/** Who takes files that are dropped beside every field that takes them itself; the last who asked is asked first. */
const receivers: { readonly current: Receiver }[] = []

/** Takes the files that are dropped anywhere on the window, or pasted, while this is shown. */
export function useDroppedFiles(receive: Receiver): void {
  const latest = useRef(receive)
  latest.current = receive
  useEffect(() => {
    receivers.push(latest)
    return () => void receivers.splice(receivers.indexOf(latest), 1)
  }, [])
}

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/** Gives dropped and pasted files to who takes them, else to `otherwise`. True while files are dragged over the window. */
export function useWindowDrops(otherwise: Receiver): boolean {
  const [dragging, setDragging] = useState(false)
  const latest = useRef(otherwise)
  latest.current = otherwise
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const early = { capture: true, signal }
    window.addEventListener('dragover', event => setDragging(carriesFiles(event)), early)
    window.addEventListener('drop', () => setDragging(false), early)
    window.addEventListener('dragleave', event => event.relatedTarget === null && setDragging(false), early)
    window.addEventListener('dragover', event => carriesFiles(event) && event.preventDefault(), { signal })
    window.addEventListener(
      'drop',
      event => {
        const files = [...(event.dataTransfer?.files ?? [])]
        if (files.length === 0 || event.defaultPrevented) return
        event.preventDefault()
        const receive = receivers.at(-1) ?? latest
        receive.current(files)
      },
      { signal },
    )
    window.addEventListener(
      'paste',
      event => {
        const files = [...(event.clipboardData?.files ?? [])]
        const receive = receivers.at(-1)
        if (files.length === 0 || !receive || event.defaultPrevented) return
        event.preventDefault()
        receive.current(files)
      },
      { signal },
    )
    return () => listening.abort()
  }, [])
  return dragging
}
