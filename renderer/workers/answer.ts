/** Work that takes longer, in milliseconds, is stopped: the window must stay the person's. */
const patience = 30_000

/**
 * A worker's answer to one request, over a port of its own; the worker ends with it. 'stopped' by the signal,
 * 'tooLong' after half a minute, 'damaged' where the worker itself failed.
 */
export async function answerOf<Answer extends object>(
  worker: Worker,
  request: object,
  signal: AbortSignal,
): Promise<Answer | 'stopped' | 'tooLong' | 'damaged'> {
  const { port1, port2 } = new MessageChannel()
  try {
    return await new Promise(resolve => {
      const timer = setTimeout(() => resolve('tooLong'), patience)
      const end = (answer: Answer | 'stopped' | 'damaged') => {
        clearTimeout(timer)
        resolve(answer)
      }
      signal.addEventListener('abort', () => end('stopped'))
      port1.onmessage = ({ data }: MessageEvent<Answer>) => end(data)
      worker.onerror = () => end('damaged')
      worker.postMessage(request, [port2])
    })
  } finally {
    port1.close()
    worker.terminate()
  }
}
