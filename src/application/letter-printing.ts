// Printing letters: which wait, why one cannot be made yet, a batch that is the same each time it is printed, and the post.
import type { Invitation } from '../domain/convening.ts'
import { type View, viewOf } from '../domain/mediation.ts'
import { invitationAt } from '../domain/reinviting.ts'
import type { ParticipantId, Side } from '../domain/seats.ts'
import { carryOut } from './carry-out.ts'
import type { House } from './house.ts'
import { type FactKind, factsFrom, type LetterKept, type LetterPaper } from './letters.ts'
import type { Program } from './people-ports.ts'
import type { CaseId, PersonId } from './ports.ts'
import { may, type Reach } from './reach.ts'

type PrintingHouse = Pick<
  House,
  | 'reader'
  | 'record'
  | 'reaches'
  | 'preferences'
  | 'directory'
  | 'programs'
  | 'letters'
  | 'letterPaper'
  | 'conveningMarks'
  | 'clock'
  | 'chance'
>

export type LetterSeen = LetterKept & {
  readonly side: Side
  readonly name: string
  readonly reference: string
  /** Nothing that only they know is on file: their name stands on the envelope, so it proves nothing. */
  readonly ready: boolean
  /** Chosen by themselves; it is left out of every batch. */
  readonly noLetters: boolean
}

type Known = {
  readonly view: View
  readonly invitation: Invitation
  readonly reach: Reach | undefined
}

/** As the manager sees it; whoever does not sit in the case has nothing to print. */
async function known(
  house: PrintingHouse,
  manager: PersonId,
  { caseId, participant }: { readonly caseId: CaseId; readonly participant: ParticipantId },
): Promise<Known | undefined> {
  const seen = await house.reader.seenBy(manager, caseId)
  if (seen?.me.seat !== 'manager') return undefined
  const view = viewOf(seen.me, seen.entries)
  const sides = view.board.convening.opened?.sides ?? []
  for (const { side } of sides) {
    const invitation = invitationAt(view, side, participant)
    if (!invitation) continue
    return { view, invitation, reach: await house.reaches.of(caseId, participant) }
  }
  return undefined
}

/** What the person knows and the letter does not say. A number of the court is not printed for that reason. */
function secondFacts({ view, reach }: Known): readonly { kind: FactKind; said: string }[] {
  const told: readonly (readonly [FactKind, string | undefined])[] = [
    ['born', reach?.born],
    ['case-number', view.board.convening.opened?.court?.caseNumber],
    ['phone', reach?.phone],
  ]
  return told.flatMap(([kind, text]) => {
    const facts = text === undefined ? undefined : factsFrom(kind, text)
    return facts ? [{ kind, said: facts[0] }] : []
  })
}

const isOpen = ({ view, invitation, reach }: Known): boolean =>
  !invitation.answer &&
  !invitation.writing.quiet &&
  !view.board.closing.ended &&
  may(reach, 'letter')

const asksForNone = async (
  { preferences }: Pick<PrintingHouse, 'preferences'>,
  person: PersonId,
): Promise<boolean> => (await preferences.of(person)).preferences.noLetters

/** Waiting letters of open invitations, and those printed and not yet posted. */
export async function lettersOf(
  house: PrintingHouse,
  manager: PersonId,
  program: string,
): Promise<readonly LetterSeen[]> {
  const kept = await house.letters.open(manager, program)
  const seen: LetterSeen[] = []
  for (const letter of kept) {
    const found = await known(house, manager, letter)
    if (!found || (letter.batch === undefined && !isOpen(found))) continue
    const { side, name } = found.invitation
    const reference = found.view.board.convening.opened?.reference ?? ''
    const noLetters = await asksForNone(house, letter.person)
    const ready = !noLetters && secondFacts(found).length > 0
    seen.push({ ...letter, side, name, reference, ready, noLetters })
  }
  return seen
}

