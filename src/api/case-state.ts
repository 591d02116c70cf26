// A case as JSON: everything the viewer's own rooms come to, and nothing else.

import { digestOf } from '../application/agreement-text.ts'
import { readsAttendance } from '../application/attendance.ts'
import {
  textsForObserver,
  textsOfInvitation,
  textsToConfirm,
} from '../application/confidentiality-text.ts'
import type { House } from '../application/house.ts'
import type { Looked } from '../application/look-up.ts'
import { currentDraft } from '../domain/agreement.ts'
import type { Attended } from '../domain/calls.ts'
import type { Silence } from '../domain/clock.ts'
import { shouldConfirm } from '../domain/confirming.ts'
import { exhibitOf, type KeptDocument } from '../domain/documents.ts'
import { jointIsOpen, wayOf } from '../domain/ground-rules.ts'
import { hearingOf } from '../domain/hearing.ts'
import type { RoomSeen } from '../domain/in-a-room.ts'
import { standsAs } from '../domain/meetings.ts'
import { oralClocks } from '../domain/oral-agreement.ts'
import { hidesDialIn } from '../domain/out-of-call.ts'
import { representedIn } from '../domain/representation.ts'
import { conducts, type Room } from '../domain/seats.ts'
import { silenceDaysOf } from '../domain/silence.ts'
import { termSheetOf } from '../domain/term-sheet.ts'
import { translationsOf } from '../domain/translation.ts'
import { besideDraft, findingsFor } from './agreement-state.ts'
import { aroundSigning, signingState } from './signing.ts'
import { waiversState } from './waivers.ts'

type Json = unknown

export function caseState(
  { view, heads }: Pick<Looked, 'view' | 'heads'>,
  { hash, fonts }: Pick<House, 'hash' | 'fonts'>,
  /** For who conducts alone. */
  clock?: Silence,
  /** Who is in the call of a room now. */
  inCall: (room: Room) => readonly string[] = () => [],
  /** UTC milliseconds. */
  now = 0,
): Json {
  const { me, board, rooms } = view
  const { convening, assignment, groundRules, agreement, closing, silence, hearing } = board
  const { opened } = convening
  const hearingOn = hearingOf(board)
  const draft = currentDraft(agreement)
  return {
    me,
    case: opened
      ? {
          reference: opened.reference,
          type: opened.caseType,
          title: opened.title,
          about: opened.about,
          sides: opened.sides,
          court: opened.court ? { ...opened.court, hearingOn: hearingOn ?? null } : null,
          hearingOn: hearingOn ?? null,
          hearingMoves: hearing.moves,
          rules: opened.rules,
          silenceDays: silenceDaysOf(board),
          openedAt: opened.openedAt,
        }
      : null,
    way: opened ? wayOf(board) : null,
    jointOpen: opened ? jointIsOpen(board) : null,
    people: [...convening.people.values()].map((person) => ({
      ...person,
      leftAt: person.leftAt ?? null,
      signedGroundRulesAt: groundRules.signed.get(person.participant)?.at ?? null,
    })),
    startedAt: groundRules.startedAt ?? null,
    wayProposed: groundRules.proposed ?? null,
    silenceExtension: silence.proposed ?? null,
    ...(clock ? { silence: clock } : {}),
    proposals: [...assignment.proposals.values()],
    represented: representedIn(view).map((one) => ({ ...one, on: one.on ?? null })),
    rooms: Object.fromEntries(
      [...rooms].map(([name, room]) => [
        name,
        roomState(room, hash, inCall(name), hidesDialIn(view, name)),
      ]),
    ),
    heads: Object.fromEntries(heads),
    agreed: [...agreement.agreed.values()],
    // Terms that no signed agreement holds: as they stand they bind nobody.
    notEnforceable: termSheetOf(board).map(({ agreed }) => agreed),
    oralAgreements: oralClocks(board, now),
    draft: draft
      ? { ...draft, digest: digestOf(board, draft, hash), ...besideDraft(board, draft) }
      : null,
    translations: draft ? translationsOf(board.translations, draft) : [],
    ...(conducts(me) ? { findings: findingsFor(board, fonts, now) } : {}),
    signing: signingState(view),
    ...(readsAttendance(me) ? { attendance: board.meetings.attendance } : {}),
    ...(rooms.has('joint') ? { waivers: waiversState(view) } : {}),
    ended: closing.ended ?? null,
    endingLetter: closing.letter ?? null,
    ...(shouldConfirm(view) ? { toConfirm: textsToConfirm(view, hash) } : {}),
    // Where an observer is seated at once: one of these was read out to them.
    ...(me.seat === 'manager' ? { toReadOut: textsForObserver(view, hash) } : {}),
  }
}

