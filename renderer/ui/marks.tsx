import type { ReactNode } from 'react'
import type { DemandStatus } from '../../data/domain/assessment.ts'
import type { CommitmentState } from '../../data/domain/commitment.ts'
import type { Verdict } from '../../data/domain/condition.ts'
import type { Confidentiality, Position } from '../../data/domain/response.ts'
import type { Binding } from '../../data/queries/commitment-view.ts'
import type { ReplyState } from '../../data/queries/reply-state.ts'
import { useWords } from '../i18n/words.ts'

export type Tone = 'good' | 'part' | 'bad' | 'wait' | 'quiet' | 'odd'
export type Shape =
  | 'disc'
  | 'half'
  | 'cross'
  | 'ring'
  | 'dash'
  | 'clock'
  | 'alarm'
  | 'envelope'
  | 'question'
  | 'square'
  | 'fall'
  | 'flag'
  | 'dots'
  | 'lock'
  | 'people'
  | 'globe'
  | 'up'
  | 'bell'
  | 'eye'
  | 'hourglass'
  | 'diamond'
  | 'star'
  | 'bar'

export const shapes: Readonly<Record<Shape, ReactNode>> = {
  disc: (
    <path
      d="M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM4.6 8.2l2.4 2.4l4.4-5l-1-.9l-3.5 4l-1.4-1.4z"
      fillRule="evenodd"
    />
  ),
  half: <path d="M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM8 3v10a5 5 0 0 0 0-10z" fillRule="evenodd" />,
  cross: <path d="M3.4 2L8 6.6L12.6 2L14 3.4L9.4 8L14 12.6L12.6 14L8 9.4L3.4 14L2 12.6L6.6 8L2 3.4z" />,
  ring: (
    <path
      d="M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM8 3a5 5 0 1 0 0 10a5 5 0 0 0 0-10z"
      fillRule="evenodd"
    />
  ),
  dash: <path d="M2 7h12v2H2z" />,
  clock: (
    <path
      d="M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3zM7.3 4.5h1.5v3.2l2.3 1.6l-.9 1.2l-2.9-2z"
      fillRule="evenodd"
    />
  ),
  alarm: <path d="M8 1L15.5 14.5H.5zM7.2 6v4.2h1.6V6zM7.2 11.4V13h1.6v-1.6z" fillRule="evenodd" />,
  envelope: <path d="M1.5 3h13v10h-13zM3 4.5v.6l5 3.6l5-3.6v-.6zM3 7v4.5h10V7l-5 3.5z" fillRule="evenodd" />,
  question: (
    <path d="M4.5 5.2a3.5 3.5 0 1 1 5.2 3c-.7.4-.9.7-.9 1.6H7c0-1.7.6-2.4 1.6-3a1.7 1.7 0 1 0-2.4-1.6zM7 11.3h1.9v1.9H7z" />
  ),
  square: <path d="M2.5 2.5h11v11h-11z" />,
  fall: <path d="M2 2.5h2.2l4.6 6.3V5.5h2v7.2H3.6v-2h3.6z" />,
  flag: <path d="M3 1.5h1.6v1h9l-2.4 3.2l2.4 3.3h-9v5.5H3z" />,
  dots: <path d="M1.5 6.7h2.8v2.8H1.5zM6.6 6.7h2.8v2.8H6.6zM11.7 6.7h2.8v2.8h-2.8z" />,
  lock: (
    <path
      d="M3 7h1.5V5a3.5 3.5 0 0 1 7 0v2H13v7.5H3zM6 7h4V5a2 2 0 0 0-4 0zM7.3 9.5v2.8h1.4V9.5z"
      fillRule="evenodd"
    />
  ),
  people: (
    <path d="M5 3a2.2 2.2 0 1 1 0 4.4A2.2 2.2 0 0 1 5 3zM11 3a2.2 2.2 0 1 1 0 4.4A2.2 2.2 0 0 1 11 3zM1 13V11a3 3 0 0 1 3-3h2a3 3 0 0 1 1.5.4A3 3 0 0 1 9.5 8h2.5a3 3 0 0 1 3 3v2z" />
  ),
  globe: (
    <path
      d="M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM3.2 7.3h2.1a9 9 0 0 1 .8-3.4a5 5 0 0 0-2.9 3.4zM6.8 7.3h2.4C9 5 8.4 3.4 8 3.1C7.6 3.4 7 5 6.8 7.3zM10.7 7.3h2.1a5 5 0 0 0-2.9-3.4a9 9 0 0 1 .8 3.4zM3.2 8.7a5 5 0 0 0 2.9 3.4a9 9 0 0 1-.8-3.4zM6.8 8.7C7 11 7.6 12.6 8 12.9c.4-.3 1-1.9 1.2-4.2zM10.7 8.7a9 9 0 0 1-.8 3.4a5 5 0 0 0 2.9-3.4z"
      fillRule="evenodd"
    />
  ),
  up: <path d="M8 1.5L14 8h-4v6.5H6V8H2z" />,
  bell: (
    <path d="M8 1a1.2 1.2 0 0 1 1.2 1.2A4.6 4.6 0 0 1 12.6 6.7v3.8L14 12v.8H2V12l1.4-1.5V6.7A4.6 4.6 0 0 1 6.8 2.2A1.2 1.2 0 0 1 8 1zM6.3 13.5h3.4a1.7 1.7 0 0 1-3.4 0z" />
  ),
  eye: (
    <path
      d="M8 3.5c3.2 0 5.7 1.9 7.2 4.5c-1.5 2.6-4 4.5-7.2 4.5S2.3 10.6.8 8C2.3 5.4 4.8 3.5 8 3.5zM8 5.4a2.6 2.6 0 1 0 0 5.2a2.6 2.6 0 0 0 0-5.2z"
      fillRule="evenodd"
    />
  ),
  hourglass: <path d="M3 1.5h10v2L9.6 8L13 12.5v2H3v-2L6.4 8L3 3.5z" />,
  diamond: <path d="M8 .8L15.2 8L8 15.2L.8 8z" />,
  bar: <path d="M7 2h2v12H7z" />,
  star: <path d="M8 .8L10.2 5.6L15.4 6.2L11.5 9.7L12.6 14.9L8 12.3L3.4 14.9L4.5 9.7L.6 6.2L5.8 5.6z" />,
}

