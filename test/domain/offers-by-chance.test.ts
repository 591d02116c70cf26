// What holds of offers in every mediation that chance can make, five thousand each.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disclosures } from '../../src/domain/disclosures.ts'
import type { Entry, Fact } from '../../src/domain/facts.ts'
import { viewOf } from '../../src/domain/mediation.ts'
import { nextStep } from '../../src/domain/next-step.ts'
import { caucusOf, type Me } from '../../src/domain/seats.ts'
import { always, type Laws, notices } from './laws-of-stories.ts'
import { anyStory, type Story, sides } from './random-stories.ts'
import { all, type Kind, sumsIn } from './what-happened.ts'

const mira: Me = { participant: 'mira', seat: 'neutral', role: 'mediator', state: 'seated' }

/** The sums that a side has offered to that other one, told or not. */
const offeredTo = (record: readonly Entry[], side: string) =>
  sumsIn(
    all(record, 'OfferMade', 'OfferRelayed')
      .filter(
        ({ to, ...offer }) => to.includes(side as never) || ('by' in offer && offer.by === side),
      )
      .map(({ terms }) => terms),
  )

/** What whoever mediates says in a caucus, and how they answer words suggested there. */
const ofNeutrals = ['MessagePosted', 'WordingTaken', 'WordingLeft']
const laws = {
  'an offer is answered at most once by each side: accepted, declined or countered': ({
    record,
  }) => {
    const answers = [
      ...all(record, 'OfferAccepted', 'OfferDeclined').map(({ offer, by }) => `${offer} ${by}`),
      ...all(record, 'OfferMade').flatMap(({ counters, by }) =>
        counters === undefined ? [] : [`${counters} ${by}`],
      ),
    ]
    expect(answers).toHaveLength(new Set(answers).size)
  },
  'an expired offer is not accepted': ({ record }) => {
    const expiry = new Map(
      all(record, 'OfferMade', 'OfferRelayed').map(({ offer, expiresAt }) => [offer, expiresAt]),
    )
    for (const { offer, entry } of all(record, 'OfferAccepted')) {
      expect(entry.at).toBeLessThan(expiry.get(offer) ?? Number.POSITIVE_INFINITY)
    }
  },
  'what is relayed of an offer is what was offered: its terms always, its words unless their substance was allowed':
    ({ record }) => {
      const made = new Map(all(record, 'OfferMade').map((offer) => [offer.offer, offer]))
      const passed = all(record, 'OfferPassedOn')
      for (const told of all(record, 'OfferRelayed')) {
        const receipt = passed.find(({ as }) => as === told.offer)
        const offer = made.get(receipt?.offer ?? '')
        expect(offer?.by).toBe(told.from)
        expect(offer?.to).toContain(told.to)
        expect(told.terms).toEqual(offer?.terms)
        expect(told.expiresAt).toBe(offer?.expiresAt)
        if (offer?.manner === 'words') expect(told.words).toBe(offer.words)
      }
    },
  'words are relayed that were allowed before and not taken back, to the letter unless their substance was':
    ({ record }) => {
      const given = new Map(all(record, 'WordsAuthorised').map((one) => [one.authority, one]))
      const back = new Map(
        all(record, 'AuthorityWithdrawn').map((one) => [one.authority, one.place]),
      )
      for (const { authority, from, words, place } of all(record, 'WordsPassedOn')) {
        const allowed = given.get(authority)
        expect(allowed?.side).toBe(from)
        expect(allowed?.place).toBeLessThan(place)
        expect(back.get(authority) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(place)
        if (allowed?.manner === 'words') expect(words).toBe(allowed.words)
      }
    },
  'no sum of one caucus is read by another side that it was not offered to, until it is agreed': ({
    record,
  }) => {
    const agreed = sumsIn(all(record, 'TermsAgreed').map(({ terms }) => terms))
    const joint = sumsIn(record.filter(({ room }) => room === 'joint'))
    for (const side of sides) {
      const open = offeredTo(record, side)
      const read = sumsIn(record.filter(({ room }) => room === caucusOf(side) || room === 'board'))
      const told = (sum: number) => agreed.has(sum) || joint.has(sum) || open.has(sum)
      expect([...read].filter((sum) => !told(sum))).toEqual([])
    }
  },
  'a side’s disclosures are what crossed from it, no less and no more, in the order it crossed': ({
    record,
  }) => {
    for (const side of sides) {
      const own = record.filter(({ room }) => room === caucusOf(side))
      const crossed = all(
        record,
        'WordsRelayed',
        'OfferRelayed',
        'AnswerRelayed',
        'WithdrawalRelayed',
      ).filter(({ from }) => from === side)
      expect(disclosures(own, side)).toEqual(
        crossed.map((told) => ({
          at: told.entry.at,
          to: told.to,
          words: 'words' in told ? told.words : '',
          terms: told.type === 'OfferRelayed' ? told.terms : [],
          kind: {
            WordsRelayed: 'words',
            OfferRelayed: 'offer',
            AnswerRelayed: told.type === 'AnswerRelayed' ? told.answer : '',
            WithdrawalRelayed: 'withdrawal',
          }[told.type],
        })),
      )
    }
  },
  'in a caucus stand the words of its own people and of neutrals, and what came out of another was relayed':
    ({ record }) => {
      for (const { room, fact, by } of record) {
        if (!room.startsWith('caucus:')) continue
        const person = all(record, 'ParticipantSeated').find(
          ({ participant }) => participant === by,
        )
        const told = fact.type.endsWith('Relayed') || fact.type.endsWith('PassedOn')
        if (told) expect(person?.seat).toBe('neutral')
        else if (person?.seat === 'neutral') expect(ofNeutrals).toContain(fact.type)
        else expect(room).toBe(`caucus:${person?.seat}`)
      }
    },
  'offers that cross stop: none of them is accepted until a mediator has cleared it, and the mediator is called':
    ({ record, asked }) => {
      const crossed = new Set<string>()
      for (const { fact } of record) {
        if (fact.type === 'OffersCrossed') for (const offer of fact.offers) crossed.add(offer)
        if (fact.type === 'CrossingCleared') for (const offer of fact.offers) crossed.delete(offer)
        if (fact.type === 'OfferAccepted') expect(crossed.has(fact.offer)).toBe(false)
      }
      const over = viewOf(mira, record).board.closing.ended
      const at = asked.at(-1)?.at ?? 0
      const left = record.some(({ fact }) => fact.type === 'ParticipantLeft')
      if (crossed.size > 0 && !over && !left) {
        expect(nextStep(viewOf(mira, record), at)).toEqual({ do: 'clear crossing' })
      }
    },
  'two direct offers to each other of which neither answers the other have always been called crossing':
    ({ record }) => {
      const offers = all(record, 'OfferMade').filter(({ way }) => way === 'direct')
      const crossings = all(record, 'OffersCrossed').map((one) => new Set(one.offers))
      const gone = (offer: string, by: string, before: number, at: number) =>
        all(record, 'OfferAccepted', 'OfferDeclined', 'OfferWithdrawn', 'OfferMade').some((one) => {
          if (one.place >= before) return false
          if (one.type === 'OfferMade') {
            return one.replaces.includes(offer) || (one.counters === offer && one.by === by)
          }
          return one.offer === offer && (one.type !== 'OfferDeclined' || one.by === by)
        }) || offers.some((one) => one.offer === offer && (one.expiresAt ?? at + 1) <= at)
      for (const later of offers) {
        const open = offers.filter(
          (one) =>
            one.place < later.place &&
            one.to.includes(later.by) &&
            later.to.includes(one.by) &&
            one.offer !== later.counters &&
            !gone(one.offer, later.by, later.place, later.entry.at),
        )
        for (const one of open) {
          const called = crossings.some((ids) => ids.has(one.offer) && ids.has(later.offer))
          expect(called).toBe(true)
        }
      }
    },
  'terms are agreed exactly when an acceptance is given in the open or told, and they are the terms of that offer':
    ({ record }) => {
      const terms = new Map(
        all(record, 'OfferMade', 'OfferRelayed').map((offer) => [offer.offer, offer.terms]),
      )
      const accepted = [
        ...all(record, 'OfferAccepted').filter(({ way }) => way === 'direct'),
        ...all(record, 'AnswerPassedOn').filter(({ answer }) => answer === 'accepted'),
      ].toSorted((a, b) => a.place - b.place)
      const agreed = all(record, 'TermsAgreed')
      expect(agreed.map((one) => one.terms)).toEqual(accepted.map(({ offer }) => terms.get(offer)))
      expect(agreed.map(({ sides }) => sides[1])).toEqual(
        accepted.map((one) => ('by' in one ? one.by : one.from)),
      )
    },
} satisfies Laws
always(laws)

/** The record with this fact of each kind told otherwise, or twice, or not at all. */
const lying =
  (kind: Kind, lie: (entry: Entry) => readonly Entry[]) =>
  (story: Story): Story => ({
    ...story,
    record: story.record.flatMap((entry) => (entry.fact.type === kind ? lie(entry) : [entry])),
  })
const twice = (entry: Entry) => [entry, entry]
const never = () => []
const saying = (over: object) => (entry: Entry) => [
  { ...entry, fact: { ...entry.fact, ...over } as Fact },
]
test.each<[keyof typeof laws, (story: Story) => Story]>([
  [
    'an offer is answered at most once by each side: accepted, declined or countered',
    lying('OfferAccepted', twice),
  ],
  ['an expired offer is not accepted', lying('OfferRelayed', saying({ expiresAt: 0 }))],
  [
    'what is relayed of an offer is what was offered: its terms always, its words unless their substance was allowed',
    lying('OfferRelayed', saying({ words: 'More!' })),
  ],
  [
    'words are relayed that were allowed before and not taken back, to the letter unless their substance was',
    lying('WordsAuthorised', never),
  ],
  [
    'no sum of one caucus is read by another side that it was not offered to, until it is agreed',
    lying('OfferHeld', saying({ offer: 'x', terms: [{ cents: 77 }] })),
  ],
  [
    'a side’s disclosures are what crossed from it, no less and no more, in the order it crossed',
    lying('WordsPassedOn', never),
  ],
  [
    'in a caucus stand the words of its own people and of neutrals, and what came out of another was relayed',
    lying('OfferMade', (entry) => [{ ...entry, room: 'caucus:side-c' }]),
  ],
  [
    'offers that cross stop: none of them is accepted until a mediator has cleared it, and the mediator is called',
    lying('CrossingCleared', never),
  ],
  [
    'two direct offers to each other of which neither answers the other have always been called crossing',
    lying('OffersCrossed', never),
  ],
  [
    'terms are agreed exactly when an acceptance is given in the open or told, and they are the terms of that offer',
    lying('TermsAgreed', twice),
  ],
])('a lie is noticed: %s', (law, lie) => {
  expect(notices(laws[law], lie)).toBe(true)
})

test('chance makes enough of everything: answers, crossings, relays, agreed terms', () => {
  const stories = fc.sample(anyStory, { numRuns: 1_500, seed: 1 })
  const many = (...kinds: Parameters<typeof all>[1][]) =>
    stories.reduce((sum, { record }) => sum + all(record, ...kinds).length, 0)
  expect(many('OfferAccepted')).toBeGreaterThan(300)
  expect(many('OfferDeclined')).toBeGreaterThan(100)
  expect(many('OffersCrossed')).toBeGreaterThan(15)
  expect(many('CrossingCleared')).toBeGreaterThan(8)
  expect(many('WordsRelayed')).toBeGreaterThan(300)
  expect(many('WithdrawalRelayed')).toBeGreaterThan(20)
  expect(many('OfferMade')).toBeGreaterThan(1_000)
})
