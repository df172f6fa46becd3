import { app, type Session, session } from 'electron'
import { scheme } from './origin.ts'

/** Every permission that a page may be given. What is not here is refused, and so is what a later Chromium adds. */
const permissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

/** Schemes that stay inside the app. */
const inside: ReadonlySet<string> = new Set([`${scheme}:`, 'blob:', 'data:', 'devtools:'])

/** Closes the network before Chromium starts: no name resolves, no proxy is looked for, nothing is looked up ahead. */
export function noNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('no-proxy-server')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch(
    'disable-features',
    'BackForwardCache,DnsOverHttps,MediaRouter,OptimizationHints,SpareRendererForSitePerProcess',
  )
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  app.commandLine.appendSwitch('disable-http-cache')
}

/** The session that the window runs in. It is in memory: caches, storage and large blobs never reach the disk. */
export const windowSession = (): Session => session.fromPartition('window')

/** Refuses permissions and every request that would leave the app. */
export function closeSession(of: Session): void {
  of.setPermissionRequestHandler((_contents, permission, answer) => answer(permissions.has(permission)))
  of.setPermissionCheckHandler((_contents, permission) => permissions.has(permission))
  of.setDevicePermissionHandler(() => false)
  of.setSpellCheckerEnabled(false)
  of.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !URL.canParse(details.url) || !inside.has(new URL(details.url).protocol) })
  })
  of.on('will-download', (event, item) => {
    if (!item.getURL().startsWith('blob:')) event.preventDefault()
  })
}
