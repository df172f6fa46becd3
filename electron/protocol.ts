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

/** Serves the interface's files, and nothing else, under a strict policy. */
export function serveInterface(to: Session): void {
  const folder = join(app.getAppPath(), 'out', 'renderer')
  to.protocol.handle(scheme, async request => {
    const file = request.method === 'GET' ? fileFor(folder, request.url) : null
    const bytes = file && (await readFile(file).catch(() => null))
    if (!file || !bytes) return new Response(null, { status: 404 })
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': mediaTypes[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Opener-Policy': 'same-origin',
      },
    })
  })
}
