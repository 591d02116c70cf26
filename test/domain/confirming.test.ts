// Who listens confirms that it stays private before a seat is taken; and what holds for who sat before that was asked.
import { expect, test } from 'vitest'
import { seatingsFrom } from '../../src/application/seating.ts'
import { hasConfirmed } from '../../src/domain/confirming.ts'
import type { Entry, Fact } from '../../src/domain/facts.ts'
import { confidentialityWords } from '../../src/domain/law/confidentiality.ts'
import { type Command, decide, viewOf } from '../../src/domain/mediation.ts'
import { nextStep } from '../../src/domain/next-step.ts'
import { roomsOpenTo } from '../../src/domain/rooms.ts'
import type { SideRole } from '../../src/domain/seats.ts'
import { confidential } from './confidential-text.ts'
import {
  act,
  appended,
  entriesFor,
  everyRefusalIsSeenOf,
  given,
  invited,
  mediating,
  meIn,
  seated,
} from './mediation-story.ts'

const yes: Command = { type: 'AnswerInvitation', answer: 'accepted', reason: '' }
const confirms: Command = { type: 'ConfirmConfidentiality', text: confidential }
const beside = ['interpreter', 'support-person'] as const
const others = ['party', 'attorney', 'decision-maker'] as const satisfies readonly SideRole[]

test('an interpreter and a support person take no seat before they have confirmed', () => {
  for (const role of beside) {
    const asked = given(mediating(), invited('ivo', 'side-b', role))
    asked.when('ivo', yes).refuses('ConfidentialityNotConfirmed')
    asked
      .when('max', { type: 'SeatInvited', participant: 'ivo', side: 'side-b' })
      .refuses('InvitationNotAccepted')
    expect(asked.rooms('ivo')).toEqual(['desk:side-b'])
    asked.when('ivo', { ...yes, text: confidential }).records(
      [
        'desk:side-b',
        {
          ...{ type: 'InvitationAnswered', participant: 'ivo', side: 'side-b' },
          ...{ answer: 'accepted', reason: '' },
        },
      ],
      [
        'desk:side-b',
        {
          ...{ type: 'ConfidentialityConfirmed', participant: 'ivo', side: 'side-b' },
          ...confidential,
        },
      ],
    )
  }
})

test('who speaks for a side has it in the agreement to mediate, and a no needs no confirmation', () => {
  for (const role of others) {
    given(mediating(), invited('ivo', 'side-b', role))
      .when('ivo', { ...yes, text: confidential })
      .records([
        'desk:side-b',
        {
          ...{ type: 'InvitationAnswered', participant: 'ivo', side: 'side-b' },
          ...{ answer: 'accepted', reason: '' },
        },
      ])
  }
  given(mediating(), invited('ivo', 'side-b', 'interpreter'))
    .when('ivo', { type: 'AnswerInvitation', answer: 'declined', reason: '' })
    .records([
      'desk:side-b',
      {
        ...{ type: 'InvitationAnswered', participant: 'ivo', side: 'side-b' },
        ...{ answer: 'declined', reason: '' },
      },
    ])
})

test('a confirmation is read by their side, who mediates and who manages, and by no other side', () => {
  const table = given(mediating(), seated('ivo', 'side-b', 'interpreter'))
  const told = (who: string) =>
    table.sees(who).some(({ fact }) => fact.type === 'ConfidentialityConfirmed')
  // Sam beside Side A confirmed, too: of Ivo the entries that name him are looked for.
  const ofIvo = (who: string) =>
    table
      .sees(who)
      .some(({ fact }) => fact.type === 'ConfidentialityConfirmed' && fact.participant === 'ivo')
  for (const who of ['ivo', 'ben', 'mira', 'max']) expect(ofIvo(who)).toBe(true)
  for (const who of ['ana', 'sam', 'cem']) expect(ofIvo(who)).toBe(false)
  expect(told('sam')).toBe(true)
})

/** As the record of a case stands in which they were seated before this was asked. */
function ofOld(role: SideRole) {
  const table = given(mediating(), invited('ivo', 'side-b', role))
  const facts: Fact[] = [
    {
      ...{ type: 'InvitationAnswered', participant: 'ivo', side: 'side-b' },
      ...{ answer: 'accepted', reason: '' },
    },
    { type: 'ParticipantSeated', participant: 'ivo', seat: 'side-b', role, name: 'Ivo' },
  ]
  const record = appended(table.record, 'ivo', table.now + 1, facts)
  return { record, now: table.now + 2, see: seeing(record) }
}
const seeing = (record: readonly Entry[]) => {
  const me = meIn(record, 'ivo')
  if (!me) throw new Error('not seated')
  return { me, view: viewOf(me, entriesFor(record, me)) }
}

