// Where a side writes to itself alone: who else sits there, for privilege may be lost when others read along.
import { seated } from '../../domain/convening.ts'
import type { Language } from '../../domain/language.ts'
import { type Room, sitsBeside } from '../../domain/seats.ts'
import type { Seen } from './seen.ts'

type Words = { readonly others: (names: string) => string; readonly me: string }
const words: Readonly<Record<Language, Words>> = {
  en: {
    others: (names) =>
      `These people read this room, too: ${names}. They are not your attorney. What you and your attorney write here may then not stay secret by law. If you are not sure, talk with your attorney first.`,
    me: 'You sit beside this side and read this room, too. What its people and their attorney write here may then not stay secret by law. They are told so.',
  },
  es: {
    others: (names) =>
      `Estas personas también leen esta sala: ${names}. No son su abogado o abogada. Por eso, lo que ustedes escriban aquí podría dejar de ser secreto por ley. Si tiene dudas, hable primero con su abogado o abogada.`,
    me: 'Usted acompaña a esta parte y también lee esta sala. Por eso, lo que sus personas y su abogado o abogada escriban aquí podría dejar de ser secreto por ley. Se les avisa de ello.',
  },
}

export const BesideUs = ({ seen, room }: { readonly seen: Seen; readonly room: Room }) => {
  const { me, board } = seen.view
  if (room !== `team:${me.seat}`) return null
  const beside = seated(board.convening).filter(
    ({ seat, role }) => seat === me.seat && sitsBeside(role),
  )
  if (beside.length === 0) return null
  const { others, me: mine } = words[seen.language]
  const named = beside.map(({ name, role }) => `${name} (${seen.words.roles[role]})`)
  return (
    <p class="notice" dir="auto">
      {sitsBeside(me.role) ? mine : others(named.join(', '))}
    </p>
  )
}
