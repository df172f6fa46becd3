/** The keys of a shortcut as they are printed on the keyboard, one after the other. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className="keys">
      {keys.split(' ').map(key => (
        <kbd key={key}>{key.replace('mod', 'Ctrl').replaceAll('+', ' + ')}</kbd>
      ))}
    </span>
  )
}
