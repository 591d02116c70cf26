// The words printed on the paper of a waiver, in each language.
import type { Language } from '../domain/language.ts'

type WaiverPaperWords = {
  readonly title: string
  readonly lead: string
  readonly labels: Readonly<
    Record<
      | ('page' | 'of' | 'case' | 'caseNumber' | 'what' | 'purpose' | 'covers' | 'agreed')
      | ('name' | 'role' | 'signed' | 'when'),
      string
    >
  >
  readonly document: (name: string) => string
  readonly draft: (version: number) => string
  readonly covers: (when: string) => string
  readonly notCovered: string
  readonly byHand: (day: string, heldBy: string) => string
  readonly list: string
}

export const waiverPaperWords: Readonly<Record<Language, WaiverPaperWords>> = {
  en: {
    title: 'Agreement that something may be disclosed',
    lead: 'All who conducted this mediation or took part in it expressly agree in writing that what is named here may be disclosed (Evidence Code 1122(a)(1)). Everything else stays confidential.',
    labels: {
      ...{ page: 'Page', of: 'of', case: 'Case', caseNumber: 'case number' },
      ...{ what: 'What may be disclosed', purpose: 'To whom, and for what' },
      ...{ covers: 'What this covers', agreed: 'Who agreed' },
      ...{ name: 'Name', role: 'Role', signed: 'Signed as', when: 'When' },
    },
    document: (name) => `Document: ${name}`,
    draft: (version) => `Draft of the agreement, version ${version}`,
    covers: (when) =>
      `It was complete on ${when}. It covers what was said or written before, as far as it is named above, and nothing later.`,
    notCovered:
      'It does not cover what one side told the mediator in private. What other laws keep secret stays so.',
    byHand: (day, heldBy) => `${day}, by hand; the paper is with ${heldBy}`,
    list: 'These are all who ever had a seat at the table in Parley. A mediator said when agreeing that they know of nobody else who took part. Staff who assist the mediator are bound by the mediator’s agreement (Evidence Code 1122(b)).',
  },
  es: {
    title: 'Acuerdo de que algo se puede revelar',
    lead: 'Todas las personas que condujeron esta mediación o participaron en ella acuerdan expresamente y por escrito que lo que aquí se nombra se puede revelar (Evidence Code 1122(a)(1)). Todo lo demás sigue siendo confidencial.',
    labels: {
      ...{ page: 'Página', of: 'de', case: 'Caso', caseNumber: 'número de caso' },
      ...{ what: 'Qué se puede revelar', purpose: 'A quién y para qué' },
      ...{ covers: 'Qué abarca', agreed: 'Quiénes aceptaron' },
      ...{ name: 'Nombre', role: 'Papel', signed: 'Firmó como', when: 'Cuándo' },
    },
    document: (name) => `Documento: ${name}`,
    draft: (version) => `Borrador del acuerdo, versión ${version}`,
    covers: (when) =>
      `Quedó completo el ${when}. Abarca lo que se dijo o escribió antes, en cuanto se nombra arriba, y nada posterior.`,
    notCovered:
      'No abarca lo que una parte contó en privado a la persona mediadora. Lo que otras leyes guardan en secreto sigue así.',
    byHand: (day, heldBy) => `${day}, a mano; el papel lo tiene ${heldBy}`,
    list: 'Son todas las personas que alguna vez tuvieron un lugar en la mesa en Parley. Al aceptar, una persona mediadora dijo que no sabe de nadie más que haya participado. El personal que ayuda a la persona mediadora queda obligado por el acuerdo de ella (Evidence Code 1122(b)).',
  },
}
