/**
 * The letter or digit of a key, in Latin script: on an Arabic keyboard the one that shares its key. Other keys
 * as KeyboardEvent names them.
 */
export function pressed(event: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[\x20-\x7e]$/.test(event.key)) return event.key.toLowerCase()
  return /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(event.code)?.[1]?.toLowerCase() ?? event.key
}
