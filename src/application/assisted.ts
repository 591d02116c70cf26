// What a case manager took down, kept sealed until it is entered as the one who spoke, on that person's own view.
import type { EnterSpoken, SpokenAct, TakeDown } from '../domain/assisted.ts'
import { wayOf } from '../domain/ground-rules.ts'
import type { View } from '../domain/mediation.ts'
import { USUAL_MORE_TIME } from '../domain/more-time.ts'
import { openOffers } from '../domain/next-step.ts'
import { caucusOf, isSide, type Side } from '../domain/seats.ts'
import type { Term } from '../domain/terms.ts'
import { carryOut } from './carry-out.ts'
import { textsToConfirm, textWith } from './confidentiality-text.ts'
import type { House } from './house.ts'
import type { CaseId, PersonId } from './ports.ts'
import type { Spoken } from './spoken.ts'
import type { JobOf } from './work.ts'

/** What the one who takes it down says of it beside the command. */
export type Said = { readonly words: string; readonly by: string }

/** Kept before the fact that sends the clerk for it, as nothing can be sealed in the same statement. */
export const keepSpoken = (
  { spoken, clock }: Pick<House, 'spoken' | 'clock'>,
  caseId: CaseId,
  { spoken: id, participant, how, about, terms, confidentiality }: TakeDown,
  said: Said,
): Promise<void> =>
  spoken.keep(
    { spoken: id, caseId, participant, how, about, terms, confidentiality, ...said },
    clock.now(),
  )

const DAY = 24 * 60 * 60_000

export async function carryOutSpoken(
  house: EnteringHouse,
  { caseId, spoken }: JobOf<'CarryOutSpoken'>,
): Promise<void> {
  await enterSpoken(house, caseId, spoken)
  await house.spoken.wipeForgotten(house.clock.now() - DAY)
}

/** Who leaves reads no room any more, and nobody else can say it for them: what they said is entered before. */
export async function enterBeforeLeaving(
  house: EnteringHouse & Pick<House, 'reader'>,
  person: PersonId,
  caseId: CaseId,
): Promise<void> {
  const me = await house.reader.seatOf(person, caseId)
  if (me?.state !== 'seated' || !isSide(me.seat)) return
  for (const spoken of await house.spoken.waiting(caseId, me.participant)) {
    await enterSpoken(house, caseId, spoken)
  }
}

type EnteringHouse = Pick<
  House,
  'record' | 'clock' | 'chance' | 'directory' | 'spoken' | 'hash' | 'conveningMarks'
>

/**
 * May run twice: what was entered is not entered again. Nothing of it goes back to who took it down, whether it could
 * be done or not.
 */
async function enterSpoken(house: EnteringHouse, caseId: CaseId, id: string): Promise<void> {
  const { spoken, directory, clock, chance, hash } = house
  const said = await spoken.of(caseId, id)
  if (said) {
    const { participant, how, about, words, by } = said
    const person = await directory.holderOf(caseId, participant)
    if (person !== undefined) {
      // Whoever took it down knows of it already, whether or not it can be done.
      if (about === 'invitation-accepted' || about === 'invitation-declined') {
        const visited = { caseId, participant, step: 'visited', channel: 'staff' } as const
        await house.conveningMarks.mark({ ...visited, at: clock.now() })
      }
      const mint = (purpose: string, room: string) => chance.id(purpose, `${caseId} ${room}`)
      await carryOut(house, {
        actor: { person },
        caseId,
        command: (view): EnterSpoken => ({
          ...{ type: 'EnterSpoken', participant, how, about, words, by },
          act: actFrom(view, said, clock.now(), { mint, hash }),
        }),
        // No key that a program sends has a space in it.
        repeatable: { key: `spoken ${id}`, request: hash(id) },
      })
    }
    await spoken.wipe(caseId, id)
  }
}

type Minting = {
  readonly mint: (purpose: string, room: string) => string
  readonly hash: (text: string) => string
}

/** The act that was meant, where it can be only one: an answer to the one offer that waits for it. */
export function actFrom(
  view: View,
  said: Pick<Spoken, 'about' | 'words' | 'terms' | 'confidentiality'>,
  at: number,
  { mint, hash }: Minting,
): SpokenAct | undefined {
  const { about, words, terms } = said
  const { seat } = view.me
  if (!isSide(seat)) return undefined
  const caucus = caucusOf(seat)
  const [open, another] = openOffers(view, seat, at)
  const one = another ? undefined : open?.offer
  const inPrivate = view.rooms.get(caucus)?.offers.heard.has(one ?? '')
  switch (about) {
    case 'message':
      return undefined
    case 'more-time':
      return { type: 'AskMoreTime', days: USUAL_MORE_TIME, holds: one }
    case 'acceptance': {
      const agreed = () => mint('agreed', inPrivate ? caucus : 'board')
      return one === undefined ? undefined : { type: 'AcceptOffer', offer: one, agreed: agreed() }
    }
    case 'refusal':
      // What they said is between them and the mediator. Who declines before everybody says no more than that.
      return one === undefined
        ? undefined
        : { type: 'DeclineOffer', offer: one, reason: inPrivate ? words : 'No.', mayPassOn: false }
    case 'offer': {
      const room = wayOf(view.board) === 'direct' ? 'joint' : caucus
      return {
        ...{ type: 'MakeOffer', offer: mint('offer', room), to: namedIn(terms, seat) },
        ...{ terms, words: '', manner: 'substance', worse: false },
      }
    }
    case 'invitation-accepted': {
      const text = textWith(textsToConfirm(view, hash), said.confidentiality)
      const yes = { type: 'AnswerInvitation', answer: 'accepted', reason: '' } as const
      return text ? { ...yes, text } : yes
    }
    case 'invitation-declined':
      return { type: 'AnswerInvitation', answer: 'declined', reason: words }
  }
}

/** Those whom the money is from or for; where none is named, every other side. */
const namedIn = (terms: readonly Term[], own: Side): readonly Side[] => [
  ...new Set(
    terms
      .flatMap((term) => (term.kind === 'money' ? [term.payer, term.payee] : []))
      .filter((side) => side !== own),
  ),
]
