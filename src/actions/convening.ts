// Convening as actions: inviting, answering, seating, leaving, and how the table is set.
import { z } from 'zod'
import { textsForObserver, textsToConfirm, textWith } from '../application/confidentiality-text.ts'
import { CASE_TYPES } from '../domain/law/case-types.ts'
import { deskOf } from '../domain/seats.ts'
import { action } from './action.ts'
import { confirmedInForm } from './confirming.ts'
import { first, nested, ticked } from './form.ts'
import { broughtIn, neutralNamed, reachable, reachFromForm } from './reach.ts'
import { digest, id, language, name, side, words } from './schemas.ts'

export const conveningActions = [
  action('invite-participant')({
    summary: 'Invite somebody to take a seat on a side.',
    who: 'A case manager; a party or an attorney for their own side, but no further party.',
    input: z.strictObject({
      side,
      role: z.enum(['party', 'attorney', 'decision-maker', 'support-person', 'interpreter']),
      name,
      ...reachable,
      language,
      words: words(5_000).default(''),
    }),
    fromForm: reachFromForm,
    command: ({ side, role, name, words }, { mint }) => ({
      type: 'InviteParticipant',
      participant: mint('participant', deskOf(side)),
      side,
      role,
      name,
      words,
    }),
    brings: broughtIn,
  }),
  action('send-invitation-again')({
    summary: 'Send an invitation that waits for an answer again, under a new link.',
    who: 'A case manager; an hour after it was sent last.',
    input: z.strictObject({ participant: id, side }),
    command: (input) => ({ type: 'SendInvitationAgain', ...input }),
  }),
  action('answer-invitation')({
    summary:
      'Accept or decline an invitation, or say that it reached somebody else. An interpreter and a support person confirm with a yes the text on confidentiality that was shown (its digest).',
    who: 'Who is invited.',
    input: z.strictObject({
      answer: z.enum(['accepted', 'declined', 'not-me']),
      reason: words(5_000).default(''),
      confidentiality: digest.exactOptional(),
    }),
    fromForm: confirmedInForm,
    command:
      ({ confidentiality, ...input }, { hash }) =>
      (view) => {
        const text = textWith(textsToConfirm(view, hash), confidentiality)
        return { type: 'AnswerInvitation', ...input, ...(text ? { text } : {}) }
      },
  }),
  action('confirm-confidentiality')({
    summary:
      'Confirm the text on confidentiality that was shown (its digest): proposed to watch, or having taken a seat before it was asked.',
    who: 'Who is proposed as an observer; an interpreter, a support person or an observer who sits and has not confirmed yet.',
    input: z.strictObject({ confidentiality: digest.exactOptional() }),
    fromForm: confirmedInForm,
    command:
      ({ confidentiality }, { hash }) =>
      (view) => ({
        type: 'ConfirmConfidentiality',
        text: textWith(textsToConfirm(view, hash), confidentiality),
      }),
  }),
  action('seat-neutral')({
    summary:
      'Seat a mediator, a co-mediator or an observer. To an observer the text on confidentiality was read out, and they confirmed it (its digest); and every side was asked and agreed (`sidesAgree`).',
    who: 'A case manager.',
    input: neutralNamed.extend({
      confidentiality: digest.exactOptional(),
      sidesAgree: z.boolean().exactOptional(),
    }),
    fromForm: (fields) => ({
      ...(confirmedInForm(fields) as object),
      sidesAgree: ticked(fields, 'sidesAgree'),
    }),
    command: ({ role, name, confidentiality, sidesAgree = false }, { mint, hash }) => {
      const participant = mint('participant', 'board')
      return (view) => {
        const text =
          role === 'observer' ? textWith(textsForObserver(view, hash), confidentiality) : undefined
        const seat = { type: 'SeatNeutral', participant, role, name, sidesAgree } as const
        return { ...seat, ...(text ? { text } : {}) }
      }
    },
    brings: broughtIn,
  }),
  action('leave-seat')({
    summary: 'Leave the case. What was said stays with the seat; you read nothing more.',
    who: 'Everybody who sits; the last case manager stays.',
    input: z.strictObject({}),
    fromForm: () => ({}),
    command: () => ({ type: 'LeaveSeat' }),
  }),
  action('set-joint-room')({
    summary: 'Open or shut the room where all sides talk together.',
    who: 'A mediator.',
    input: z.strictObject({ open: z.boolean() }),
    fromForm: (fields) => ({ open: first(fields, 'open') === 'true' }),
    command: (input) => ({ type: 'SetJointRoom', ...input }),
  }),
  action('propose-way')({
    summary: 'Propose how offers travel: through the mediator, or directly.',
    who: 'A mediator.',
    input: z.strictObject({ way: z.enum(['relayed', 'direct']) }),
    command: (input) => ({ type: 'ProposeWay', ...input }),
  }),
  action('agree-to-way')({
    summary: 'Agree to the proposed way of bargaining; it changes when every side has agreed.',
    who: 'Who speaks for a side: party, attorney or decision maker.',
    input: z.strictObject({ way: z.enum(['relayed', 'direct']) }),
    command: (input) => ({ type: 'AgreeToWay', ...input }),
  }),
]

/** A case is opened before there is a room to act in: its input, used by the page and by the API. */
export const openCaseInput = z.strictObject({
  program: z.string().max(64).optional(),
  caseType: z.enum(CASE_TYPES),
  title: name,
  about: words(5_000).default(''),
  sides: z.array(name).min(2).max(10),
  court: z
    .strictObject({ name, caseNumber: name, hearingOn: z.iso.date().exactOptional() })
    .optional(),
  rules: z.enum(['california', 'uniform-mediation-act']).default('california'),
  way: z.enum(['relayed', 'direct']).default('relayed'),
  jointOpen: z.boolean().default(false),
  silenceDays: z.int().min(1).max(365).default(10),
})

export const openCaseFromForm = (fields: Parameters<typeof nested>[0]): unknown => {
  const { silenceDays, sides, ...rest } = nested(fields) as Record<string, unknown>
  const labels = typeof sides === 'string' ? sides.split('\n') : sides
  return {
    ...rest,
    ...(silenceDays === undefined ? {} : { silenceDays: Number(silenceDays) }),
    jointOpen: ticked(fields, 'jointOpen'),
    sides: Array.isArray(labels) ? labels.map((l) => String(l).trim()).filter(Boolean) : [],
  }
}
