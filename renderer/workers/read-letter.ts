import { readLetter } from '../../data/intake/intake.ts'

// Letters come from anywhere: they are read here, apart from the window, and the window can stop it.
self.onmessage = ({ data }: MessageEvent<string>) => {
  self.postMessage(readLetter(data))
}
