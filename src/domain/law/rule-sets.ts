// The two rule sets a program chooses from: what each rule asks, with its citation.
import type { RuleSet } from '../convening.ts'

export type Rule = { readonly citation: string; readonly asks: string }
export type Rules = {
  readonly name: string
  /** Calendar days without communication that end a mediation, unless the parties agree to more. */
  readonly silenceDays: number | undefined
  readonly silence: Rule
  readonly confidentiality: Rule
  readonly caucus: Rule
  readonly voluntary: Rule
  readonly admissible: Rule
  /** Who has to agree in writing before something of a mediation is shown outside of it. */
  readonly waiver: Rule
  /** An oral agreement that was recited on record counts if it is written down and signed so soon. */
  readonly oral: (Rule & { readonly hours: number }) | undefined
  /** The rule asks for disclosure, and that who is objected to withdraws; how many days the sides have is this house's. */
  readonly disclosure: Rule & { readonly windowDays: number }
}

export const ruleSets: Record<RuleSet, Rules> = {
  california: {
    name: 'California',
    silenceDays: 10,
    silence: {
      citation: 'Evidence Code 1125(a)(5)',
      asks: 'A mediation ends after 10 calendar days without communication between the mediator and any party, unless the parties agreed to more.',
    },
    confidentiality: {
      citation: 'Evidence Code 1119, 1121, 1126',
      asks: 'What is said and written in a mediation is confidential and stays so after its end; a court hears only whether there is an agreement.',
    },
    caucus: {
      citation: 'California Rules of Court 3.854',
      asks: 'Before any separate conversation everyone hears the caucus practice; what is told in confidence is not disclosed unless the one who told it authorises it.',
    },
    voluntary: {
      citation: 'California Rules of Court 3.853',
      asks: 'Taking part is voluntary; anyone may leave at any time.',
    },
    admissible: {
      citation: 'Evidence Code 1123',
      asks: 'A signed settlement may be shown to a court if it says that it is admissible or subject to disclosure, or enforceable or binding.',
    },
    waiver: {
      citation: 'Evidence Code 1122(a)(1)',
      asks: 'Something said or written in a mediation may be shown if all who conduct it or take part in it expressly agree in writing.',
    },
    oral: {
      citation: 'Evidence Code 1118',
      asks: 'An oral agreement may be shown to a court if it was recorded and recited before the parties and the mediator, the parties said on record that they agree and that it is enforceable or binding, and it is written down and signed within 72 hours.',
      hours: 72,
    },
    disclosure: {
      citation: 'California Rules of Court 3.855',
      asks: 'Who is to mediate discloses, before and throughout, what could raise a question about being impartial; if a party objects, another mediator is found.',
      windowDays: 5,
    },
  },
  'uniform-mediation-act': {
    name: 'Uniform Mediation Act',
    silenceDays: undefined,
    silence: {
      citation: 'Uniform Mediation Act 2, 4',
      asks: 'No number of silent days ends a mediation by itself; the agreement to mediate may set one.',
    },
    confidentiality: {
      citation: 'Uniform Mediation Act 4, 7, 8',
      asks: 'Mediation communications are privileged; a mediator may report only that a mediation took place or ended, whether there was a settlement, and who attended.',
    },
    caucus: {
      citation: 'Model Standards of Conduct for Mediators V.B',
      asks: 'What is told to the mediator in private session is not passed on without the consent of the one who told it.',
    },
    voluntary: {
      citation: 'Model Standards of Conduct for Mediators I.A',
      asks: 'Each party decides for itself, and may leave at any time.',
    },
    admissible: {
      citation: 'Uniform Mediation Act 6(a)(1)',
      asks: 'There is no privilege for an agreement evidenced by a record signed by all parties to it.',
    },
    waiver: {
      citation: 'Uniform Mediation Act 5(a)',
      asks: 'A privilege may be waived in a record by all parties; that of a mediator or of another who took part by them, too. Here all of them are asked, whatever is to be shown.',
    },
    oral: undefined,
    disclosure: {
      citation: 'Uniform Mediation Act 9',
      asks: 'Before accepting, a mediator looks for what could affect impartiality, and discloses it as soon as it is known.',
      windowDays: 5,
    },
  },
}
