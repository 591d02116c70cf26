// What the docs say of the domain, found in the domain itself: its types read, its rules asked.
import ts from 'typescript'
import type { Fact } from '../../src/domain/facts.ts'
import { type Command, decide, viewOf } from '../../src/domain/mediation.ts'
import { seating, standing } from '../../src/domain/rooms.ts'
import type { Me, Room, Seat } from '../../src/domain/seats.ts'
import { everybody, meOf, type Whole } from './whole-mediation.ts'

export type FactType = Fact['type']
export type Field = {
  readonly name: string
  readonly type: string
  readonly optional: boolean
  readonly about: string
}
export type FactDescribed = {
  readonly type: FactType
  readonly chapter: string
  readonly about: string
  readonly fields: readonly Field[]
}
export type NamedType = { readonly name: string; readonly is: string; readonly about: string }
export const factTypes = Object.keys(standing) as readonly FactType[]

/** Every kind of fact as its type declares it, in the order of the union; and the types its fields name. */
export function factsDescribed(): {
  readonly facts: readonly FactDescribed[]
  readonly named: readonly NamedType[]
} {
  const file = 'src/domain/facts.ts'
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.NodeNext,
    allowImportingTsExtensions: true,
    exactOptionalPropertyTypes: true,
    types: [],
  })
  const checker = program.getTypeChecker()
  const declared = new Map(
    program
      .getSourceFiles()
      .filter(({ fileName }) => fileName.includes('src/domain/'))
      .flatMap(({ statements }) => statements.filter(ts.isTypeAliasDeclaration))
      .map((alias) => [alias.name.text, alias] as const),
  )
  const alias = declared.get('Fact')
  const union = alias && checker.getTypeAtLocation(alias.name)
  if (!union?.isUnion()) throw new Error(`${file} declares no union of facts`)
  const aboutOf = (symbol: ts.Symbol | undefined) =>
    ts.displayPartsToString(symbol?.getDocumentationComment(checker))
  const facts = union.types.map((type): FactDescribed => {
    const props = type.getProperties()
    const said = props.find(({ name }) => name === 'type')
    const literal = said && checker.getTypeOfSymbol(said)
    if (!literal?.isStringLiteral()) throw new Error('a fact without a type')
    const home = said?.declarations?.[0]?.getSourceFile().fileName ?? ''
    return {
      type: literal.value as FactType,
      chapter: /([a-z-]+)\.ts$/.exec(home)?.[1] ?? '',
      about: aboutOf(type.aliasSymbol ?? type.getSymbol()),
      fields: props
        .filter(({ name }) => name !== 'type')
        .map((prop) => {
          const optional = (prop.flags & ts.SymbolFlags.Optional) !== 0
          const node = prop.declarations?.find(ts.isPropertySignature)?.type
          const type = node ? node.getText() : checker.typeToString(checker.getTypeOfSymbol(prop))
          return { name: prop.name, type: oneLine(type), optional, about: aboutOf(prop) }
        }),
    }
  })
  const named = new Map<string, NamedType>()
  const meet = (text: string) => {
    for (const [name] of text.matchAll(/\b[A-Z]\w+/g)) {
      const found = declared.get(name)
      if (!found || named.has(name)) continue
      const is = oneLine(found.type.getText().replace(/\/\*\*.*?\*\//gs, ''))
      named.set(name, { name, is, about: aboutOf(checker.getSymbolAtLocation(found.name)) })
      meet(is)
    }
  }
  for (const { fields } of facts) for (const { type } of fields) meet(type)
  return { facts, named: [...named.values()].toSorted((a, b) => a.name.localeCompare(b.name)) }
}
const oneLine = (text: string) =>
  text
    .replace(/([^{;|\s])\n\s*(?=\w)/g, '$1; ')
    .replace(/\s+/g, ' ')
    .replace(/^\| /, '')

/** Where a kind of fact may stand, with the field that names the side: `caucus:‹side›`. */
export function roomsOfFact(type: FactType): readonly string[] {
  const ways = [
    { way: 'relayed', filed: 'caucus' },
    { way: 'direct', filed: 'desk' },
    // Of who sits on no side.
    { way: 'relayed', filed: 'caucus', side: '' },
  ].map((said: Readonly<Record<string, string>>) => {
    const fact = new Proxy({}, { get: (_, field) => said[String(field)] ?? `‹${String(field)}›` })
    return (standing[type] as (fact: unknown) => string)(fact)
  })
  return [...new Set(ways.filter((room) => !room.endsWith(':')))]
}

/** The seats that read a room so written; `‹room›` is any room where people talk. */
export function readersOf(pattern: string): readonly string[] {
  if (pattern === '‹room›') return ['whoever reads the room that is named']
  const [kind, named] = pattern.split(':')
  const seats = seating(['side-a', 'side-b']).get((named ? `${kind}:side-a` : kind) as Room)
  if (!seats) throw new Error(`no room is written ${pattern}`)
  const field = named?.replace(/[‹›]/g, '')
  const words: Partial<Record<Seat, string>> = {
    'side-a': field ? `the side in \`${field}\`` : 'all sides',
    neutral: 'mediators',
    observer: 'observers',
    manager: 'case managers',
  }
  return seats.flatMap((seat) => words[seat] ?? [])
}

export type MayRecord = {
  /** By fact: which command records it, and who may give that command. */
  readonly by: ReadonlyMap<FactType, ReadonlyMap<string, ReadonlySet<string>>>
  /** By command: the sets of facts that one act has recorded. */
  readonly acts: ReadonlyMap<string, ReadonlySet<FactType>>
}
const registrars: readonly Command['type'][] = [
  'SeatInvited',
  'RecordSeal',
  'ReleaseExchange',
  'CallOffMeetings',
  'RecordSafetyScreen',
  'RecordIntake',
  'NoteAccessNeeds',
]

const called = ({ participant, role, state }: Me): string => {
  if (participant === 'registrar') return 'the program'
  return state === 'invited' ? 'an invited person' : role
}

/** Everybody is let try every act at every moment of a mediation: who succeeded may. */
export function mayRecord({ acts, record }: Whole): MayRecord {
  const by = new Map<FactType, Map<string, Set<string>>>()
  const done = new Map<string, Set<FactType>>()
  const note = (command: string, who: string, facts: readonly Fact[]) => {
    for (const { type } of facts) {
      const commands = by.get(type) ?? new Map<string, Set<string>>()
      commands.set(command, (commands.get(command) ?? new Set()).add(who))
      by.set(type, commands)
      done.set(command, (done.get(command) ?? new Set()).add(type))
    }
  }
  const opened = record.filter(({ fact }) => fact.type === 'CaseOpened').map(({ fact }) => fact)
  const first = record.find(({ fact }) => fact.type === 'ParticipantSeated')
  note('OpenCase', 'case-manager', first ? [...opened, first.fact] : opened)
  for (const { before, at } of acts) {
    for (const who of everybody) {
      const me = meOf(who, before)
      if (!me) continue
      const view = viewOf(me, before)
      for (const { command } of acts) {
        if (registrars.includes(command.type) !== (who === 'registrar')) continue
        const decision = decide(view, command, at)
        if (decision.ok) note(command.type, called(me), decision.records)
      }
    }
  }
  return { by, acts: done }
}

/** The facts of the room it comes from without which a relay is refused, each taken away in turn. */
export function authorityFor({ acts }: Whole, type: Command['type']): readonly FactType[][] {
  const needed = acts
    .filter(({ command }) => command.type === type)
    .map(({ who, command, at, before }) => {
      const me = meOf(who, before)
      if (!me || !('from' in command)) throw new Error(`${type} comes from nowhere`)
      const source = `caucus:${command.from}`
      const kinds = new Set(before.filter((e) => e.room === source).map(({ fact }) => fact.type))
      return [...kinds].filter((kind) => {
        const without = before.filter((e) => e.room !== source || e.fact.type !== kind)
        return !decide(viewOf(me, without), command, at).ok
      })
    })
  return [...new Map(needed.map((kinds) => [kinds.join(), kinds])).values()]
}
