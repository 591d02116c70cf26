// What somebody confirms who will hear what others say in private and speaks for no side: in plain words, for both rule sets.
import type { Language } from '../language.ts'

/** Who listens and decides nothing. */
export type Listener = 'interpreter' | 'support-person' | 'observer'
export type ConfidentialityWords = {
  readonly language: Language
  readonly title: string
  readonly paragraphs: readonly string[]
}

type RuleSet = 'california' | 'uniform-mediation-act'

type Words = {
  readonly title: string
  readonly all: readonly string[]
  readonly own: Readonly<Record<Listener, string>>
  readonly law: Readonly<Record<RuleSet, string>>
}

const en: Words = {
  title: 'What you hear here stays here',
  all: [
    'In a mediation people say private things. You will hear and read some of them. Do not tell anybody, not while it goes on and not when it is over.',
    'What one side tells the mediator in private is not for the other side. Do not pass on any of it, not even with a hint.',
    'Do not record anything. Do not give your notes to others. Do not use what you learn here for anything else.',
  ],
  own: {
    interpreter:
      'You only interpret. Say everything as it was said. Add nothing and leave nothing out. Give no advice.',
    'support-person':
      'You are here to support somebody. You do not speak for them, and you do not decide for them.',
    observer:
      'You are here to watch and to learn. You take no side, and you tell nobody who was here.',
  },
  law: {
    california:
      'The law protects what is said for this mediation, from the first word on (California Evidence Code 1115, 1119). The mediator keeps what is private, too (California Rules of Court 3.854).',
    'uniform-mediation-act':
      'With your yes you agree to keep it private (Uniform Mediation Act 8). You may refuse to tell in court what was said (Uniform Mediation Act 4).',
  },
}

const es: Words = {
  title: 'Lo que usted oye aquí se queda aquí',
  all: [
    'En una mediación las personas dicen cosas privadas. Usted oirá y leerá algunas. No se las cuente a nadie, ni mientras dure ni cuando termine.',
    'Lo que una parte le dice en privado a la persona mediadora no es para la otra parte. No transmita nada de eso, ni siquiera con una insinuación.',
    'No grabe nada. No dé sus notas a otras personas. No use para otra cosa lo que sepa por estar aquí.',
  ],
  own: {
    interpreter:
      'Usted solo interpreta. Diga todo como se dijo. No agregue nada ni omita nada. No dé consejos.',
    'support-person':
      'Usted está aquí para apoyar a alguien. No habla en su lugar ni decide en su lugar.',
    observer:
      'Usted está aquí para observar y aprender. No toma partido ni le dice a nadie quién estuvo aquí.',
  },
  law: {
    california:
      'La ley protege lo que se dice para esta mediación, desde la primera palabra (Código de Evidencia de California 1115, 1119). La persona mediadora también guarda lo privado (Reglas de la Corte de California 3.854).',
    'uniform-mediation-act':
      'Con su sí usted acepta mantenerlo en privado (Ley Uniforme de Mediación 8). Puede negarse a contar en un tribunal lo que se dijo (Ley Uniforme de Mediación 4).',
  },
}

const words: Readonly<Record<Language, Words>> = { en, es }

/** Who was invited before it was written down by which rules reads no name of a law that may not be theirs. */
export function confidentialityWords(
  language: Language,
  listener: Listener,
  rules: RuleSet | undefined,
): ConfidentialityWords {
  const { title, all, own, law } = words[language]
  return {
    language,
    title,
    paragraphs: [...all, own[listener], ...(rules === undefined ? [] : [law[rules]])],
  }
}
