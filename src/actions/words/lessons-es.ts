// The lessons in Spanish: short words and short sentences, for somebody who is tired.
import { before } from './lessons-before-es.ts'
import type { LearningWords } from './lessons-needed.ts'
import { settling } from './lessons-settling-es.ts'

export const es: LearningWords = {
  title: 'Aprenda cómo funciona',
  lead: 'Seis páginas cortas. Cada una toma unos minutos. Lea lo que necesite, cuando lo necesite.',
  lessons: { ...before, ...settling },
  whoReads: 'Quién lee qué',
  checkTitle: 'Pruébese',
  checkLead: 'Solo usted ve lo que elige. No se guarda.',
  check: 'Ver si acerté',
  right: 'Así es.',
  wrong: 'No del todo.',
  wordsTitle: 'Palabras en esta página',
  allWords: 'Todas las palabras explicadas',
  before: (title) => `Antes: ${title}`,
  next: (title) => `Sigue: ${title}`,
  all: 'Todas las páginas para aprender',
  guide: '¿Me puede ayudar la mediación? Conteste unas preguntas',
}
