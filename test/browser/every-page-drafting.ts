// Drafting together: comments on clauses, the agreement to read, and versions compared.
import type { Fact } from '../../src/domain/facts.ts'
import type { Look, Open, Sent } from './look.ts'
import type { Stage } from './stage.ts'

type Written = {
  /** Another version from terms that were agreed before and these. */
  readonly another: (more: readonly string[]) => Promise<unknown>
  /** The name of the draft that counts. */
  readonly draft: () => string
}

export function draftingPages(
  t: Stage,
  open: Open,
  sent: Sent,
  { another, draft }: Written,
): readonly Look[] {
  const agreeing = async (what: string): Promise<string> => {
    const named = (facts: readonly Fact[], type: Fact['type'], name: string) =>
      String((facts.find((fact) => fact.type === type) as Record<string, unknown>)[name])
    const terms = [{ kind: 'act', by: 'side-b', what, dueOn: '2027-01-15' }]
    const made = await t.does('jorge', 'make-offer', {
      ...{ to: ['side-a'], terms, words: '', worse: true },
    })
    const passed = {
      offer: named(made, 'OfferMade', 'offer'),
      from: 'side-b',
      to: 'side-a',
      words: '',
      crossing: true,
    }
    const heard = await t.does('mira', 'relay-offer', passed)
    const offer = named(heard, 'OfferRelayed', 'offer')
    await t.does('ana', 'accept-offer', { offer })
    const told = await t.does('mira', 'relay-answer', { from: 'side-a', offer })
    return named(told, 'TermsAgreed', 'agreed')
  }
  /** What clause 2 says, as the form to word it anew begins. */
  const clauseText = async (): Promise<string> => {
    const page = await (await t.as('ana')).newPage()
    await page.goto(`${t.address}/cases/${t.caseId}/agreement/wording/2`)
    const text = await page.locator('[name=words]').first().inputValue()
    await page.close()
    return text
  }
  return [
    {
      ...open('ana', 'draft-commented', 'agreement'),
      first: async () => {
        const about = { draft: draft(), clause: '2' }
        await t.does('ana', 'comment-on-clause', {
          ...{ ...about, room: 'caucus:side-a' },
          words: 'Is the day the one on which he sends it, or on which I have it?',
        })
        await t.does('mira', 'comment-on-clause', {
          ...{ ...about, room: 'joint' },
          words: 'The day counts on which it arrives.',
        })
      },
    },
    sent('jorge', 'comment-empty', 'agreement', '/do/comment-on-clause', { words: ' ' }),
    open('ana', 'wording-none', 'agreement/wording/2'),
    open('ana', 'wording-of-the-law', 'agreement/wording/1'),
    {
      name: 'wording-without-its-figures',
      who: 'ana',
      status: 409,
      go: async (page) => {
        await page.goto(`${t.address}/cases/${t.caseId}/agreement/wording/2`)
        await page.locator('[name=words]').first().fill('As soon as he can.')
        await Promise.all([
          page.waitForNavigation(),
          page.locator('form[action$="/suggest-wording"] button[type=submit]').click(),
        ])
      },
    },
    sent('ana', 'wording-signs', 'agreement/wording/2', '/do/suggest-wording', {
      words: 'He paints the fence 🙂 by March and says გმადლობთ.',
    }),
    {
      ...open('ana', 'wording-suggested', 'agreement/wording/2'),
      first: async () => {
        const text = await clauseText()
        const about = { draft: draft(), clause: '2' }
        const words = `${text} He hands it over himself, at the door.`
        await t.does('ana', 'suggest-wording', { ...about, room: 'caucus:side-a', words })
        const made = await t.does('jorge', 'suggest-wording', {
          ...{ ...about, room: 'joint', words: `In other words: ${text}` },
        })
        const one = made.find(({ type }) => type === 'WordingSuggested') as { suggestion: string }
        await t.does('mira', 'leave-wording', {
          ...{ room: 'joint', suggestion: one.suggestion },
          words: 'It says the same. We keep the words that we have.',
        })
      },
    },
    open('mira', 'wording-to-answer', 'agreement/wording/2'),
    open('ana', 'agreement-with-wording', 'agreement'),
    open('ana', 'agreement-to-read', 'agreement/read'),
    open('ana', 'one-version', 'agreement/compare'),
    {
      ...open('jorge', 'versions-compared', 'agreement/compare'),
      first: async () => {
        await another([await agreeing('Give Ana the keys of the mailbox, both of them.')])
        await another([await agreeing('Send Ana the keys of the mailbox and of the cellar.')])
      },
    },
    open('mira', 'versions-far-apart', 'agreement/compare?from=1&to=3'),
  ]
}
