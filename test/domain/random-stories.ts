// Whole mediations by chance: people who mostly do what makes sense to them, with fresh ids, and now and then what does not.
import fc from 'fast-check'
import type { Decision } from '../../src/domain/chapter.ts'
import type { Entry, Fact } from '../../src/domain/facts.ts'
import { CONSENT_TO_SIGN } from '../../src/domain/law/consent-to-sign.ts'
import { type Command, decide, type Refusal, type View } from '../../src/domain/mediation.ts'
import { nextStep, openOffers } from '../../src/domain/next-step.ts'
import type { Me, Side } from '../../src/domain/seats.ts'
import { toRelay } from '../../src/domain/to-relay.ts'
import { agreeing, concluded, drafted, signing, signs } from './drafts-on-the-board.ts'
import { viewIn } from './growing-records.ts'
import { type Acts, act, appended, entriesFor, given, mediating, meIn } from './mediation-story.ts'
import { pays } from './offers-on-the-table.ts'
import { stepTaken, telling } from './step-taken.ts'

export const sides: readonly Side[] = ['side-a', 'side-b', 'side-c']
/** What somebody asked for at some moment, and how it was answered. */
export type Asked = {
  readonly before: readonly Entry[]
  readonly me: Me
  readonly at: number
  readonly command: Command
  readonly decision: Decision<Fact, Refusal>
}
export type Story = { readonly record: readonly Entry[]; readonly asked: readonly Asked[] }
type Dice = {
  readonly who: number
  readonly what: number
  readonly which: number
  readonly sum: number
  readonly yes: boolean
}

const beginnings: readonly (readonly Entry[])[] = (
  [
    [mediating()],
    [mediating({ way: 'direct' })],
    [mediating(), agreeing('o1')],
    [drafted()],
    [signing()],
    [signing(), act('ana', signs('d1')), act('ben', signs('d1'))],
    [concluded()],
    [mediating(), agreeing('o1'), act('ben', { type: 'EndMediation', outcome: 'withdrawn' })],
  ] satisfies Acts[]
).map((acts) => given(...acts).record)

const speakers = ['ana', 'al', 'ada', 'ben', 'dora', 'cem']
const anybody = ['sam', 'milo', 'olu', 'max']
const pick = <T>(from: readonly T[], which: number): T | undefined => from[which % from.length]

/** Every name that stands in what this person reads: they know no others, but may use one in the wrong place. */
const named = (entries: readonly Entry[], ...types: readonly Fact['type'][]): readonly string[] =>
  entries.flatMap(({ fact }) => {
    if (!types.includes(fact.type)) return []
    if ('offer' in fact) return [fact.offer]
    if ('authority' in fact) return [fact.authority]
    if ('draft' in fact && typeof fact.draft === 'string') return [fact.draft]
    return 'agreed' in fact && typeof fact.agreed === 'string' ? [fact.agreed] : []
  })
const newest = (ids: readonly string[], which: number): string =>
  pick([...new Set(ids)].slice(-3), which) ?? 'none'