/** Those that wait go into one batch; which are in it is settled before any is printed. Nothing where none is ready. */
export async function printWaiting(
  house: PrintingHouse,
  manager: PersonId,
  program: string,
  only?: readonly string[],
): Promise<{ readonly batch: string; readonly letters: number } | undefined> {
  const waiting = (await lettersOf(house, manager, program)).filter(
    ({ batch, ready, letter }) => batch === undefined && ready && (only?.includes(letter) ?? true),
  )
  const facts: { letter: string; facts: readonly { kind: FactKind; said: string }[] }[] = []
  for (const letter of waiting) {
    const found = await known(house, manager, letter)
    if (found) facts.push({ letter: letter.letter, facts: secondFacts(found) })
  }
  if (facts.length === 0) return undefined
  const batch = house.chance.id('batch of letters', manager)
  const letters = await house.letters.print({ batch, at: house.clock.now(), letters: facts })
  return letters > 0 ? { batch, letters } : undefined
}

export type PrintedOne =
  | { readonly batch: string }
  | 'NoAddress'
  | 'NoSecondFact'
  | 'NoLetters'
  | 'NotOpen'

/** One for a person, whenever a manager wants it: what was sent before counts on. Twice within a minute it is one letter. */
export async function printOne(
  house: PrintingHouse,
  manager: PersonId,
  program: string,
  at: { readonly caseId: CaseId; readonly participant: ParticipantId },
): Promise<PrintedOne> {
  const found = await known(house, manager, at)
  const person = await house.directory.holderOf(at.caseId, at.participant)
  if (!found || person === undefined) return 'NotOpen'
  const { invitation, reach } = found
  if (invitation.answer || invitation.writing.quiet || found.view.board.closing.ended)
    return 'NotOpen'
  if (!may(reach, 'letter')) return 'NoAddress'
  if (await asksForNone(house, person)) return 'NoLetters'
  if (secondFacts(found).length === 0) return 'NoSecondFact'
  const open = await house.letters.open(manager, program)
  const own = open.filter(
    ({ caseId, participant }) => caseId === at.caseId && participant === at.participant,
  )
  const waiting = own.find(({ batch }) => batch === undefined)
  const minute = Math.floor(house.clock.now() / 60_000) * 60_000
  const letter = waiting?.letter ?? (await house.letters.want({ ...at, person, sentAt: minute }))
  const printed = await printWaiting(house, manager, program, [letter])
  if (printed) return { batch: printed.batch }
  const again = (await house.letters.open(manager, program)).find((one) => one.letter === letter)
  return again?.batch === undefined ? 'NotOpen' : { batch: again.batch }
}

/** The paper of a batch, the same each time until it is posted; after that a code is in one envelope alone. */
export async function batchPaper(
  house: PrintingHouse,
  manager: PersonId,
  program: Program,
  batch: string,
): Promise<Uint8Array | undefined> {
  const kept = (await house.letters.batch(manager, program.program, batch)).filter(
    ({ postedAt }) => postedAt === undefined,
  )
  const papers: LetterPaper[] = []
  for (const { letter, person, printedAt, ...at } of kept) {
    const found = await known(house, manager, at)
    const contact = await house.directory.contact(person)
    if (!found?.reach?.post || !contact || printedAt === undefined) continue
    const { language } = contact
    papers.push({
      language,
      program: program.name,
      costs: program.costs[language],
      name: found.invitation.name,
      post: found.reach.post,
      dated: printedAt,
      code: house.letters.codeOf(letter),
    })
  }
  return papers.length > 0 ? house.letterPaper.render(papers) : undefined
}

/** Cut off in the middle and done again, each letter is on record once. */
export async function batchPosted(
  house: PrintingHouse,
  manager: PersonId,
  program: string,
  batch: string,
): Promise<boolean> {
  const kept = await house.letters.batch(manager, program, batch)
  if (kept.length === 0) return false
  for (const { letter, caseId, participant } of kept) {
    const found = await known(house, manager, { caseId, participant })
    if (!found) continue
    const { side } = found.invitation
    const command = { type: 'RecordLetterPosted', participant, side, letter } as const
    await carryOut(house, { actor: { person: manager }, caseId, command })
    const at = house.clock.now()
    await house.conveningMarks.mark({ caseId, participant, step: 'invited', channel: 'letter', at })
  }
  await house.letters.posted(
    batch,
    kept.map(({ letter }) => letter),
    house.clock.now(),
  )
  return true
}
