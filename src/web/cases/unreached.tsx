// That somebody's mails come back: shown to case managers, who can see to it.
import { Tag } from './parts.tsx'
import type { Seen } from './seen.ts'
import { mailWords } from './words-of-mails.ts'

export const Unreached = ({
  seen: { view, language },
  participant,
}: {
  readonly seen: Seen
  readonly participant: string
}) => {
  const fails = [...view.rooms.values()].some(({ convening }) =>
    convening.unreached.has(participant),
  )
  return view.me.seat === 'manager' && fails ? <Tag>{mailWords[language].unreached}</Tag> : null
}
