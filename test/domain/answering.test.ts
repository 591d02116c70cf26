// Answers by mail and text: an act and the words that did it stand together, or not at all.
import { test } from 'vitest'
import type { AnswerByMessage, AnsweredAct } from '../../src/domain/answering.ts'
import { shown, signing } from './drafts-on-the-board.ts'
import {
  act,
  convened,
  everyRefusalIsSeenOf,
  given,
  invited,
  mediating,
} from './mediation-story.ts'
import { offer, relay } from './offers-on-the-table.ts'

const answers = (by: AnsweredAct, said: Partial<AnswerByMessage> = {}): AnswerByMessage => ({
  ...{ type: 'AnswerByMessage', via: 'text', words: 'NO 482913', act: by, ...said },
})
const signs = (name: string): AnsweredAct => ({
  ...{ type: 'SignAgreement', draft: 'd1', name, digest: shown },
  ...{ consent: '2026-11 by message', how: 'text message' },
})
const declines = (offer: string): AnsweredAct => ({
  ...{ type: 'DeclineOffer', offer, reason: 'No.', mayPassOn: false },
})
const rules = { type: 'AcceptGroundRules', version: '1', name: 'Ben Ortiz' } as const

test('the words stand in the own caucus, and what they did where it always stands', () => {
  given(signing())
    .when('ben', answers(signs('Ben Ortiz'), { words: 'SIGN 482913 Ben Ortiz\nYES 300112' }))
    .records(
      [
        'caucus:side-b',
        {
          ...{ type: 'MessagePosted', room: 'caucus:side-b', via: 'text' },
          words: 'SIGN 482913 Ben Ortiz\nYES 300112',
        },
      ],
      [
        'board',
        {
          ...{ type: 'AgreementSigned', draft: 'd1', participant: 'ben', side: 'side-b' },
          ...{ name: 'Ben Ortiz', digest: shown, consent: '2026-11 by message' },
          how: 'text message',
        },
      ],
    )
})

test('before the start they stand at the own desk: nothing is said in a caucus that is shut', () => {
  const table = given(convened())
  const said = { type: 'MessagePosted', room: 'desk:side-b', via: 'mail', words: 'AGREE' } as const
  table
    .when('ben', answers(rules, { via: 'mail', words: 'AGREE' }))
    .records(
      ['desk:side-b', said],
      [
        'board',
        { type: 'AgreementToMediateSigned', participant: 'ben', version: '1', name: 'Ben Ortiz' },
      ],
      ['board', { type: 'CaucusPracticeAcknowledged', participant: 'ben' }],
    )
})

test('what is refused leaves no words behind, whatever the refusal', () => {
  const over = act('mira', { type: 'EndMediation', outcome: 'impasse' })
  given(signing(), over)
    .when('ben', answers(signs('Ben')))
    .refuses('NothingToAnswer')
  given(mediating())
    .when('ben', answers(declines('nothing')))
    .refuses('NothingToAnswer')
  given(signing())
    .when('ben', answers(signs(' ')))
    .refuses('NothingToAnswer')
  const heard = [mediating(), act('ana', offer('o1')), act('mira', relay('o1', 'o1-b'))]
  const answered = [heard, act('ben', declines('o1-b'))]
  given(answered)
    .when('ben', answers(declines('o1-b')))
    .refuses('NothingToAnswer')
})

test('who sits on no side answers nothing this way, nor does who is only invited; and nobody without a word', () => {
  const table = given(signing(), invited('new', 'side-a', 'party'))
  for (const who of ['mira', 'olu', 'max', 'new']) {
    table.when(who, answers(signs('Me'))).refuses('NotForThisSeat')
  }
  table.when('ben', answers(signs('Ben'), { words: ' ' })).refuses('NothingSaid')
})

everyRefusalIsSeenOf('AnswerByMessage')
