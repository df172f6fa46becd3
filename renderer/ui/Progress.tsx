import { ProgressBar } from 'react-aria-components'

/** Long work, from 0 to 1, with what is being done. */
export function Progress({
  done,
  doing,
  className = '',
}: {
  readonly done: number
  readonly doing: string
  readonly className?: string
}) {
  return (
    <ProgressBar value={done * 100} className={`progress ${className}`.trim()} aria-label={doing}>
      {({ percentage = 0, valueText }) => (
        <>
          <span>
            {doing} {valueText}
          </span>
          <span className="progress-track">
            <span className="progress-done" style={{ inlineSize: `${percentage}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  )
}
