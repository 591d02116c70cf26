// Leaks around a waiver, planted in a whole server: whom one side alone knows is on its list, and a badge tells everybody that there is one.
import type { Fact } from '../../src/domain/facts.ts'
import { type Plant, seeing } from './planting.ts'

/** So that nobody is forgotten, who was only invited is asked, too. */
const invitedListed = seeing((entries, facts) => {
  const board = entries.findLast(({ room }) => room === 'board')
  if (!board || !entries.some(({ fact }) => fact.type === 'WaiverProposed')) return entries
  const invited = facts.filter((fact) => fact.type === 'InvitationSent')
  const seats = invited.map(({ participant, side, role, name }, i) => {
    const fact: Fact = { type: 'ParticipantSeated', participant, seat: side, role, name }
    return { ...board, number: 900 + i, fact }
  })
  return [...entries, ...seats]
})

/** The title of the case grows by a blank for each, as a badge would that everybody sees. */
const badge = seeing((entries, facts) => {
  const many = facts.filter(({ type }) => type === 'WaiverProposed').length
  return entries.map((entry) => {
    if (entry.fact.type !== 'CaseOpened') return entry
    const title = entry.fact.title + ' '.repeat(many)
    return { ...entry, fact: { ...entry.fact, title } }
  })
})

export const waiverLeaks = {
  'a waiver that lists who is only invited': invitedListed,
  'a waiver that a badge tells everybody of': badge,
} as const satisfies Readonly<Record<string, Plant>>
