import type { ComponentType } from 'react'
import { Route, Switch } from 'wouter'
import { OverviewPage } from '../features/overview/OverviewPage.tsx'
import { useDeadlineNotices } from './deadlines.ts'
import { Frame } from './Frame.tsx'
import { usePlace } from './place.ts'

/** The open register in its frame: the overview, and the other pages as soon as they are read. */
export function OpenRegister({ Pages }: { readonly Pages: ComponentType | null }) {
  useDeadlineNotices()
  usePlace()
  return (
    <Frame>
      <Switch>
        <Route path="/" component={OverviewPage} />
        <Route>{Pages && <Pages />}</Route>
      </Switch>
    </Frame>
  )
}
