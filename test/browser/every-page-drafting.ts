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