/** Only what is there: most of a room's chapters stand empty. */
function roomState(
  {
    convening,
    assignment,
    relays,
    offers,
    safety,
    documents,
    meetings,
    calls,
    callWays,
    coming,
    confirmed,
    comments,
    wordings,
    signing,
  }: RoomSeen,
  hash: (text: string) => string,
  inCall: readonly string[],
  noDialIn: boolean,
): Json {
  return {
    ...(calls.attended.length > 0 || inCall.length > 0
      ? { calls: { now: inCall, attended: calls.attended.map(withUntil) } }
      : {}),
    ...(assignment.answers.size > 0
      ? {
          answersToProposals: [...assignment.answers].map(([participant, said]) => ({
            participant,
            noObjectionAt: said.noObjectionAt ?? null,
            objection: said.objection ?? null,
            consent: said.consent ?? null,
          })),
        }
      : {}),
    ...(safety.screens.size > 0 ? { safetyScreens: [...safety.screens.values()] } : {}),
    ...(safety.done.size > 0 ? { safetyAnswered: [...safety.done] } : {}),
    ...(safety.intakes.size > 0 ? { intakes: [...safety.intakes.values()] } : {}),
    ...(safety.needs.size > 0 ? { accessNeeds: [...safety.needs.values()] } : {}),
    ...(convening.invitations.size > 0
      ? {
          invitations: [...convening.invitations.values()].map((one) => ({
            ...one,
            answer: one.answer ?? null,
            // Of who sits beside a side: one of these is confirmed with a yes.
            ...(one.answer ? {} : { confidentiality: textsOfInvitation(one, hash) }),
          })),
        }
      : {}),
    ...(comments.size > 0 ? { comments: Object.fromEntries(comments) } : {}),
    ...(wordings.size > 0
      ? { wordings: [...wordings.values()].map((one) => ({ ...one, came: one.came ?? null })) }
      : {}),
    ...(confirmed.size > 0 ? { confidentialityConfirmed: Object.fromEntries(confirmed) } : {}),
    ...(documents.kept.size > 0
      ? { documents: [...documents.kept.values()].map(documentState) }
      : {}),
    ...(meetings.meetings.size > 0
      ? {
          meetings: [...meetings.meetings.values()].map((meeting) => ({
            ...meeting,
            stands: standsAs(meeting),
            set: meeting.set ?? null,
            calledOff: meeting.calledOff ?? null,
            over: meeting.over ?? null,
            answers: Object.fromEntries(meeting.answers),
          })),
        }
      : {}),
    ...(meetings.interpreters.size > 0
      ? {
          interpreters: [...meetings.interpreters].map(([meeting, asked]) => ({
            meeting,
            ...asked,
          })),
        }
      : {}),
    ...(callWays.larger || callWays.dialIn
      ? {
          callWays: {
            larger: callWays.larger ?? null,
            dialIn: (!noDialIn && callWays.dialIn) || null,
          },
        }
      : {}),
    ...(coming.needs.size > 0
      ? {
          needs: [...coming.needs].flatMap(([meeting, told]) =>
            [...told].map(([participant, needs]) => ({ meeting, participant, ...needs })),
          ),
        }
      : {}),
    ...(coming.booked.size > 0 ? { interpretersBooked: Object.fromEntries(coming.booked) } : {}),
    ...(coming.sentAway.length > 0 ? { sentAway: coming.sentAway } : {}),
    ...aroundSigning(signing),
    ...(relays.authorised.size > 0 ? { authorised: [...relays.authorised.values()] } : {}),
    ...(offers.made.size > 0
      ? {
          offersMade: [...offers.made.values()].map((offer) => ({
            ...offer,
            closed: offer.closed ?? null,
            answers: Object.fromEntries(offer.answers),
          })),
        }
      : {}),
    ...(offers.heard.size > 0
      ? {
          offersHeard: [...offers.heard.values()].map((offer) => ({
            ...offer,
            closed: offer.closed ?? null,
            answer: offer.answer ?? null,
            heldSince: offers.held.get(offer.offer) ?? null,
          })),
        }
      : {}),
  }
}
export const documentState = (one: KeptDocument) => ({
  ...one,
  exhibit: exhibitOf(one) ?? null,
  withdrawnAt: one.withdrawnAt ?? null,
  exchanged: one.exchanged ?? null,
})
const withUntil = (one: Attended) => ({ ...one, until: one.until ?? null })
