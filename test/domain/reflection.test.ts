// Time to think it over: before it has passed no signature is taken, whichever way, and nothing else waits for it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Command, decide } from '../../src/domain/mediation.ts'
import { nextStep } from '../../src/domain/next-step.ts'
import { owedBy } from '../../src/domain/reminders.ts'
import { thoughtOverUntil } from '../../src/domain/signing.ts'
import { entriesFor } from '../../test/domain/mediation-story.ts'
import { approved, consents, opensSigning, signs } from './drafts-on-the-board.ts'
import { act, given, meIn } from './mediation-story.ts'

const DAY = 24 * 3_600_000
const reflecting = (days: number) => [
  ...approved(),
  act('mira', opensSigning('d1', days)),
  ...['ana', 'al', 'ben'].map((who) => act(who, consents)),
]
const story = given(...reflecting(3))
const from = story.view('ana').board.signing.from ?? 0

test('a mediator opens it with some days to think it over, and all read until when', () => {
  const open = given(...approved())
  const opened = { type: 'SigningOpened', draft: 'd1', from: open.now + 1 + 3 * DAY } as const
  open.when('mira', opensSigning('d1', 3)).records(['board', opened])
  for (const days of [0, 15, 1.5, -1, Number.NaN]) {
    given(...approved())
      .when('mira', opensSigning('d1', days))
      .refuses('TimeToReflectUnfit')
  }
  for (const who of ['ana', 'ben', 'mira', 'max', 'olu']) {
    expect(thoughtOverUntil(story.view(who).board.signing, story.now)).toBe(from)
  }
})

test('who signs is told from when, and is reminded of nothing before', () => {
  const step = (at: number) => nextStep(story.view('ana'), at)
  expect(step(from - 1)).toEqual({ do: 'sign', draft: 'd1', from })
  expect(step(from)).toEqual({ do: 'sign', draft: 'd1' })
  const me = meIn(story.record, 'ana')
  if (!me) throw new Error('ana')
  const owed = (at: number) => owedBy(me, entriesFor(story.record, me), at)
  expect(owed(from - 1)?.pausedUntil).toBe(from)
  expect(owed(from)?.pausedUntil).toBeUndefined()
})

test('asking a lawyer, declining, choosing paper and agreeing to sign here wait for nothing', () => {
  given(...reflecting(3))
    .when('ana', { type: 'HoldSigning', draft: 'd1' })
    .records([
      'caucus:side-a',
      { type: 'SigningHeld', draft: 'd1', participant: 'ana', side: 'side-a' },
    ])
  given(...reflecting(3))
    .when('ben', { type: 'DeclineToSign', draft: 'd1', reason: 'No.', mayPassOn: true })
    .records([
      'board',
      {
        ...{ type: 'SigningDeclined', draft: 'd1', participant: 'ben', side: 'side-b' },
        reason: 'No.',
      },
    ])
  const paper = decide(story.view('ana'), { type: 'SignOnPaper', draft: 'd1' }, story.now)
  expect(paper.ok).toBe(true)
  const anew = decide(story.view('ana'), { type: 'WithdrawConsentToSign' }, story.now)
  expect(anew.ok).toBe(true)
})

test('a paper that was signed with a pen is entered only when the time has passed', () => {
  const scanned = given(
    ...reflecting(3),
    act('ana', { type: 'SignOnPaper', draft: 'd1' }),
    act('max', {
      ...{ type: 'AddDocument', document: 'scan', room: 'desk:side-a', warnings: [] },
      file: { name: 'scan.pdf', kind: 'pdf', size: 9, digest: '0'.repeat(64) },
    }),
  )
  const enters: Command = {
    type: 'RecordPaperSignature',
    draft: 'd1',
    participant: 'ana',
    name: 'Ana',
    on: '1970-01-01',
    digest: 'ab'.repeat(32),
    document: 'scan',
    allPages: true,
    sameText: true,
    timeZone: 'America/Los_Angeles',
  }
  const at = (when: number) => decide(scanned.view('max'), enters, when)
  const until = scanned.view('max').board.signing.from ?? 0
  expect(at(until - 1)).toEqual({ ok: false, refusal: 'StillThoughtOver' })
  expect(at(until).ok).toBe(true)
})

test('whatever the days: to the millisecond no signature before, and each from then on', () => {
  const mira = given(...approved()).view('mira')
  const seen = { ana: story.view('ana'), al: story.view('al'), ben: story.view('ben') }
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 14 }),
      fc.integer({ min: -15 * DAY, max: 15 * DAY }),
      fc.constantFrom('ana' as const, 'al' as const, 'ben' as const),
      (days, off, who) => {
        const open = decide(mira, opensSigning('d1', days), 1_000)
        if (!open.ok) throw new Error(open.refusal)
        const until = 1_000 + days * DAY
        expect(open.records).toEqual([{ type: 'SigningOpened', draft: 'd1', from: until }])
        // What was opened for three days is asked at any time around its end.
        const signed = decide(seen[who], signs('d1'), from + off)
        if (off < 0) expect(signed).toEqual({ ok: false, refusal: 'StillThoughtOver' })
        else expect(signed.ok).toBe(true)
      },
    ),
    { numRuns: 5_000 },
  )
})
