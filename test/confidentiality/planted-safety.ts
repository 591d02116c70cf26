// Leaks of what somebody answered in private, planted in a whole server: each as somebody in a hurry might do it.
import type { House } from '../../src/application/house.ts'
import type { Seen } from '../../src/application/ports.ts'
import type { Entry, Fact } from '../../src/domain/facts.ts'
import { flags } from '../../src/domain/law/safety-screen.ts'

type Planted = (house: House, record: { readonly facts: readonly Fact[] }) => Partial<House>

const flagged = (facts: readonly Fact[]): boolean =>
  facts.some((fact) => fact.type === 'SafetyScreenRecorded' && flags(fact.answers))

export const safetyLeaks = {
  'a safety flag that shuts the joint room by itself': ({ reader }, { facts }) => ({
    reader: {
      ...reader,
      seenWith: async (person, caseId, wanted) => {
        const shut = (entries: readonly Entry[]): readonly Entry[] => {
          const [first] = entries
          if (!first || !flagged(facts)) return entries
          const fact: Fact = { type: 'JointRoomSet', open: false }
          return [...entries, { ...first, room: 'board', number: 999, fact }]
        }
        const changed = (seen: Seen) => ({ ...seen, entries: shut(seen.entries) })
        const found = await reader.seenWith(person, caseId, (seen) =>
          typeof wanted === 'function' ? wanted(changed(seen)) : wanted,
        )
        return found && { ...found, seen: changed(found.seen) }
      },
    },
  }),
  'a refusal that tells a side of a safety flag': ({ record }, { facts }) => ({
    record: {
      ...record,
      act: async (...all) => {
        const outcome = await record.act(...all)
        const { result } = outcome as { result?: { refusal?: string } }
        if (result?.refusal !== 'NotForThisSeat' || !flagged(facts)) return outcome
        return { ...outcome, result: { ...result, refusal: 'SafetyFlagged' } as never }
      },
    },
  }),
  'a notice that says that somebody answered in private': ({ mails }, { facts }) => ({
    mails: {
      ...mails,
      notice: (language) => {
        const words = mails.notice(language)
        const many = facts.filter(({ type }) => type === 'SafetyScreenRecorded').length
        return { ...words, text: words.text + ' '.repeat(many) }
      },
    },
  }),
} as const satisfies Readonly<Record<string, Planted>>
