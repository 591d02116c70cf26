// The pages on the record, written from the domain: the catalogue of facts, and who reads what and what crosses.
import type { Command } from '../../src/domain/mediation.ts'
import { seating } from '../../src/domain/rooms.ts'
import type { Seat } from '../../src/domain/seats.ts'
import {
  authorityFor,
  type FactType,
  factsDescribed,
  mayRecord,
  readersOf,
  roomsOfFact,
} from './domain-as-documented.ts'
import { wholeMediation } from './whole-mediation.ts'

/** Words of a type in a cell of a table. */
export const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
export const code = (text: string): string =>
  text.includes('`') ? `\`\` ${cell(text)} \`\`` : `\`${cell(text)}\``
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const titles: Record<string, string> = {
  convening: 'Convening',
  'ground-rules': 'Ground rules',
  conversation: 'Conversation',
  relay: 'Relay',
  offers: 'Offers',
  agreement: 'The agreement',
  signing: 'Signing',
  closing: 'Closing',
}

export function recordCatalogue(): string {
  const { facts, named } = factsDescribed()
  const { by, acts } = mayRecord(wholeMediation())
  const chapters = [...new Set(facts.map(({ chapter }) => chapter))]
  const recordedBy = (type: FactType) =>
    [...(by.get(type) ?? [])]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([command, who]) => `${code(command)} (${[...who].toSorted().join(', ')})`)
      .join('; ')
  const sections = chapters.map((chapter) => {
    const described = facts
      .filter((fact) => fact.chapter === chapter)
      .map(({ type, about, fields }) => {
        const rooms = roomsOfFact(type)
        const lines = rooms.map(
          (room) => `- stands in ${code(room)}: read by ${readersOf(room).join(', ')}`,
        )
        const rows = fields.map(({ name, type, optional, about }) => [
          code(name),
          `${code(type)}${optional ? ', may be missing' : ''}`,
          cell(about),
        ])
        return [
          `### ${type}`,
          ...(about ? [about] : []),
          [...lines, `- recorded by ${recordedBy(type)}`].join('\n'),
          rows.length > 0 ? table(['field', 'type', ''], rows) : 'No fields.',
        ].join('\n\n')
      })
    return [`## ${titles[chapter] ?? chapter}`, ...described].join('\n\n')
  })
  const commands = [...acts]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([command, types]) => {
      const rows = [...types].map(
        (type) => `${code(type)} in ${roomsOfFact(type).map(code).join(' or ')}`,
      )
      return [code(command), rows.join('; ')]
    })
  return `${[
    '# Catalogue of the record',
    'Every fact there is: its fields, the rooms it may stand in, who reads them and who records it. Written from `src/domain` by `test/docs` (`UPDATE=1 npx vitest run test/docs`); a stale copy fails the tests. `‹side›` is the side that the field of this name names. Who may record is found by letting every role try every act at every moment of one whole mediation.',
    'Every entry also carries its `room`, its `number` there, `at` in UTC milliseconds, and `by`, the participant who acted.',
    ...sections,
    '## Types that fields name',
    table(
      ['type', 'is', ''],
      named.map(({ name, is, about }) => [code(name), code(is), cell(about)]),
    ),
    '## Acts and what they record',
    'All facts of one act are appended in one transaction.',
    table(['command', 'may record'], commands),
  ].join('\n\n')}\n`
}

const crossings: readonly Command['type'][] = [
  'RelayWords',
  'RelayOffer',
  'RelayAnswer',
  'RelayWithdrawal',
  'RelayDocument',
]

/** Who reads which room, and what crosses from one side to another. */
export function roomsAndCrossings(): string {
  const kinds = [...seating(['side-a', 'side-b'])].filter(([room]) => !room.endsWith(':side-b'))
  const columns = [
    ['its side', 'side-a'],
    ['other sides', 'side-b'],
    ['mediators', 'neutral'],
    ['observers', 'observer'],
    ['case managers', 'manager'],
  ] as const satisfies readonly (readonly [string, Seat])[]
  const whole = wholeMediation()
  const { by, acts } = mayRecord(whole)
  const holds = (pattern: RegExp) => (type: FactType) =>
    roomsOfFact(type).some((room) => pattern.test(room))
  const heard = [...acts].filter(([, types]) => [...types].some(holds(/^caucus:‹to›$/)))
  const unknown = heard.filter(([command]) => !crossings.includes(command as Command['type']))
  if (unknown.length > 0) throw new Error(`${unknown.map(([c]) => c)} cross and are not described`)
  const rows = heard.map(([command, types]) => {
    const all = [...types]
    const who = new Set(all.flatMap((type) => [...(by.get(type)?.get(command) ?? [])]))
    const authorities = authorityFor(whole, command as Command['type'])
    return [
      code(command),
      [...who].toSorted().join(', '),
      all
        .filter(holds(/^caucus:‹to›$/))
        .map(code)
        .join(', '),
      all
        .filter(holds(/^caucus:‹from›$/))
        .map(code)
        .join(', '),
      all
        .filter(holds(/^(board|joint)$/))
        .map(code)
        .join(', ') || 'nothing',
      authorities.map((kinds) => kinds.map(code).join(' and ')).join('; or '),
    ]
  })
  return [
    table(
      ['room', ...columns.map(([name]) => name)],
      kinds.map(([room, seats]) => [
        room.replace(':side-a', ' of a side'),
        ...columns.map(([, seat]) => (seats.includes(seat) ? 'read' : '')),
      ]),
    ),
    'What crosses from one caucus to another, and nothing else does. Each row is one act of a mediator; the last column names the facts of the room it comes from without which the act is refused, found by taking each away.',
    table(
      [
        'act',
        'by',
        'what the other side hears',
        'the receipt',
        'what everyone reads',
        'refused without',
      ],
      rows,
    ),
  ].join('\n\n')
}
