// One dialogue through the public API: two sides and a mediator, from the opening to the sealed agreement.
import type { Client } from './client.ts'
import {
  type Dialogue,
  type Issue,
  issues,
  type Result,
  type Said,
  type Share,
} from './dialogues.ts'

export type Cast = {
  readonly manager: Client
  readonly mediator: { readonly client: Client; readonly mail: string }
  readonly sides: readonly [Player, Player]
}
export type Player = { readonly client: Client; readonly mail: string }
export type Played = {
  readonly outcome: 'settled' | 'ended'
  readonly result: Result
  readonly entries: number
  readonly messages: number
  readonly offers: number
}

const labels = ['Camper A', 'Camper B'] as const
const sideOf = ['side-a', 'side-b'] as const

export async function play(dialogue: Dialogue, cast: Cast): Promise<Played> {
  const speakers = Object.keys(dialogue.participant_info).toSorted()
  const placeOf = (speaker: string) => (speaker === speakers[0] ? 0 : 1)
  const caseId = await setTable(cast)
  for (const speaker of speakers) {
    const reasons = Object.entries(dialogue.participant_info[speaker]?.value2reason ?? {})
    const { client } = cast.sides[placeOf(speaker)]
    const room = `caucus:${sideOf[placeOf(speaker)]}`
    for (const [need, words] of reasons.filter(([, reason]) => reason.trim() !== '')) {
      await client.act(caseId, 'post-message', { room, words: `${need}: ${words}` })
    }
  }
  let messages = 0
  let offers = 0
  let offer = ''
  for (const said of dialogue.chat_logs) {
    const place = placeOf(said.id)
    const { client } = cast.sides[place]
    switch (said.text) {
      case 'Submit-Deal': {
        const made = await client.act(caseId, 'make-offer', offerOf(said, place))
        offer = idIn(made, 'OfferMade', 'offer')
        offers += 1
        break
      }
      case 'Reject-Deal':
        await client.act(caseId, 'decline-offer', { offer, reason: 'Not yet.', mayPassOn: true })
        break
      case 'Accept-Deal': {
        const accepted = await client.act(caseId, 'accept-offer', { offer })
        await settle(caseId, cast, idIn(accepted, 'TermsAgreed', 'agreed'))
        break
      }
      case 'Walk-Away':
        await client.act(caseId, 'end-mediation', { outcome: 'withdrawn' })
        break
      default:
        if (said.text.trim() === '') break
        await client.act(caseId, 'post-message', { room: 'joint', words: said.text })
        messages += 1
    }
  }
  return { ...(await cameTo(caseId, cast, speakers)), messages, offers }
}

async function setTable({ manager, mediator, sides }: Cast): Promise<string> {
  const { caseId } = await manager.open({
    caseType: 'community',
    title: 'Packages for the camp',
    about: 'Two campers share three packages each of food, water and firewood.',
    sides: labels,
    rules: 'california',
    way: 'direct',
    jointOpen: true,
    silenceDays: 10,
  })
  for (const [place, side] of sideOf.entries()) {
    const player = sides[place === 0 ? 0 : 1]
    await manager.act(caseId, 'invite-participant', {
      side,
      role: 'party',
      name: labels[place],
      mail: player.mail,
      language: 'en',
      words: 'You are invited to mediate.',
    })
    await player.client.act(caseId, 'answer-invitation', { answer: 'accepted', reason: '' })
  }
  await manager.act(caseId, 'seat-neutral', {
    role: 'mediator',
    name: 'Mediator',
    mail: mediator.mail,
    language: 'en',
  })
  const signers = [...sides.map(({ client }, i) => [client, labels[i]] as const)]
  for (const [client, name] of [...signers, [mediator.client, 'Mediator'] as const]) {
    const { digest } = await client.read<{ digest: string }>(`/cases/${caseId}/ground-rules`)
    const ticked = { agree: true, practice: true }
    await client.act(caseId, 'accept-ground-rules', { digest, name, ...ticked })
  }
  return caseId
}

/** What each side gets is something the other side leaves to it. */
function offerOf({ task_data }: Said, place: 0 | 1) {
  const mine = sideOf[place]
  const theirs = sideOf[place === 0 ? 1 : 0]
  const leaves = (by: string, to: number, share: Share | undefined) =>
    issues
      .filter((issue) => (share?.[issue] ?? 0) > 0)
      .map((issue) => ({
        kind: 'act',
        by,
        what: `leave ${labels[to]} ${share?.[issue]} packages of ${issue}`,
      }))
  return {
    to: [],
    terms: [
      ...leaves(theirs, place, task_data.issue2youget),
      ...leaves(mine, place === 0 ? 1 : 0, task_data.issue2theyget),
    ],
    words: 'My offer.',
    manner: 'words',
    worse: false,
  }
}

type ToSign = {
  readonly draft: { readonly digest: string }
  readonly signing: { readonly consent: { readonly text: string } }
}

async function settle(caseId: string, { mediator, sides }: Cast, agreed: string): Promise<void> {
  const drafted = await mediator.client.act(caseId, 'draft-agreement', {
    agreed: [agreed],
    language: 'en',
  })
  const draft = idIn(drafted, 'AgreementDrafted', 'draft')
  for (const { client } of sides) await client.act(caseId, 'approve-draft', { draft })
  await mediator.client.act(caseId, 'open-signing', { draft })
  for (const [place, { client }] of sides.entries()) {
    const seen = await client.read<ToSign>(`/cases/${caseId}`)
    const code = await client.testCode(caseId)
    const agrees = { text: seen.signing.consent.text, language: 'en', code, consent: true }
    await client.act(caseId, 'consent-to-sign', agrees)
    await client.act(caseId, 'sign-agreement', {
      draft,
      name: labels[place],
      digest: seen.draft.digest,
      consent: true,
    })
  }
}

type CaseSeen = {
  readonly ended: { readonly outcome: string } | null
  readonly heads: Readonly<Record<string, number>>
  readonly draft: {
    readonly terms: readonly { readonly kind: string; readonly what?: string }[]
  } | null
}

async function cameTo(caseId: string, { mediator }: Cast, speakers: readonly string[]) {
  const seen = await mediator.client.read<CaseSeen>(`/cases/${caseId}`)
  const entries = Object.values(seen.heads).reduce((sum, head) => sum + head, 0)
  if (seen.ended?.outcome !== 'settled') {
    return { outcome: 'ended', result: undefined, entries } as const
  }
  const shares = new Map<string, Record<Issue, number>>(
    speakers.map((speaker) => [speaker, { Food: 0, Water: 0, Firewood: 0 }]),
  )
  for (const { what = '' } of seen.draft?.terms ?? []) {
    const [, label, count, issue] = /^leave (Camper [AB]) (\d+) packages of (\w+)$/.exec(what) ?? []
    const share = shares.get(speakers[label === labels[0] ? 0 : 1] ?? '')
    if (share && issue) share[issue as Issue] = Number(count)
  }
  return { outcome: 'settled', result: shares, entries } as const
}

function idIn({ entries }: Awaited<ReturnType<Client['act']>>, type: string, key: string): string {
  const id = entries.find(({ fact }) => fact.type === type)?.fact[key]
  if (typeof id !== 'string') throw new Error(`no ${key} in the ${type} that was expected`)
  return id
}
