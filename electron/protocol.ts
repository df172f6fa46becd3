import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { app, protocol, type Session } from 'electron'
import { origin, scheme } from './origin.ts'

/** The one inline style that React Aria adds: `touch-action` on what can be pressed. */
const pressableStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

/** Nothing evaluated, nothing from elsewhere, nothing inline but that one style. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${pressableStyle}`,
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** Makes app:// a secure, standard scheme; before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: false } },
  ])
}

/** The file below a folder that a URL's path names; null where it leads out of it, is of no known type or of another host. */
export function fileFor(folder: string, url: string): string | null {
  let path: string
  try {
    const { host, pathname } = new URL(url)
    if (`${scheme}://${host}` !== origin) return null
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (path.includes('\0') || path.includes('\\')) return null
  const file = resolve(join(folder, path))
  return file.startsWith(resolve(folder) + sep) && extname(file) in mediaTypes ? file : null
}

/**
 * Serves the interface's files, and nothing else, under a strict policy. Resolves when the first one is on its way.
 * By the older of Electron's two ways: for `protocol.handle` it reads Node's `fetch` and pipes every file through
 * streams, which is an eighth of what the processor does up to the sample's overview.
 */
export function serveInterface(to: Session): Promise<void> {
  const folder = join(app.getAppPath(), 'out', 'renderer')
  return new Promise(resolve => {
    to.protocol.registerBufferProtocol(scheme, async ({ method, url }, answer) => {
      const file = method === 'GET' ? fileFor(folder, url) : null
      const data = file && (await readFile(file).catch(() => null))
      if (file && data)
        answer({ data, headers: { ...headers, 'Content-Type': mediaTypes[extname(file)] ?? '' } })
      else answer({ statusCode: 404, data: Buffer.alloc(0) })
      resolve()
    })
  })
}
