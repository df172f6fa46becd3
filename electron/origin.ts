/** Where the interface lives: its own scheme, served from the app's folder by protocol.ts. */
export const scheme = 'app'
export const origin = `${scheme}://answerable`
export const firstPage = `${origin}/index.html`