function ofSide(view: View, entries: readonly Entry[], dice: Dice, n: number, at: number): Command {
  const { me } = view
  const { what, which, sum, yes } = dice
  const own = sides.includes(me.seat as Side) ? (me.seat as Side) : 'side-a'
  const others = sides.filter((side) => side !== own)
  const partner = pick(others, which) ?? 'side-b'
  const open = openOffers(view, own, at).map(({ offer }) => offer)
  const toAnswer = pick(open, which) ?? newest(named(entries, 'OfferRelayed', 'OfferMade'), which)
  const mine = newest(named(entries, 'OfferMade'), which)
  const draft = newest(named(entries, 'AgreementDrafted'), which)
  const makes = (over: object = {}): Command => ({
    type: 'MakeOffer',
    offer: `o${n}`,
    to: which % 3 === 0 ? [] : [partner],
    // No two offers name the same sum, so that a sum tells which offer it came out of.
    terms: [pays(own === 'side-a' ? 'side-b' : own, 'side-a', sum * 1_000 + n)],
    words: `words of ${n}`,
    manner: yes ? 'words' : 'substance',
    worse: true,
    ...(which % 4 === 1 ? { expiresAt: at + 1 + (sum % 12) } : {}),
    ...over,
  })
  const commands: readonly (() => Command)[] = [
    () => makes(),
    () => makes(),
    () => makes({ counters: toAnswer, to: [] }),
    () => makes({ counters: newest(named(entries, 'OfferRelayed', 'OfferMade'), sum), to: [] }),
    () => ({
      type: 'AcceptOffer',
      offer: newest(named(entries, 'OfferRelayed', 'OfferMade'), sum),
      agreed: `t${n}`,
    }),
    () => ({ type: 'AcceptOffer', offer: toAnswer, agreed: `t${n}` }),
    () => ({ type: 'AcceptOffer', offer: toAnswer, agreed: `t${n}` }),
    () => ({ type: 'DeclineOffer', offer: toAnswer, reason: `reason ${n}`, mayPassOn: yes }),
    () => ({ type: 'HoldOffer', offer: toAnswer }),
    () => ({ type: 'WithdrawOffer', offer: mine }),
    () => ({
      type: 'AuthoriseWords',
      authority: `w${n}`,
      words: `allowed ${n}`,
      manner: yes ? 'words' : 'substance',
    }),
    () => ({
      type: 'WithdrawAuthority',
      authority: newest(named(entries, 'WordsAuthorised'), which),
    }),
    () => ({ type: 'ApproveDraft', draft }),
    () => sign(draft, n, yes || which % 3 > 0),
    () => sign(draft, n, yes || which % 3 > 0),
    () => ({ type: 'RequestChanges', draft, words: 'Another day.' }),
    () => {
      const clauses = entries.flatMap(({ fact }) =>
        fact.type === 'AgreementDrafted' && fact.draft === draft ? fact.clauses : [],
      )
      const clause = clauses[1 + (which % 3)]
      const about = { room: yes ? (`caucus:${own}` as const) : ('joint' as const), draft }
      if (!clause || which % 2 === 0) {
        return { type: 'CommentOnClause', ...about, clause: `${which}`, words: 'Another day.' }
      }
      const words = `In other words: ${clause.text}`
      return {
        ...{ type: 'SuggestWording', ...about, suggestion: `g${n}` },
        ...{ clause: clause.number, words },
      }
    },
    () => ({ type: 'ConsentToSign', text: CONSENT_TO_SIGN, language: 'es', how: 'passkey' }),
    () => (yes ? { type: 'WithdrawConsentToSign' } : { type: 'HoldSigning', draft }),
    () => ({ type: 'SignOnPaper', draft }),
    () => ({ type: 'DeclineToSign', draft, reason: `why ${n}`, mayPassOn: yes }),
    () => ({ type: 'AgreeToWay', way: yes ? 'direct' : 'relayed' }),
    () => ({ type: 'AcceptGroundRules', version: '1', name: 'x' }),
    () => ({ type: 'PostMessage', room: yes ? `caucus:${own}` : 'joint', words: 'A word.' }),
  ]
  return pick(commands, what)?.() ?? makes()
}

const sign = (draft: string, n: number, same: boolean): Command => ({
  type: 'SignAgreement',
  draft,
  name: `Name ${n}`,
  digest: (same ? 'ab' : 'cd').repeat(32),
  consent: CONSENT_TO_SIGN,
  how: 'passkey',
})

/** A mediator mostly tells what can be told now; in the other cases any name goes anywhere. */
function ofNeutral(
  view: View,
  entries: readonly Entry[],
  dice: Dice,
  n: number,
  at: number,
): Command {
  const { what, which, sum, yes } = dice
  const from = pick(sides, which) ?? 'side-a'
  const to = pick(sides, sum) ?? 'side-b'
  const offer = newest(named(entries, 'OfferMade', 'OfferRelayed'), which)
  const agreed = named(entries, 'TermsAgreed')
  const draft = newest(named(entries, 'AgreementDrafted'), which)
  const tells = (): Command => relayed(view, dice, n, at) ?? { type: 'ClearCrossing' }
  const commands: readonly (() => Command)[] = [
    ...Array.from({ length: 9 }, () => tells),
    () => ({ type: 'RelayOffer', from, offer, to, as: `h${n}`, words: 'x', crossing: yes }),
    () => ({ type: 'RelayAnswer', from, offer, agreed: `t${n}` }),
    () => ({ type: 'RelayWithdrawal', from, offer, to }),
    () => ({
      type: 'DraftAgreement',
      draft: `d${n}`,
      agreed: yes ? agreed : agreed.slice(-1),
      language: 'en',
    }),
    () => ({ type: 'OpenSigning', draft }),
    () => ({ type: 'OpenSigning', draft }),
    () => recites(which, n, at),
    () => ({ type: 'ClearCrossing' }),
    () => ({ type: 'SetJointRoom', open: yes }),
    () => ({ type: 'ProposeWay', way: yes ? 'direct' : 'relayed' }),
  ]
  return pick(commands, what)?.() ?? tells()
}

const waives = (n: number, which: number, yes: boolean): Command =>
  which % 4 === 0
    ? { type: yes ? 'WithdrawWaiver' : 'DeclineWaiver', waiver: `v${n - 1}` }
    : {
        ...{ type: 'ProposeWaiver', waiver: `v${n}`, words: `what ${n}`, purpose: 'for court' },
        ...{ name: 'Name', nobodyElse: yes },
      }

