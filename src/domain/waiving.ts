// Waiving confidentiality, one thing at a time: proposed at the table, agreed to by everybody in writing, ended by one no.
// After the mediation has ended, too: what was confidential stays so (Evidence Code 1126) until all agree.
import type { Agreement } from './agreement.ts'
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import type { Convening, SeatedPerson } from './convening.ts'
import { type Documents, exhibitOf } from './documents.ts'
import { type GroundRules, jointIsOpen } from './ground-rules.ts'
import { conducts, type Me, type ParticipantId, speaksForSide } from './seats.ts'
import {
  missingOf,
  type TookPart,
  tookPart,
  type Waiver,
  type WaiverFact,
  type WaiverId,
  type WaiverProposed,
  type Waivers,
} from './waiver.ts'
import { dayAt } from './wall-time.ts'

export type WaiverCommand =
  | {
      type: 'ProposeWaiver'
      waiver: WaiverId
      words: string
      purpose: string
      /** Of the joint room. */
      document?: string
      draft?: string
      /** Whoever proposes it agrees to it. */
      name: string
      nobodyElse: boolean
    }
  | { type: 'AgreeToWaiver'; waiver: WaiverId; name: string; nobodyElse: boolean }
  | {
      type: 'RecordPaperWaiver'
      waiver: WaiverId
      participant: ParticipantId
      name: string
      on: string
      paperHeld: boolean
      /** IANA name: where it is that day. */
      timeZone: string
    }
  | { type: 'DeclineWaiver'; waiver: WaiverId }
  | { type: 'WithdrawWaiver'; waiver: WaiverId }
export type WaiverRefusal =
  | 'NotForThisSeat'
  | 'MediationNotStarted'
  | 'JointRoomShut'
  | 'NothingSaid'
  | 'WaiverPurposeMissing'
  | 'WaiverOfTwoThings'
  | 'DocumentUnknown'
  | 'DraftUnknown'
  | 'NoChange'
  | 'WaiverStillOpen'
  | 'WaiverUnknown'
  | 'WaiverOver'
  | 'AlreadyAgreed'
  | 'NameMissing'
  | 'OthersMayHaveTakenPart'
  | 'ParticipantUnknown'
  | 'PaperNotHeld'
  | 'DayToCome'

type Seen = {
  readonly convening: Convening
  readonly groundRules: GroundRules
  readonly agreement: Agreement
  readonly documents: Documents
  readonly waivers: Waivers
}
type View = ViewOf<Seen>
type Decided = Decision<WaiverFact, WaiverRefusal>

/** Who is seated at the table, and so has to agree: of the view alone. */
const takesPart = ({ state, seat }: Me): boolean => state === 'seated' && seat !== 'manager'
const waiversIn = ({ rooms }: Pick<View, 'rooms'>): Waivers =>
  rooms.get('joint')?.waivers ?? new Map()

export const mayPropose = (me: Me): boolean =>
  me.state === 'seated' && (speaksForSide(me) || conducts(me))

/** The oldest that waits for this person. Nobody has to answer, and nobody is reminded. */
export const waiverToAnswer = (view: Pick<View, 'me' | 'rooms'>): Waiver | undefined =>
  takesPart(view.me)
    ? [...waiversIn(view).values()].find(
        ({ state, agreed }) => state === 'open' && !agreed.has(view.me.participant),
      )
    : undefined

export function decideWaiver(view: View, command: WaiverCommand, at: number): Decided {
  const { me, board } = view
  if (!takesPart(me)) return refuse('NotForThisSeat')
  if (board.groundRules.startedAt === undefined) return refuse('MediationNotStarted')
  if (command.type === 'ProposeWaiver') return propose(view, command)
  const waiver = waiversIn(view).get(command.waiver)
  if (!waiver) return refuse('WaiverUnknown')
  const { participant } = me
  if (command.type === 'WithdrawWaiver' && waiver.by !== participant) {
    return refuse('NotForThisSeat')
  }
  if (waiver.state !== 'open') return refuse('WaiverOver')
  const of = { waiver: command.waiver }
  switch (command.type) {
    case 'WithdrawWaiver':
      return accept({ type: 'WaiverWithdrawn', ...of })
    case 'DeclineWaiver':
      return accept({ type: 'WaiverDeclined', ...of, participant })
    case 'AgreeToWaiver': {
      if (waiver.agreed.has(participant)) return refuse('AlreadyAgreed')
      return agreed(view, waiver, command)
    }
    case 'RecordPaperWaiver': {
      const { on, paperHeld, timeZone, participant: whose } = command
      const person = tookPart(board.convening).find((one) => one.participant === whose)
      if (!conducts(me) || (person && answersHere(person))) return refuse('NotForThisSeat')
      if (!person) return refuse('ParticipantUnknown')
      if (waiver.agreed.has(whose)) return refuse('AlreadyAgreed')
      const name = command.name.trim()
      if (name === '') return refuse('NameMissing')
      if (on > dayAt(at, timeZone)) return refuse('DayToCome')
      if (!paperHeld) return refuse('PaperNotHeld')
      const said = { ...of, participant: whose, name, on, paperHeld: true } as const
      return accept<WaiverFact>(
        { type: 'WaiverAgreedOnPaper', ...said },
        ...done(view, waiver, whose),
      )
    }
  }
}

