import { bridge } from '../bridge.ts'
import { tell } from './messages.ts'

/** Tells the shell what was copied, so that it is cleared from the clipboard when the register locks. */
const note = (text: string) => void bridge.invoke('clipboard.copied', text)

function selectedText({ target }: Event): string {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    ? target.value.slice(target.selectionStart ?? 0, target.selectionEnd ?? 0)
    : String(document.getSelection())
}

/** Follows what people copy and cut by themselves. */
export function followCopies(): void {
  for (const kind of ['copy', 'cut']) document.addEventListener(kind, event => note(selectedText(event)))
}

function done(text: string): void {
  note(text)
  tell({ kind: 'done', what: 'copied', undo: false })
}

/** Puts a text where other programs can paste it from. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
  done(text)
}

const escaped = (text: string) => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)

/** Puts a table there: as rows and tabs for spreadsheets, as a table for documents. The first row is its headings. */
export async function copyTable(rows: readonly (readonly string[])[]): Promise<void> {
  const plain = rows.map(row => row.map(text => text.replace(/\s+/g, ' ')).join('\t')).join('\n')
  const html = rows.map((row, i) => {
    const tag = i === 0 ? 'th' : 'td'
    return `<tr>${row.map(text => `<${tag} dir="auto">${escaped(text)}</${tag}>`).join('')}</tr>`
  })
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([plain], { type: 'text/plain' }),
      'text/html': new Blob([`<table>${html.join('')}</table>`], { type: 'text/html' }),
    }),
  ])
  done(plain)
}