const translates = ({ board }: View, n: number): Command => {
  const { drafts, current = '' } = board.agreement
  const clauses = (drafts.get(current)?.clauses ?? []).slice(n % 5)
  return {
    ...{ type: 'GiveTranslation', draft: current, language: 'zh', attested: true },
    translator: { name: 'Tess', translates: ['en', 'zh'] },
    clauses: clauses.map(({ number, text }) => ({ clause: number, heading: `h${n}`, words: text })),
  }
}

const recites = (which: number, n: number, at: number): Command =>
  which % 4 === 3
    ? { type: 'TakeBackOralAgreement', recital: `r${n - 1}` }
    : {
        ...{ type: 'NoteOralAgreement', recital: `r${n}`, recordedBy: 'sound-recording' },
        ...{ sides: which % 2 === 0 ? ['side-a', 'side-b'] : sides, recitedAt: at },
        ...{ recitedBeforeAll: true, agreedOnRecord: true, saidToBind: true },
      }

function relayed(view: View, { which, yes }: Dice, n: number, at: number): Command | undefined {
  const one = pick(toRelay(view, at), which)
  if (!one) return undefined
  const told = telling(one, n, which)
  if (which % 5 === 0 && 'words' in told) return { ...told, words: `in my words ${n}` }
  return told.type === 'RelayOffer' ? { ...told, crossing: yes } : told
}

function seldom(view: View, { which, sum, yes }: Dice, n: number): Command {
  const commands: readonly Command[] = [
    { type: 'EndMediation', outcome: yes ? 'impasse' : 'withdrawn' },
    { type: 'ReopenMediation' },
    { type: 'ReopenMediation' },
    { type: 'MoveHearing', to: yes ? '2027-02-01' : null },
    { type: 'LeaveSeat' },
    sum % 2 === 0
      ? translates(view, n)
      : { type: 'RecordSeal', draft: 'd1', digest: 'ee'.repeat(32) },
    {
      type: 'InviteParticipant',
      participant: `p${n}`,
      side: 'side-a',
      role: yes ? 'party' : 'attorney',
      name: 'New',
      words: '',
    },
    { type: 'SeatNeutral', participant: `p${n}`, role: 'co-mediator', name: 'New' },
    sum % 2 === 0
      ? waives(n, which, yes)
      : { type: 'PostMessage', room: yes ? 'desk:side-a' : 'neutrals', words: 'A word.' },
  ]
  return commands[which % commands.length] ?? { type: 'LeaveSeat' }
}

function step(story: Story, dice: Dice, place: number): Story {
  const { record } = story
  const n = place + 100
  const at = 1_000 + place
  const rare = dice.who % 12 === 0
  const who =
    rare || dice.who % 12 === 1
      ? [...anybody, ...speakers, 'mira']
      : ['mira', 'mira', 'mira', ...speakers]
  const me = meIn(record, pick(who, dice.which + dice.who) ?? 'mira')
  if (!me) return story
  const entries = entriesFor(record, me)
  const view = viewIn(me, record)
  const neutral = me.seat === 'neutral' || me.seat === 'observer'
  const told = dice.who % 2 === 0 && stepTaken(view, nextStep(view, at), n, at, dice.which)
  const command = rare
    ? seldom(view, dice, n)
    : told
      ? told
      : neutral
        ? ofNeutral(view, entries, dice, n, at)
        : ofSide(view, entries, dice, n, at)
  const decision = decide(view, command, at)
  const asked = [...story.asked, { before: record, me, at, command, decision }]
  if (!decision.ok) return { record, asked }
  return { record: appended(record, me.participant, at, decision.records), asked }
}

const dice = fc.record({
  who: fc.nat(1_000),
  what: fc.nat(1_000),
  which: fc.nat(1_000),
  sum: fc.integer({ min: 1, max: 400 }),
  yes: fc.boolean(),
})
export const anyStory: fc.Arbitrary<Story> = fc
  .tuple(
    fc.constantFrom(...beginnings),
    fc.array(dice, { minLength: 12, maxLength: 30, size: 'max' }),
  )
  .map(([record, rolls]) => readable(rolls.reduce(step, { record, asked: [] })))

/** A story that breaks a law is told as what was asked in it, and not as all that is on record. */
const readable = (story: Story): Story =>
  Object.defineProperty(story, fc.toStringMethod, {
    value: () =>
      story.asked
        .map(({ me, command, decision }) => {
          const answer = decision.ok ? 'yes' : decision.refusal
          return `${me.participant} ${JSON.stringify(command)}: ${answer}`
        })
        .join('\n'),
  })
