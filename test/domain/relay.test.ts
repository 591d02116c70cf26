// The door between caucuses: what was authorised is said to the other side, and leaves its receipt.
import { expect, test } from 'vitest'
import type { Fact } from '../../src/domain/facts.ts'
import type { Command } from '../../src/domain/mediation.ts'
import type { Side } from '../../src/domain/seats.ts'
import {
  act,
  everyRefusalIsSeenOf,
  given,
  isOnlyForMediating,
  mediating,
} from './mediation-story.ts'

const table = mediating()
const allows = (words: string, manner: 'words' | 'substance' = 'words'): Command => ({
  type: 'AuthoriseWords',
  authority: 'w1',
  words,
  manner,
})
const takesBack: Command = { type: 'WithdrawAuthority', authority: 'w1' }
const says = (words: string, to: Side = 'side-b'): Command => ({
  type: 'RelayWords',
  from: 'side-a',
  authority: 'w1',
  to,
  words,
})
const crossing = (words: string, to: Side = 'side-b') =>
  [
    [`caucus:${to}`, { type: 'WordsRelayed', from: 'side-a', to, words }],
    ['caucus:side-a', { type: 'WordsPassedOn', authority: 'w1', from: 'side-a', to, words }],
  ] as const satisfies readonly (readonly [string, Fact])[]
const allowed = [table, act('ana', allows('I am sorry about May.'))]
const said = [allowed, act('mira', says('I am sorry about May.'))]

test.each(['ana', 'al', 'ada'])('%s allows words to be said, in their own caucus', (who) => {
  given(table)
    .when(who, allows('I am sorry about May.'))
    .records([
      'caucus:side-a',
      {
        type: 'WordsAuthorised',
        authority: 'w1',
        side: 'side-a',
        words: 'I am sorry about May.',
        manner: 'words',
      },
    ])
})

test('no words are nothing to allow, and nothing to say', () => {
  given(table).when('ana', allows(' \n')).refuses('NothingSaid')
  given(table, act('ana', allows('Roughly this.', 'substance')))
    .when('mira', says('  '))
    .refuses('NothingSaid')
})

test.each(['mira', 'milo'])('%s says the words as they are, and the receipt stays', (who) => {
  given(allowed)
    .when(who, says('I am sorry about May.'))
    .records(...crossing('I am sorry about May.'))
})

test('words allowed as they are cannot be said otherwise, by not so much as a space', () => {
  for (const words of ['I am sorry.', 'I am sorry about May. ', 'i am sorry about May.']) {
    given(allowed).when('mira', says(words)).refuses('WordsNotAuthorised')
  }
})

test('where the substance is allowed, what was said instead is in the receipt', () => {
  given(table, act('ana', allows('Tell him I regret May.', 'substance')))
    .when('mira', says('Anders regrets what happened in May.'))
    .records(...crossing('Anders regrets what happened in May.'))
})

test('words are said once to each side', () => {
  given(said).when('mira', says('I am sorry about May.')).refuses('AlreadyRelayed')
  given(said)
    .when('milo', says('I am sorry about May.', 'side-c'))
    .records(...crossing('I am sorry about May.', 'side-c'))
})

test('words that nobody allowed, or allowed no longer, are not said', () => {
  given(table).when('mira', says('I am sorry about May.')).refuses('NothingAuthorised')
  given(allowed)
    .when('mira', { ...says('I am sorry about May.'), from: 'side-c' } as Command)
    .refuses('NothingAuthorised')
  given(allowed, act('ada', takesBack))
    .when('mira', says('I am sorry about May.'))
    .refuses('NothingAuthorised')
})

test('words go from one side of the case to another', () => {
  const words = 'I am sorry about May.'
  const story = given(allowed)
  story.when('mira', says(words, 'side-a')).refuses('SideUnknown')
  story.when('mira', says(words, 'side-d')).refuses('SideUnknown')
  story.when('mira', { ...says(words), from: 'side-d' } as Command).refuses('SideUnknown')
})

test('leave to say something is taken back while somebody has not heard it', () => {
  const withdrawn = { type: 'AuthorityWithdrawn', authority: 'w1', side: 'side-a' } as const
  given(allowed).when('ada', takesBack).records(['caucus:side-a', withdrawn])
  given(said).when('ana', takesBack).records(['caucus:side-a', withdrawn])
  given(said, act('ana', takesBack))
    .when('mira', says('I am sorry about May.', 'side-c'))
    .refuses('NothingAuthorised')
  given(said, act('mira', says('I am sorry about May.', 'side-c')))
    .when('ana', takesBack)
    .refuses('AlreadyPassedOn')
})

test('leave that was never given, or is taken back already, is not taken back', () => {
  given(table).when('ana', takesBack).refuses('NothingAuthorised')
  given(allowed, act('ana', takesBack)).when('ana', takesBack).refuses('NothingAuthorised')
  given(allowed).when('ben', takesBack).refuses('NothingAuthorised')
})

test('what is allowed shows to nobody but that side and the neutrals, and what was said to who heard it', () => {
  const before = given(table)
  for (const who of ['ben', 'dora', 'cem', 'max']) {
    expect(given(allowed).view(who)).toEqual(before.view(who))
  }
  expect(given(said).sees('ben').at(-1)?.fact).toEqual(crossing('I am sorry about May.')[0][1])
  expect(given(said).sees('cem')).toEqual(before.sees('cem'))
  expect(given(said).sees('max')).toEqual(before.sees('max'))
  const keys = Object.keys(given(said).sees('ben').at(-1)?.fact ?? {})
  expect(keys).not.toContain('authority')
})

isOnlyForMediating(allows('x'), 'ana', ['sam', 'mira', 'olu', 'max'])
isOnlyForMediating(takesBack, 'ana', ['sam', 'mira', 'olu', 'max'])
isOnlyForMediating(says('x'), 'mira', ['ana', 'ada', 'olu', 'max'])
everyRefusalIsSeenOf('AuthoriseWords', 'WithdrawAuthority', 'RelayWords')
