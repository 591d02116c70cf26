// Leaks planted in a whole server: each a house changed in one place, as somebody in a hurry might change it.
import type { House } from '../../src/application/house.ts'
import type { Changes } from '../../src/application/live.ts'
import type { Seen } from '../../src/application/ports.ts'
import type { Entry, Fact } from '../../src/domain/facts.ts'
import type { BaseWorld } from './base-world.ts'
import type { LeakOf } from './leaks.ts'
import { safetyLeaks } from './planted-safety.ts'

export type Plant = (base: BaseWorld) => (house: House) => House
type Record = { readonly facts: Fact[]; readonly heard: Set<() => void> }

/** A house that knows all that was ever recorded, in whatever room. */
const knowing =
  (leak: (house: House, record: Record, base: BaseWorld) => Partial<House>): Plant =>
  (base) =>
  (house) => {
    const record: Record = { facts: [], heard: new Set() }
    const { act } = house.record
    const known: House = {
      ...house,
      record: {
        ...house.record,
        act: async (actor, caseId, decide, repeatable) => {
          let added: readonly Fact[] = []
          const outcome = await act(
            actor,
            caseId,
            (seen) => {
              const decided = decide(seen)
              added = decided.append?.facts ?? []
              return decided
            },
            repeatable,
          )
          record.facts.push(...added)
          if (added.length > 0) for (const tell of record.heard) tell()
          return outcome
        },
      },
    }
    return { ...known, ...leak(known, record, base) }
  }

/** The reader changed, with what it reads. */
const seeing = (change: (entries: readonly Entry[], facts: readonly Fact[]) => readonly Entry[]) =>
  knowing(({ reader }, { facts }) => ({
    reader: {
      ...reader,
      seenWith: async (person, caseId, wanted) => {
        const changed = (seen: Seen) => ({ ...seen, entries: change(seen.entries, facts) })
        const found = await reader.seenWith(person, caseId, (seen) =>
          typeof wanted === 'function' ? wanted(changed(seen)) : wanted,
        )
        return found && { ...found, seen: changed(found.seen) }
      },
    },
  }))

/** What is read of a room changed, with what was ever recorded. */
const talking = (change: (entry: Entry, facts: readonly Fact[]) => Entry) =>
  knowing(({ reader }, { facts }) => ({
    reader: {
      ...reader,
      seenWith: async (...asked) => {
        const found = await reader.seenWith(...asked)
        const changed = (entries: readonly Entry[]) => entries.map((one) => change(one, facts))
        return found && { ...found, stretches: found.stretches.map(changed) }
      },
    },
  }))