function propose(
  view: View,
  { waiver, words, purpose, ...command }: Extract<WaiverCommand, { type: 'ProposeWaiver' }>,
): Decided {
  const { me, board, rooms } = view
  if (!mayPropose(me)) return refuse('NotForThisSeat')
  // Where the sides are kept from talking together, no words of theirs go from one to the other this way.
  if (!conducts(me) && !jointIsOpen(board)) return refuse('JointRoomShut')
  if (waiversIn(view).has(waiver)) return refuse('NoChange')
  const before = [...waiversIn(view).values()]
  const mine = before.some(({ by, state }) => by === me.participant && state === 'open')
  if (mine) return refuse('WaiverStillOpen')
  if (words.trim() === '') return refuse('NothingSaid')
  if (purpose.trim() === '') return refuse('WaiverPurposeMissing')
  const { document: asked, draft: wanted } = command
  if (asked !== undefined && wanted !== undefined) return refuse('WaiverOfTwoThings')
  const kept = asked === undefined ? undefined : rooms.get('joint')?.documents.kept.get(asked)
  if (asked !== undefined && (!kept || kept.withdrawnAt !== undefined)) {
    return refuse('DocumentUnknown')
  }
  const draft = wanted === undefined ? undefined : board.agreement.drafts.get(wanted)
  if (wanted !== undefined && !draft) return refuse('DraftUnknown')
  const exhibit = kept && exhibitOf(kept)
  const proposed: WaiverProposed = {
    ...{ type: 'WaiverProposed', waiver, words, purpose },
    ...(kept
      ? {
          document: {
            ...{ document: kept.document, name: kept.file.name, digest: kept.file.digest },
            ...(exhibit === undefined ? {} : { exhibit }),
          },
        }
      : {}),
    ...(draft ? { draft: { draft: draft.draft, version: draft.version } } : {}),
  }
  const own = agreed(view, { waiver, state: 'open', agreed: new Map() }, command)
  return own.ok ? accept<WaiverFact>(proposed, ...own.records) : own
}

/** Who still mediates says here whether anybody else took part: a paper does not ask them. */
export const answersHere = ({ role, leftAt }: SeatedPerson): boolean =>
  leftAt === undefined && (role === 'mediator' || role === 'co-mediator')

type Open = Pick<Waiver, 'waiver' | 'state' | 'agreed'>

/** In writing, in one's own name; who mediates says besides that nobody took part whom this list does not know. */
function agreed(
  view: View,
  open: Open,
  said: { readonly name: string; readonly nobodyElse: boolean },
): Decided {
  const { me } = view
  const name = said.name.trim()
  if (name === '') return refuse('NameMissing')
  if (conducts(me) && !said.nobodyElse) return refuse('OthersMayHaveTakenPart')
  const { participant } = me
  const knows = conducts(me) ? { nobodyElse: true as const } : {}
  return accept<WaiverFact>(
    { type: 'WaiverAgreedTo', waiver: open.waiver, participant, name, ...knows },
    ...done(view, open, participant),
  )
}

/** With the last of all who have taken part by now. */
function done({ board }: View, open: Open, now: ParticipantId): readonly WaiverFact[] {
  const waits = missingOf(board, open).some(({ participant }) => participant !== now)
  if (waits) return []
  const everybody = tookPart(board.convening).map(
    ({ participant, name, role, seat }): TookPart => ({ participant, name, role, seat }),
  )
  return [{ type: 'WaiverCompleted', waiver: open.waiver, everybody }]
}
