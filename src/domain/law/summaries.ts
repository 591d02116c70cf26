// What each clause of an agreement means, in a sentence or two of plain words. It helps to read; what counts is the clause.
import type { Clause } from '../clauses.ts'
import type { Language } from '../language.ts'
import type { Side } from '../seats.ts'
import type { Term } from '../terms.ts'
import type { StandingClause } from './clause-citations.ts'

type NameOf = (side: Side) => string
type Summaries = {
  readonly standing: Readonly<Record<StandingClause, string>>
  /** The case is pending, and a clause of its own says what becomes of it. */
  readonly dismissedElsewhere: string
  readonly term: (term: Term, nameOf: NameOf) => string
}

const en: Summaries = {
  standing: {
    parties: 'These are the people who make this agreement. Nobody forced them.',
    default:
      'If somebody is late, they get a letter and 10 days to make good. After that, all the money that is left is due.',
    binding: 'Once everyone has signed, you have to keep this.',
    admissible:
      'What you said here stays private. This paper does not: a judge may see it if somebody does not keep it.',
    pending:
      'Your case is still at court. The court is asked to stay in charge until all of this is done.',
    unfiled: 'No court has this case. This is a contract between you.',
    whole: 'Only what is written here counts. To change it, everyone signs again.',
    signing:
      'You sign on your own screen or on paper, or somebody whom you asked signs for you. Each signed copy counts.',
  },
  dismissedElsewhere:
    'Your case is still at court. The clause on its dismissal says when it is closed.',
  term: (term, nameOf) => {
    switch (term.kind) {
      case 'money':
        return `${nameOf(term.payer)} pays ${nameOf(term.payee)}. Keep a proof of each payment.`
      case 'act':
        return `${nameOf(term.by)} has to do this.`
      case 'return':
        return `${nameOf(term.by)} gives this back to ${nameOf(term.to)}.`
      case 'release':
        return term.by === 'everyone'
          ? 'When all is done, nobody can ask for more because of this dispute.'
          : `When all is done, ${nameOf(term.by)} cannot ask for more because of this dispute.`
      case 'apology':
        return `${nameOf(term.by)} says sorry. That does not mean that anybody was at fault.`
      case 'words':
        return 'The parties wrote this in their own words.'
      case 'own-clause':
        return 'The mediation program wrote this clause. No rule here has checked what it means. Ask about what you do not understand.'
      case 'translation-counts':
        return 'Both texts count the same. If they say different things, you look at both to see what you meant.'
      case 'dismissal':
        return term.keeps
          ? `${nameOf(term.by)} asks the court to close the case. The court can still step in if this is not kept.`
          : `${nameOf(term.by)} asks the court to close the case. After that, this court cannot help any more.`
      case 'default':
        return {
          none: 'If somebody is late, they get a letter and some days to make good. Then all that is left is due.',
          now: `There is a judgment against ${nameOf(term.by)} now. It stays on record even if all is kept.`,
          'on-default': `If all is kept, there is no judgment. If not, there can be one against ${nameOf(term.by)} for what is left.`,
        }[term.judgment]
      case 'possession':
        return term.stays
          ? `${nameOf(term.by)} can stay in the home as long as this is kept.`
          : `${nameOf(term.by)} moves out by that day and gives back the home.`
      case 'stay-away':
        return 'This is a promise between you. It is no order of a court, and the police cannot enforce it.'
    }
  },
}

const es: Summaries = {
  standing: {
    parties: 'Estas son las personas que hacen este acuerdo. Nadie las obligó.',
    default:
      'Si alguien se atrasa, recibe un aviso y tiene 10 días para cumplir. Después se debe todo el dinero que falta.',
    binding: 'Cuando todos hayan firmado, hay que cumplirlo.',
    admissible:
      'Lo que usted dijo aquí queda en privado. Este papel no: un juez puede verlo si alguien no lo cumple.',
    pending:
      'Su caso sigue en el tribunal. Se pide al tribunal que siga a cargo hasta que todo esto esté hecho.',
    unfiled: 'Ningún tribunal tiene este caso. Este es un contrato entre ustedes.',
    whole: 'Solo vale lo que está escrito aquí. Para cambiarlo, todos firman otra vez.',
    signing:
      'Usted firma en su propia pantalla o en papel, o firma por usted alguien a quien se lo pidió. Cada copia firmada vale.',
  },
  dismissedElsewhere:
    'Su caso sigue en el tribunal. La cláusula sobre su desestimación dice cuándo se cierra.',
  term: (term, nameOf) => {
    switch (term.kind) {
      case 'money':
        return `${nameOf(term.payer)} paga a ${nameOf(term.payee)}. Guarde una prueba de cada pago.`
      case 'act':
        return `${nameOf(term.by)} tiene que hacer esto.`
      case 'return':
        return `${nameOf(term.by)} devuelve esto a ${nameOf(term.to)}.`
      case 'release':
        return term.by === 'everyone'
          ? 'Cuando todo esté hecho, nadie puede pedir más por esta disputa.'
          : `Cuando todo esté hecho, ${nameOf(term.by)} no puede pedir más por esta disputa.`
      case 'apology':
        return `${nameOf(term.by)} pide disculpas. Eso no quiere decir que alguien tuvo la culpa.`
      case 'words':
        return 'Las partes escribieron esto con sus propias palabras.'
      case 'own-clause':
        return 'El programa de mediación escribió esta cláusula. Ninguna regla de aquí ha revisado lo que significa. Pregunte lo que no entienda.'
      case 'translation-counts':
        return 'Los dos textos valen igual. Si dicen cosas distintas, se miran los dos para ver qué quisieron decir ustedes.'
      case 'dismissal':
        return term.keeps
          ? `${nameOf(term.by)} pide al tribunal que cierre el caso. El tribunal todavía puede actuar si no se cumple.`
          : `${nameOf(term.by)} pide al tribunal que cierre el caso. Después, este tribunal ya no puede ayudar.`
      case 'default':
        return {
          none: 'Si alguien se atrasa, recibe un aviso y unos días para cumplir. Luego se debe todo lo que falta.',
          now: `Hay un fallo contra ${nameOf(term.by)} ahora. Queda registrado aunque todo se cumpla.`,
          'on-default': `Si todo se cumple, no hay fallo. Si no, puede haber uno contra ${nameOf(term.by)} por lo que falte.`,
        }[term.judgment]
      case 'possession':
        return term.stays
          ? `${nameOf(term.by)} puede quedarse en la vivienda mientras esto se cumpla.`
          : `${nameOf(term.by)} se muda a más tardar ese día y entrega la vivienda.`
      case 'stay-away':
        return 'Esta es una promesa entre ustedes. No es una orden de un tribunal, y la policía no puede hacerla cumplir.'
    }
  },
}

const summaries: Readonly<Record<Language, Summaries>> = { en, es }

/** Clauses of old do not know what they are of, and have none. */
export function summaryOf(
  clause: Clause,
  terms: readonly Term[],
  language: Language,
  nameOf: NameOf,
): string | undefined {
  const { standing, term, dismissedElsewhere } = summaries[language]
  const isDismissed = terms.some(({ kind }) => kind === 'dismissal')
  if (clause.about === 'pending' && isDismissed) return dismissedElsewhere
  if (clause.about !== undefined) return standing[clause.about]
  const said = clause.term === undefined ? undefined : terms[clause.term]
  return said && term(said, nameOf)
}
