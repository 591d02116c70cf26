// Leaks planted in a whole server: each a house changed in one place, as somebody in a hurry might change it.
import type { Changes } from '../../src/application/live.ts'
import type { Entry, Fact } from '../../src/domain/facts.ts'
import type { LeakOf } from './leaks.ts'
import { aroundCallLeaks } from './planted-around-calls.ts'
import { takeDownThatKnows } from './planted-assisted.ts'
import { callWayLeaks } from './planted-call-ways.ts'
import { documentLeaks } from './planted-documents.ts'
import { inCallLeaks } from './planted-in-calls.ts'
import { mailLeaks } from './planted-mail.ts'
import { keyLeaks } from './planted-mail-key.ts'
import { meetingLeaks } from './planted-meetings.ts'
import { onlyReaderLeaks } from './planted-only-reader.ts'
import { planLeaks } from './planted-plan.ts'
import { calendarThatKnows } from './planted-reminders.ts'
import { safetyLeaks } from './planted-safety.ts'
import { signingLeaks } from './planted-signing.ts'
import { textLeaks } from './planted-texts.ts'
import { waiverLeaks } from './planted-waivers.ts'
import { knowing, type Plant, seeing, talking } from './planting.ts'

/** Whichever acts somebody tries, among them are some on things that are not there for them. */
const ofWhatIsNotThere = /Unknown$|^NothingAuthorised$/

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
        if (!result?.refusal || !ofWhatIsNotThere.test(result.refusal)) return outcome
        const offers = facts.filter(({ type }) => type === 'OfferMade').length
        const refusal = [result.refusal, 'NotForThisSeat', 'MediationIsEnded'][offers % 3]
        return { ...outcome, result: { ...result, refusal } as never }
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
      ...papers,
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
  'an objection told on the board': seeing((entries, facts) => {
    const objection = facts.find((fact) => fact.type === 'NeutralObjectedTo')
    const at = entries[0]?.at ?? 0
    if (objection?.type !== 'NeutralObjectedTo') return entries
    const { participant, side } = objection
    const fact: Fact = { type: 'NeutralDisclosed', participant, words: `${side} objects` }
    return [...entries, { id: 'x', room: 'board', number: 999, at, by: 'x', fact }]
  }),
  'a proposal that waits as long as nobody has objected': seeing((entries, facts) =>
    entries.filter(
      ({ fact }) =>
        fact.type !== 'NeutralDisclosed' || !facts.some(({ type }) => type === 'NoObjection'),
    ),
  ),
  'a session list with who is there': knowing(({ sessions }, { facts }) => ({
    sessions: {
      ...sessions,
      of: async (person) =>
        (await sessions.of(person)).map((one) => ({ ...one, browser: `${facts.length}` })),
    },
  })),
  'a period of silence that hidden words move': seeing((entries, facts) => {
    const silenceDays = 10 + facts.filter(({ type }) => type === 'MessagePosted').length
    return entries.map((entry) =>
      entry.fact.type === 'CaseOpened' ? { ...entry, fact: { ...entry.fact, silenceDays } } : entry,
    )
  }),
  'a copy of the ground rules with when somebody last spoke': knowing(({ papers }, { facts }) => ({
    papers: {
      ...papers,
      renderText: (paper) =>
        papers.renderText({ ...paper, reference: `${paper.reference} ${facts.length}` }),
    },
  })),
  ...mailLeaks(seeing),
  ...keyLeaks,
  ...textLeaks,
  ...waiverLeaks,
  ...onlyReaderLeaks,
  ...documentLeaks,
  ...meetingLeaks,
  ...callWayLeaks,
  ...inCallLeaks,
  ...planLeaks,
  ...aroundCallLeaks,
  'a calendar of reminders that knows of hidden acts': calendarThatKnows,
  ...(Object.fromEntries(
    Object.entries(safetyLeaks).map(([name, leak]) => [name, knowing(leak)]),
  ) as { [Name in keyof typeof safetyLeaks]: Plant }),
  ...signingLeaks,
  'a code that waits while others talk': knowing(({ letters }, { facts }) => ({
    letters: {
      ...letters,
      try: async (code, at) => (facts.length % 2 === 0 ? letters.try(code, at) : 90_000),
    },
  })),
  'a take-down that knows whether there was an offer': () => takeDownThatKnows,
}
