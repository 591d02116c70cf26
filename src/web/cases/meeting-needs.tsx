// What makes a meeting easier for those who are needed: as they told it, to who reads their side's desk.
import { deskOf, isSide, type ParticipantId } from '../../domain/seats.ts'
import { intakeWords } from '../intake/words.ts'
import { nameOf, type Seen } from './seen.ts'

type Needing = { readonly seen: Seen; readonly people: readonly ParticipantId[] }

/** Of the desks that the reader reads, and of no other room. */
export const NeedsOf = ({ seen, people }: Needing) => {
  const { view, language } = seen
  const words = intakeWords[language]
  const known = people.flatMap((participant) => {
    const seat = view.board.convening.people.get(participant)?.seat
    const told =
      seat !== undefined && isSide(seat)
        ? view.rooms.get(deskOf(seat))?.safety.needs.get(participant)
        : undefined
    if (!told) return []
    const said = [...told.needs.map((need) => words.needs[need]), told.words]
    return [{ participant, said: said.filter((one) => one.trim() !== '') }]
  })
  if (known.every(({ said }) => said.length === 0)) return null
  return (
    <div class="field">
      <p>{words.steps.needs}</p>
      <ul class="plain">
        {known.map(({ participant, said }) => (
          <li key={participant} dir="auto">
            {nameOf(seen, participant)}: {said.join(' · ')}
          </li>
        ))}
      </ul>
    </div>
  )
}