interface MarkProps {
  readonly tone: Tone
  readonly shape: Shape
  readonly word: string
  /** Shows the shape alone; its word stays for screen readers and as a tooltip. */
  readonly bare?: boolean
}

/** A state as colour, shape and word: never colour alone. */
export function Mark({ tone, shape, word, bare = false }: MarkProps) {
  return (
    <span
      className={bare ? `mark mark-bare tone-${tone}` : `mark tone-${tone}`}
      title={bare ? word : undefined}
    >
      <svg aria-hidden="true" viewBox="0 0 16 16" className="mark-shape">
        <g className={`shape-${shape}`}>{shapes[shape]}</g>
      </svg>
      <span className={bare ? 'visually-hidden' : 'mark-word'}>{word}</span>
    </span>
  )
}

/** A mark's shape in a drawing, its middle at a place of it, in pixels from `y` and in hundredths or pixels from `x`. */
export function DrawnMark({
  tone,
  shape,
  x,
  y,
  size = 14,
  shift = 0,
}: Pick<MarkProps, 'tone' | 'shape'> & {
  readonly x: string
  readonly y: number
  readonly size?: number
  /** So many pixels beside its place. */
  readonly shift?: number
}) {
  return (
    <svg x={x} y={y} className={`drawn tone-${tone}`} overflow="visible" aria-hidden="true">
      <g transform={`translate(${shift - size / 2} ${-size / 2}) scale(${size / 16})`}>
        <g className={`shape-${shape}`}>{shapes[shape]}</g>
      </g>
    </svg>
  )
}

type Looks<Value extends string> = Readonly<Record<Value, readonly [Tone, Shape]>>