export const surfaceLeaks: Readonly<{ [Name in LeakOf<'surface'>]: Plant }> = {
  'randomness from one stream': () => (house) => {
    let drawn = 0
    const id = () => `${++drawn}`.padStart(26, '0')
    const bytes = (_purpose: string, _scope: string, length: number) =>
      Uint8Array.from({ length }, () => ++drawn % 251)
    return { ...house, chance: { ...house.chance, id, bytes } }
  },
  'a list that tells when anything happened': knowing(({ reader }, { facts }) => ({
    reader: {
      ...reader,
      casesOf: async (person) =>
        (await reader.casesOf(person)).map((one) => ({ ...one, lastAt: facts.length })),
    },
  })),
  'a count of entries of all rooms': knowing(({ reader }, { facts }) => ({
    reader: {
      ...reader,
      seenWith: async (...asked) => {
        const found = await reader.seenWith(...asked)
        if (!found) return undefined
        const heads = new Map(found.seen.heads).set('board', facts.length)
        return { ...found, seen: { ...found.seen, heads } }
      },
    },
  })),
  'a key that counts for the whole case': () => (house) => {
    const used = new Map<string, string>()
    const { act } = house.record
    return {
      ...house,
      record: {
        ...house.record,
        act: async (actor, caseId, decide, repeatable) => {
          const person = 'person' in actor ? actor.person : 'registrar'
          const owner = repeatable && used.get(repeatable.key)
          if (owner !== undefined && owner !== person) {
            return { found: true, conflict: 'KeyUsedForAnotherRequest' }
          }
          if (repeatable) used.set(repeatable.key, person)
          return act(actor, caseId, decide, repeatable)
        },
      },
    }
  },
  'a limit that a case shares': () => (house) => {
    const taken = new Map<string, number>()
    return {
      ...house,
      fastLimits: {
        take: async (limit, key) => {
          if (!key.includes(' ')) return 0
          const shared = `${limit.name} ${key.split(' ').at(-1)}`
          const many = (taken.get(shared) ?? 0) + 1
          taken.set(shared, many)
          return many > 12 ? 1000 : 0
        },
      },
    }
  },
  'a notice to everybody': knowing(({ mailOut }, { heard }) => {
    const mail = { subject: 'New', text: '', html: '', id: '', at: 0 }
    heard.add(() => void mailOut.send({ ...mail, to: 'ben@people.test' }))
    return {}
  }),
  'a draft that everybody finds': () => (house) => {
    let typed = new Map<string, string>()
    return {
      ...house,
      drafts: {
        ...house.drafts,
        keep: async (...all) => {
          typed = new Map(all[3])
          return house.drafts.keep(...all)
        },
        read: async () => typed,
      },
    }
  },
  'a stream that tells of every room': knowing(({ changes }, { heard }, { caseId }) => {
    const watch: Changes['watch'] = async (person, onChange) => {
      heard.add(() => onChange({ caseId, room: 'joint' }))
      return changes.watch(person, onChange)
    }
    return { changes: { watch } }
  }),
  'a mail as long as the case': knowing(({ mails }, { facts }) => ({
    mails: {
      ...mails,
      notice: (language) => {
        const words = mails.notice(language)
        return { ...words, text: words.text + ' '.repeat(facts.length) }
      },
    },
  })),
  'a page as long as the case': seeing((entries, facts) =>
    entries.map((entry) => {
      if (entry.fact.type !== 'CaseOpened') return entry
      const title = entry.fact.title + ' '.repeat(facts.length)
      return { ...entry, fact: { ...entry.fact, title } }
    }),
  ),
  'entries numbered over all rooms': knowing(({ reader }, { facts }) => ({
    reader: {
      ...reader,
      readRoom: async (...asked) => {
        const read = await reader.readRoom(...asked)
        const number = (entry: Entry) => ({ ...entry, number: entry.number + facts.length })
        return read && { ...read, entries: read.entries.map(number) }
      },
    },
  })),
  'a refusal that knows of hidden acts': knowing(({ record }, { facts }) => ({
    record: {
      ...record,
      act: async (...all) => {
        const outcome = await record.act(...all)
        const { result } = outcome as { result?: { ok?: boolean; refusal?: string } }
        const knows = facts.filter(({ type }) => type === 'OfferMade').length % 2 === 1
        if (result?.refusal !== 'OfferUnknown' || !knows) return outcome
        return { ...outcome, result: { ...result, refusal: 'OfferReplaced' } as never }
      },
    },
  })),
  'a next step that knows of an offer not yet relayed': seeing((entries, facts) => {
    const hidden = facts.find((fact) => fact.type === 'OfferMade' && fact.by === 'side-a')
    if (hidden?.type !== 'OfferMade') return entries
    const { offer, terms } = hidden
    const said = { offer, from: 'side-a', to: 'side-b', terms, words: '', replaces: [] } as const
    const fact: Fact = { type: 'OfferRelayed', ...said }
    const at = entries[0]?.at ?? 0
    return [...entries, { id: 'x', room: 'caucus:side-b', number: 999, at, by: 'x', fact }]
  }),
  'a notice that waits while others talk': knowing(({ mailOut }, { facts }) => ({
    mailOut: {
      send: (message) => mailOut.send({ ...message, at: message.at + facts.length }),
    },
  })),
  'a cursor over all rooms': knowing(({ reader }, { facts }) => ({
    reader: {
      ...reader,
      readRoom: (person, caseId, stretch) => {
        const after = Math.max(0, (stretch.after ?? 0) - (facts.length % 3))
        return reader.readRoom(person, caseId, stretch.after ? { ...stretch, after } : stretch)
      },
    },
  })),
  'a check of a file that knows of the case': knowing(({ sealer }, { facts }) => ({
    sealer: {
      ...sealer,
      check: async (...all) => (facts.length % 2 === 0 ? { is: 'changed' } : sealer.check(...all)),
    },
  })),
  'a paper that counts': knowing(({ papers }, { facts }) => ({
    papers: {
      render: (paper) =>
        papers.render({ ...paper, reference: `${paper.reference} ${facts.length}` }),
    },
  })),
  'a receipt that counts': knowing(({ reader }, { facts }) => ({
    reader: {
      ...reader,
      receiptOf: async (...asked) => {
        const receipt = await reader.receiptOf(...asked)
        return receipt && `${receipt}${facts.length} entries in all\n`
      },
    },
  })),
  'a relay that keeps the id of its source': talking((entry, facts) => {
    if (entry.fact.type !== 'WordsRelayed') return entry
    const { words } = entry.fact
    const source = facts.find((fact) => fact.type === 'WordsAuthorised' && fact.words === words)
    const authority = source?.type === 'WordsAuthorised' ? source.authority : ''
    return { ...entry, fact: { ...entry.fact, words: `${words} (${authority})` } }
  }),
  ...(Object.fromEntries(
    Object.entries(safetyLeaks).map(([name, leak]) => [name, knowing(leak)]),
  ) as { [Name in keyof typeof safetyLeaks]: Plant }),
  'a session list with who is there': knowing(({ sessions }, { facts }) => ({
    sessions: {
      ...sessions,
      of: async (person) =>
        (await sessions.of(person)).map((one) => ({ ...one, browser: `${facts.length}` })),
    },
  })),
}

export const workLeaks: Readonly<{ [Name in LeakOf<'work'>]: Plant }> = {
  'one more question where somebody confided': knowing(({ reader }, { facts }) => ({
    reader: {
      ...reader,
      seenWith: async (person, caseId, stretches) => {
        const confided = facts.filter(({ type }) => type === 'WordsAuthorised').length
        if (confided % 2 === 1) await reader.readRoom(person, caseId, { room: 'board', most: 1 })
        return reader.seenWith(person, caseId, stretches)
      },
    },
  })),
  'rows of other rooms read and thrown away': (base) => (house) => ({
    ...house,
    reader: {
      ...house.reader,
      seenWith: async (person, caseId, stretches) => {
        const room = 'caucus:side-a'
        await house.reader.readRoom(base.persons.get('mira') ?? '', caseId, { room, most: 200 })
        return house.reader.seenWith(person, caseId, stretches)
      },
    },
  }),
  'a search that stops at the first hidden row': knowing(({ reader }, { facts }) => ({
    reader: {
      ...reader,
      readRoom: (person, caseId, stretch) => {
        const most = stretch.most + facts.filter(({ type }) => type === 'MessagePosted').length
        return reader.readRoom(person, caseId, { ...stretch, most })
      },
    },
  })),
}
