// The pages that are looked at: how each comes about, who sees it, and what it answers.
import type { Page } from 'playwright-core'

/** One page as somebody meets it; `go` leads there and may be gone again, `first` happens once before it. */
export type Look = {
  readonly name: string
  readonly who: string | undefined
  readonly first?: () => Promise<unknown>
  readonly go: (page: Page) => Promise<unknown>
  /** The status of the answer, where it is not 200. */
  readonly status?: number
}
/** A page as it is opened. */
export type Open = (who: string, name: string, path: string, more?: Partial<Look>) => Look
/** What comes back when a form of it is sent like this. */
export type Sent = (
  who: string,
  name: string,
  path: string,
  action: string,
  typed: Readonly<Record<string, string>>,
  more?: Partial<Look>,
) => Look