test('who was seated before this was asked goes on reading, is asked next, and confirms once', () => {
  for (const role of beside) {
    const { record, now, see } = ofOld(role)
    expect(roomsOpenTo(see.me, ['side-a', 'side-b'])).toContain('caucus:side-b')
    expect(nextStep(see.view, now)).toEqual({ do: 'confirm confidentiality' })
    const done = decide(see.view, confirms, now)
    if (!done.ok) throw new Error(done.refusal)
    const after = seeing(appended(record, 'ivo', now, done.records))
    expect(hasConfirmed(after.view, 'ivo')).toBe(true)
    expect(nextStep(after.view, now)).toEqual({ do: 'accept ground rules' })
    expect(decide(after.view, confirms, now)).toEqual({ ok: false, refusal: 'NoChange' })
  }
  const { see, now } = ofOld('attorney')
  expect(nextStep(see.view, now)).toEqual({ do: 'accept ground rules' })
})

test('who accepted before this was asked and was not seated yet is seated', () => {
  const table = given(mediating(), invited('ivo', 'side-b', 'interpreter'))
  const answered: Fact = {
    ...{ type: 'InvitationAnswered', participant: 'ivo', side: 'side-b' },
    ...{ answer: 'accepted', reason: '' },
  }
  const record = appended(table.record, 'ivo', table.now + 1, [answered])
  const max = meIn(record, 'max')
  if (!max) throw new Error('nobody manages')
  const seat: Command = { type: 'SeatInvited', participant: 'ivo', side: 'side-b' }
  expect(decide(viewOf(max, record), seat, table.now + 2).ok).toBe(true)
  expect(seatingsFrom([answered], new Map())).toEqual([])
})

test('nobody else confirms, nobody twice, and nobody what is not shown', () => {
  const table = given(mediating())
  for (const who of ['ana', 'ada', 'dora', 'mira', 'max']) {
    table.when(who, confirms).refuses('NotForThisSeat')
  }
  table.when('sam', confirms).refuses('NoChange')
  table.when('olu', confirms).refuses('NoChange')
  const otis = { participant: 'otis', role: 'observer', name: 'Otis' } as const
  given(mediating(), act('max', { type: 'ProposeNeutral', ...otis }))
    .when('otis', { type: 'ConfirmConfidentiality', text: undefined })
    .refuses('ConfidentialityNotConfirmed')
  given(mediating(), invited('ivo', 'side-b', 'interpreter'))
    .when('ivo', confirms)
    .refuses('NotForThisSeat')
  const { see, now } = ofOld('interpreter')
  const nothing: Command = { type: 'ConfirmConfidentiality', text: undefined }
  expect(decide(see.view, nothing, now)).toEqual({
    ok: false,
    refusal: 'ConfidentialityNotConfirmed',
  })
})

test('the invitation says by which rules, and who was invited before it did reads no law that may not be theirs', () => {
  const table = given(mediating({ rules: 'uniform-mediation-act' }))
  table
    .when('max', {
      ...{ type: 'InviteParticipant', participant: 'ivo', side: 'side-b', role: 'interpreter' },
      ...{ name: 'Ivo', words: '' },
    })
    .records([
      'desk:side-b',
      {
        ...{ type: 'InvitationSent', participant: 'ivo', side: 'side-b', role: 'interpreter' },
        ...{ name: 'Ivo', words: '', title: 'The fence', caseType: 'community' },
        rules: 'uniform-mediation-act',
      },
    ])
  const says = (rules: 'california' | 'uniform-mediation-act' | undefined) =>
    confidentialityWords('en', 'interpreter', rules).paragraphs.join(' ')
  expect(says('california')).toMatch(/Evidence Code 1115, 1119.*Rules of Court 3\.854/)
  expect(says('uniform-mediation-act')).toContain('Uniform Mediation Act 8')
  expect(says(undefined)).not.toMatch(/Evidence Code|Uniform/)
})

everyRefusalIsSeenOf('ConfirmConfidentiality')
