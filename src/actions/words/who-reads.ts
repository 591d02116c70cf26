// Who reads what, in words: made from the table of rooms itself, so that it cannot say something else than what is so.
import type { Language } from '../../domain/clauses.ts'
import { seating } from '../../domain/rooms.ts'
import type { Room, Seat } from '../../domain/seats.ts'

type Kind = 'board' | 'joint' | 'caucus' | 'team' | 'neutrals' | 'desk' | 'safety'
type Sitter = 'side' | 'other' | 'neutral' | 'observer' | 'manager'
type Words = {
  readonly rooms: Readonly<Record<Kind, readonly [name: string, about: string]>>
  readonly seats: Readonly<Record<Sitter, string>>
}

const en: Words = {
  rooms: {
    board: ['The board', 'Results and procedure: who mediates, drafts, signatures, the end'],
    joint: ['Together', 'Everyone talks with everyone'],
    caucus: ['With the mediator', 'One side and the mediator, in private'],
    team: ['Your side', 'One side alone; not even the mediator'],
    safety: ['Your safety', 'What you answer when you are asked in private whether you are safe'],
    neutrals: ['The mediator’s notes', 'The mediator and who learns from them'],
    desk: ['The desk', 'Questions about procedure, to the program'],
  },
  seats: {
    side: 'Your side',
    other: 'The other side',
    neutral: 'Mediator',
    observer: 'Observer',
    manager: 'Case manager',
  },
}

const es: Words = {
  rooms: {
    board: ['El tablero', 'Resultados y trámites: quién media, borradores, firmas, el final'],
    joint: ['Juntos', 'Todos hablan con todos'],
    caucus: ['Con el mediador', 'Una parte y el mediador, en privado'],
    team: ['Su parte', 'Una parte sola; ni siquiera el mediador'],
    safety: [
      'Su seguridad',
      'Lo que usted contesta cuando le preguntan en privado si está a salvo',
    ],
    neutrals: ['Notas del mediador', 'El mediador y quien aprende con él'],
    desk: ['La ventanilla', 'Preguntas sobre trámites, al programa'],
  },
  seats: {
    side: 'Su parte',
    other: 'La otra parte',
    neutral: 'Mediador',
    observer: 'Observador',
    manager: 'Administración',
  },
}
const words: Readonly<Record<Language, Words>> = { en, es }

const shown: readonly (readonly [Kind, Room])[] = [
  ['caucus', 'caucus:side-a'],
  ['team', 'team:side-a'],
  ['joint', 'joint'],
  ['desk', 'desk:side-a'],
  ['board', 'board'],
  ['safety', 'safety'],
  ['neutrals', 'neutrals'],
]
const columns: readonly (readonly [Sitter, Seat])[] = [
  ['side', 'side-a'],
  ['other', 'side-b'],
  ['neutral', 'neutral'],
  ['observer', 'observer'],
  ['manager', 'manager'],
]

export type WhoReads = readonly {
  readonly room: Kind
  readonly name: string
  readonly about: string
  readonly seats: readonly {
    readonly seat: Sitter
    readonly name: string
    readonly reads: boolean
  }[]
}[]

/** As one side sees it. */
export function whoReads(language: Language): WhoReads {
  const table = seating(['side-a', 'side-b'])
  const { rooms, seats } = words[language]
  return shown.map(([kind, room]) => ({
    ...{ room: kind, name: rooms[kind][0], about: rooms[kind][1] },
    seats: columns.map(([seat, held]) => ({
      ...{ seat, name: seats[seat], reads: table.get(room)?.includes(held) === true },
    })),
  }))
}