export const statusLooks: Looks<DemandStatus> = {
  notAssessed: ['quiet', 'ring'],
  unmet: ['bad', 'cross'],
  partiallyMet: ['part', 'half'],
  met: ['good', 'disc'],
  noLongerApplicable: ['quiet', 'dash'],
}
const commitmentStates: Looks<CommitmentState> = {
  inForce: ['wait', 'flag'],
  holds: ['good', 'disc'],
  fails: ['bad', 'cross'],
  pending: ['wait', 'clock'],
  cannotTell: ['quiet', 'question'],
  lapsed: ['odd', 'fall'],
}
const verdicts: Looks<Verdict> = {
  true: ['good', 'disc'],
  false: ['bad', 'cross'],
  pending: ['wait', 'clock'],
  unknown: ['quiet', 'question'],
}
const positionLooks: Looks<Position> = {
  accepts: ['good', 'disc'],
  acceptsInPart: ['part', 'half'],
  noted: ['wait', 'flag'],
  rejects: ['bad', 'cross'],
  noPosition: ['quiet', 'ring'],
  notAddressed: ['quiet', 'dash'],
}
export const replyLooks: Looks<ReplyState> = {
  notAsked: ['quiet', 'dots'],
  notDispatched: ['quiet', 'ring'],
  deliveryFailed: ['bad', 'cross'],
  awaiting: ['wait', 'clock'],
  overdue: ['part', 'alarm'],
  longOverdue: ['bad', 'alarm'],
  acknowledgedOnly: ['wait', 'envelope'],
  waitingForOurClarification: ['odd', 'question'],
  notYetClassified: ['odd', 'flag'],
  responded: ['good', 'square'],
  closedWithoutResponse: ['quiet', 'dash'],
}

const stanceLooks: Looks<Binding['stance']> = {
  bound: ['good', 'disc'],
  abstains: ['part', 'half'],
  notAsked: ['quiet', 'ring'],
  withdrew: ['bad', 'cross'],
  signatureWithdrawn: ['quiet', 'dash'],
}

const confidentialityLooks: Looks<Confidentiality> = {
  public: ['quiet', 'globe'],
  internal: ['quiet', 'people'],
  confidential: ['odd', 'lock'],
}

interface Of<Value> {
  readonly of: Value
  readonly bare?: boolean
}

export function StatusMark({
  of,
  bare = false,
  lapsed = false,
}: Of<DemandStatus> & { readonly lapsed?: boolean }) {
  const { t } = useWords()
  const [tone, shape] = statusLooks[of]
  return (
    <span className="marks">
      <Mark tone={tone} shape={shape} word={t(`domain.status.${of}`)} bare={bare} />
      {lapsed ? <Mark tone="odd" shape="fall" word={t('domain.lapsed')} bare={bare} /> : null}
    </span>
  )
}

export function CommitmentMark({ of, bare = false }: Of<CommitmentState>) {
  const { t } = useWords()
  const [tone, shape] = commitmentStates[of]
  return <Mark tone={tone} shape={shape} word={t(`domain.commitmentState.${of}`)} bare={bare} />
}

export function VerdictMark({ of, bare = false }: Of<Verdict>) {
  const { t } = useWords()
  const [tone, shape] = verdicts[of]
  return <Mark tone={tone} shape={shape} word={t(`domain.verdict.${of}`)} bare={bare} />
}

export function PositionMark({ of, bare = false }: Of<Position>) {
  const { t } = useWords()
  const [tone, shape] = positionLooks[of]
  return <Mark tone={tone} shape={shape} word={t(`domain.position.${of}`)} bare={bare} />
}

/** Who may see a response. */
export function ConfidentialityMark({ of, bare = false }: Of<Confidentiality>) {
  const { t } = useWords()
  const [tone, shape] = confidentialityLooks[of]
  return <Mark tone={tone} shape={shape} word={t(`domain.confidentiality.${of}`)} bare={bare} />
}

export function ReplyMark({ of, bare = false }: Of<ReplyState>) {
  const { t } = useWords()
  const [tone, shape] = replyLooks[of]
  return <Mark tone={tone} shape={shape} word={t(`domain.replyState.${of}`)} bare={bare} />
}

export function StanceMark({ of, bare = false }: Of<Binding['stance']>) {
  const { t } = useWords()
  const [tone, shape] = stanceLooks[of]
  return <Mark tone={tone} shape={shape} word={t(`domain.stance.${of}`)} bare={bare} />
}
