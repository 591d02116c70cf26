// An amendment as a text to sign and as a paper: marked as a draft until everybody has signed it, and sealed then.
import { currentDraft } from '../domain/agreement.ts'
import { type Amendment, type AmendmentId, openAmendment } from '../domain/amendments.ts'
import { type View, viewOf } from '../domain/mediation.ts'
import type { Signature } from '../domain/signing.ts'
import { carryOut } from './carry-out.ts'
import type { House } from './house.ts'
import type { AgreementPaper } from './paper.ts'
import type { CaseId, PersonId } from './ports.ts'
import { PATIENCE_WITH_AUTHORITIES, sealedBy } from './sealing.ts'
import type { JobOf } from './work.ts'

const titles = {
  en: (number: number) => `Amendment ${number} to the settlement agreement`,
  es: (number: number) => `Cambio ${number} del acuerdo de conciliación`,
} as const

/** Who signed the agreement signs what is changed of it. */
const agreementSigned = ({ board }: View): readonly Signature[] => [
  ...board.signing.signatures.values(),
]

/** One line a matter, in a fixed order; it names the text that it changes by its digest. */
export function amendmentText(view: View, { number, language, clauses }: Amendment): string {
  const { sides = [] } = currentDraft(view.board.agreement) ?? {}
  const [signed] = agreementSigned(view)
  const lines = [
    `Parley amendment to a settlement agreement, form 1, number ${number}, language ${language}`,
    `Of the agreement ${signed?.digest ?? ''}`,
    ...sides.map(({ side, label, parties }) => JSON.stringify([side, label, parties])),
    ...clauses.map(({ number, heading, text }) => JSON.stringify([number, heading, text])),
  ]
  return `${lines.join('\n')}\n`
}

/** SHA-256, hex, by the hash given. */
export const amendmentDigest = (
  view: View,
  amendment: Amendment,
  hash: (text: string) => string,
): string => hash(amendmentText(view, amendment))

function paperOf(
  view: View,
  one: Amendment,
  program: string,
  hash: (text: string) => string,
): AgreementPaper {
  const { board } = view
  const { opened, people } = board.convening
  const { sides = [] } = currentDraft(board.agreement) ?? {}
  const signatures = [...one.signatures.values()]
  const { language, number, clauses, term, by, parts } = one
  return {
    ...{ language, title: titles[language](number), reference: opened?.reference ?? '', program },
    caseType: opened?.caseType ?? 'community',
    court: opened?.court,
    clauses,
    sides: sides.map(({ side, label }) => ({
      label,
      people: agreementSigned(view)
        .filter((signed) => signed.side === side)
        .map(({ participant, name }) => ({
          name: people.get(participant)?.name ?? name,
          signature: one.signatures.get(participant),
        })),
    })),
    digest: amendmentDigest(view, one, hash),
    terms: { amends: { term, by }, instead: parts },
    dated: signatures.reduce((last, { at }) => Math.max(last, at), one.at),
  }
}

/** For whoever sits in the case: as it was sealed, or marked as a draft while it is open. One that came to nothing has none. */
export async function amendmentFile(
  house: Pick<House, 'seals' | 'programs' | 'papers' | 'hash'>,
  { person, caseId, view }: { person: PersonId; caseId: CaseId; view: View },
  id: AmendmentId,
): Promise<Uint8Array | 'being sealed' | undefined> {
  const one = view.board.performance.amendments.get(id)
  if (!one || view.me.state !== 'seated') return undefined
  if (one.made) return (await house.seals.readAmendment(person, caseId, id)) ?? 'being sealed'
  if (openAmendment(view.board.performance) !== one) return undefined
  const program = await house.programs.programOf(caseId)
  return house.papers.render(paperOf(view, one, program?.name ?? 'Parley', house.hash))
}

/** May run twice: the first file that was kept is the one that counts. */
export async function sealAmendment(
  house: House,
  { caseId, amendment }: JobOf<'SealAmendment'>,
): Promise<void> {
  const outcome = await house.record.act({ registrar: true }, caseId, ({ me, entries }) => ({
    result: viewOf(me, entries),
  }))
  const view = outcome.found && 'result' in outcome ? outcome.result : undefined
  const one = view?.board.performance.amendments.get(amendment)
  if (!view || !one?.made || one.sealed) return
  const program = await house.programs.programOf(caseId)
  const name = program?.name ?? 'Parley'
  const at = house.clock.now()
  const make = () => house.sealer.newSeal(name, at)
  const seal = await house.seals.sealOf(program?.program ?? 'parley', name, make, at)
  const paper = paperOf(view, one, name, house.hash)
  const pdf = await house.papers.render(paper)
  const late = at - paper.dated >= PATIENCE_WITH_AUTHORITIES
  const sealed = await sealedBy(house.sealer, late)(pdf, seal, at, paper.title)
  const kept = await house.seals.keepAmendment(caseId, amendment, sealed, at)
  const command = { type: 'RecordAmendmentSeal', amendment, digest: house.hashBytes(kept) } as const
  await carryOut(house, { actor: { registrar: true }, caseId, command })
}
