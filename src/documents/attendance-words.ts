// The words printed on a sheet of who was at a meeting, in each language.
import type { Language } from '../domain/language.ts'
import type { MeetingChannel } from '../domain/meetings.ts'
import type { Role } from '../domain/seats.ts'

type AttendanceWords = {
  readonly title: string
  readonly labels: Readonly<
    Record<
      | 'page'
      | 'of'
      | 'case'
      | 'caseNumber'
      | 'when'
      | 'how'
      | 'name'
      | 'role'
      | 'side'
      | 'post'
      | 'reached'
      | 'programsCopy'
      | 'nothingElse',
      string
    >
  >
  readonly channels: Readonly<Record<MeetingChannel, string>>
  readonly roles: Readonly<Record<Role, string>>
}

export const attendanceWords: Readonly<Record<Language, AttendanceWords>> = {
  en: {
    title: 'Attendance at a mediation',
    labels: {
      ...{ page: 'Page', of: 'of', case: 'Case', caseNumber: 'case number' },
      ...{ when: 'When', how: 'How', name: 'Name', role: 'Role', side: 'Side' },
      ...{ post: 'Mailing address', reached: 'Telephone and e-mail' },
      programsCopy:
        'The copy of the program alone, with how to reach each person in case the mediator or the court needs to (California Rules of Court, rule 3.860; form ADR-107). Do not give it to any side. Keep it for at least two years.',
      nothingElse:
        'This sheet says who was there, when, and how people met. Nothing of what was said was written down.',
    },
    channels: {
      ...{ call: 'by call', video: 'by video', phone: 'by telephone' },
      ...{ 'in person': 'in person', hybrid: 'some in person, some by call' },
    },
    roles: {
      ...{ party: 'party', attorney: 'attorney', 'decision-maker': 'decision maker' },
      ...{ 'support-person': 'support person', interpreter: 'interpreter' },
      ...{ mediator: 'mediator', 'co-mediator': 'co-mediator', observer: 'observer' },
      'case-manager': 'case manager',
    },
  },
  es: {
    title: 'Asistencia a una mediación',
    labels: {
      ...{ page: 'Página', of: 'de', case: 'Caso', caseNumber: 'número de caso' },
      ...{ when: 'Cuándo', how: 'Cómo', name: 'Nombre', role: 'Papel', side: 'Parte' },
      ...{ post: 'Dirección postal', reached: 'Teléfono y correo electrónico' },
      programsCopy:
        'Copia solo para el programa, con la forma de comunicarse con cada persona por si hace falta a quien media o al tribunal (Reglas de los Tribunales de California, regla 3.860; formulario ADR-107). No la dé a ninguna parte. Guárdela al menos dos años.',
      nothingElse:
        'Esta hoja dice quién estuvo, cuándo y cómo se reunieron. De lo que se habló no se escribió nada.',
    },
    channels: {
      ...{ call: 'por llamada', video: 'por video', phone: 'por teléfono' },
      ...{ 'in person': 'en persona', hybrid: 'unos en persona, otros por llamada' },
    },
    roles: {
      ...{ party: 'parte', attorney: 'abogado o abogada', 'decision-maker': 'quien decide' },
      ...{ 'support-person': 'persona de apoyo', interpreter: 'intérprete' },
      ...{ mediator: 'persona mediadora', 'co-mediator': 'segunda persona mediadora' },
      ...{ observer: 'quien observa', 'case-manager': 'gestión del caso' },
    },
  },
}
