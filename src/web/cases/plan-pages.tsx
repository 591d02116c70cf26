// Which page of the plan it is: the plan itself, a mediator's designer, or stages of one side.
import type { ComponentChild } from 'preact'
import { PlanPage } from './plan.tsx'
import { ApartPage } from './plan-apart.tsx'
import { DesignPage } from './plan-design.tsx'
import { askedIn, type TemplateAsked } from './plan-form.ts'
import type { Seen } from './seen.ts'

/** A mediator's pages and those that do not exist are one answer to everybody else. */
export function PlanPages({
  seen,
  page,
  asked,
}: {
  readonly seen: Seen
  readonly page: string
  readonly asked?: TemplateAsked
}): ComponentChild {
  switch (page) {
    case '':
      return <PlanPage seen={seen} />
    case 'design':
      return DesignPage({ seen, asked })
    case 'apart':
      return ApartPage({ seen, asked: asked ?? askedIn(seen.trouble?.fields) })
    default:
      return undefined
  }
}
