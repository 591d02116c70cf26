// What the page of one's own notices shows.
import type { NoticesSaid } from '../../actions/notices.ts'
import type { OwnPhone } from '../../application/phones.ts'
import type { NoticeWords } from './words.ts'

export type NoticesSeen = {
  readonly words: NoticeWords
  readonly said: NoticesSaid
  readonly zones: readonly string[]
  readonly phone: OwnPhone
  /** What there is to read comes by mail. */
  readonly papers: boolean
  readonly told?: 'saved' | 'wrong' | undefined
  readonly phoneWrong?: 'wrongNumber' | 'wrongCode' | 'tooMuch' | undefined
  readonly typed?: string | undefined
  /** Shown this once. */
  readonly readingCode?: string | undefined
}
