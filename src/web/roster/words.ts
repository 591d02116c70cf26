// What the pages of a program's roster say, in every language.
import type { Language } from '../../domain/clauses.ts'

const en = {
  title: (program: string) => `Roster of ${program}`,
  lead: 'Who mediates here. What stands on a conflicts list is read by that person and by you, and by nobody else.',
  nobody: 'Nobody is on the roster yet.',
  add: 'Put somebody on the roster',
  change: (name: string) => `Change ${name}`,
  fields: {
    name: 'Name',
    mail: 'Email address',
    language: 'Language we write to them in',
    languages: 'Languages they mediate in',
    caseTypes: 'Types of cases',
    mostOpen: 'Most cases open at a time',
    conflicts: 'Conflicts: people and bodies they must not mediate for, one on each line',
  },
  paused: 'Paused: not proposed by rule',
  isPaused: 'paused',
  since: (when: string) => `since ${when}`,
  keep: 'Save',
  kept: 'Saved.',
  ruleTitle: 'How mediators are proposed',
  ruleOn: 'By rule: as soon as somebody sits on each side, the first who fits is proposed.',
  ruleOff: 'By hand: a case manager proposes.',
  turnOn: 'Propose by rule',
  turnOff: 'Propose by hand',
  ownTitle: 'My conflicts',
  ownLead:
    'People and bodies you must not mediate for. Case managers of the program read this list, and nobody else.',
  ownNone: 'You are on no roster.',
  look: 'Please look at this again',
}
export type RosterWords = typeof en
const es: RosterWords = {
  title: (program) => `Lista de mediadores de ${program}`,
  lead: 'Quiénes median aquí. Lo que está en una lista de conflictos lo leen esa persona y usted, y nadie más.',
  nobody: 'Todavía no hay nadie en la lista.',
  add: 'Agregar a alguien a la lista',
  change: (name) => `Cambiar ${name}`,
  fields: {
    name: 'Nombre',
    mail: 'Dirección de correo electrónico',
    language: 'Idioma en que le escribimos',
    languages: 'Idiomas en que media',
    caseTypes: 'Tipos de casos',
    mostOpen: 'Máximo de casos abiertos a la vez',
    conflicts: 'Conflictos: personas y entidades para las que no debe mediar, una por línea',
  },
  paused: 'En pausa: no se propone por regla',
  isPaused: 'en pausa',
  since: (when) => `desde el ${when}`,
  keep: 'Guardar',
  kept: 'Guardado.',
  ruleTitle: 'Cómo se propone a los mediadores',
  ruleOn: 'Por regla: en cuanto hay alguien en cada parte, se propone al primero que convenga.',
  ruleOff: 'A mano: propone quien administra el caso.',
  turnOn: 'Proponer por regla',
  turnOff: 'Proponer a mano',
  ownTitle: 'Mis conflictos',
  ownLead:
    'Personas y entidades para las que usted no debe mediar. Leen esta lista quienes administran los casos del programa, y nadie más.',
  ownNone: 'Usted no está en ninguna lista.',
  look: 'Vea esto de nuevo, por favor',
}
export const rosterWords: Readonly<Record<Language, RosterWords>> = { en, es }
