// What refusals of plans, homework and exchanges say, in Spanish.
import type { PlanWord } from './plan-words.ts'

export const planRefusalsEs: Readonly<Record<PlanWord, string>> = {
  PlanUnknown: 'No hay tal plan que espere a su parte. Quizás se propuso uno nuevo.',
  PlanOutdated:
    'Una etapa de este plan empezó o terminó desde que se propuso. La persona mediadora propone una nueva versión.',
  StagesMissing: 'Un plan necesita al menos una etapa.',
  TooManyStages: 'Son demasiadas etapas.',
  StageNamedTwice: 'Dos etapas tienen el mismo nombre. Cada una necesita el suyo.',
  StageUnknown: 'No hay tal etapa, o no es una que usted vea.',
  StagesCircular: 'Algunas etapas se esperan entre sí. Cambie qué va antes de qué.',
  StageOfOneSide:
    'Este plan lo leen todas las partes, así que en cada etapa participan dos partes o más. La etapa de una sola parte se pone solo para esa parte.',
  PurposeMissing: 'Diga con sus palabras para qué es esta etapa.',
  WindowBackwards: 'Una etapa termina después de empezar. Revise sus días y horas.',
  WindowsContradict: 'Una etapa terminaría antes de que empiece una anterior. Revise sus días.',
  StageAlreadyBegun: 'Esta etapa ya empezó o terminó, así que queda como está.',
  StageOver: 'Esta etapa ya terminó.',
  StageWaits: 'Otra etapa va antes de esta y aún no ha terminado.',
  StageNotAgreed: 'Esta parte aún no ha aceptado esta etapa.',
  PauseNotOver: 'El tiempo para pensarlo aún no termina. Solo las partes juntas pueden omitirlo.',
  StageNotBegun: 'Esta etapa no ha empezado.',
  TaskUnknown: 'No hay tal tarea, o no es una que usted vea.',
  TaskOver: 'Esta tarea ya terminó.',
  ExchangeUnknown: 'No hay tal intercambio.',
  ExchangeOver: 'Este intercambio terminó. Ya no se puede entregar nada.',
  AlreadyHandedIn: 'Su parte ya entregó su memorando. Ya no se puede cambiar.',
  ExchangeNotDue: 'Este intercambio aún no vence.',
}
