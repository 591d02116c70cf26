// Sealing: when everyone has signed, the paper is written, sealed by the program, kept, and the board says so.
import { currentDraft, type Draft } from '../domain/agreement.ts'
import { type View, viewOf } from '../domain/mediation.ts'
import { signersOf } from '../domain/signing.ts'
import { digestOf } from './agreement-text.ts'
import { carryOut } from './carry-out.ts'
import type { House } from './house.ts'
import { type AgreementPaper, type PaperSignature, type Sealer, TimeNotAttested } from './paper.ts'
import { translationsOnPaper } from './paper-translations.ts'
import type { CaseId, PersonId } from './ports.ts'
import type { JobOf } from './work.ts'

const titles = { en: 'Settlement agreement', es: 'Acuerdo de conciliación' } as const

/** From the last signature on, in milliseconds. */
export const PATIENCE_WITH_AUTHORITIES = 60 * 60_000

/** What is printed of a draft: with the signatures that stand, or as a draft without any. */
function paperOf(
  { board }: View,
  draft: Draft,
  program: string,
  hash: (text: string) => string,
): AgreementPaper {
  const { convening, signing, closing } = board
  const { opened } = convening
  const signers = signersOf(convening, draft)
  const signatures = [...signing.signatures.values()].filter((s) => s.draft === draft.draft)
  const signedBy = (participant: string): PaperSignature | undefined => {
    const signed = signatures.find((s) => s.participant === participant)
    if (!signed || signed.on === undefined) return signed
    const checkedBy = convening.people.get(signed.checkedBy ?? '')?.name ?? ''
    return { ...signed, byHand: { on: signed.on, checkedBy } }
  }
  const names = signers.length > 0 || closing.ended ? signers : []
  return {
    language: draft.language,
    title: titles[draft.language],
    reference: opened?.reference ?? '',
    program,
    caseType: opened?.caseType ?? 'community',
    court: opened?.court,
    clauses: draft.clauses,
    translations: translationsOnPaper(board, draft),
    sides: draft.sides.map(({ side, label }) => ({
      label,
      people: names
        .filter(({ seat }) => seat === side)
        .map(({ participant, name }) => ({ name, signature: signedBy(participant) })),
    })),
    digest: digestOf(board, draft, hash),
    terms: draft.terms,
    dated: signatures.reduce((last, { at }) => Math.max(last, at), draft.at),
  }
}

/** What a signer, or who sees to it that they can sign, prints: with nobody's signature on it. */
export function paperToSign(
  view: View,
  program: string,
  hash: (text: string) => string,
): AgreementPaper | undefined {
  const { agreement, signing } = view.board
  const draft = currentDraft(agreement)
  if (!draft || signing.openedOn !== draft.draft || signing.concluded || signing.stopped) {
    return undefined
  }
  const { sides, ...paper } = paperOf(view, draft, program, hash)
  const unsigned = sides.map(({ label, people }) => ({
    label,
    people: people.map(({ name }) => ({ name, signature: undefined })),
  }))
  return { ...paper, sides: unsigned, toSign: true, dated: draft.at }
}

/**
 * The agreement as a file for whoever sits in the case: as it was sealed; before everybody has signed, marked as a draft. In
 * between there is none: a paper with every signature and without a seal would be taken for the one that counts.
 */
export async function agreementFile(
  house: Pick<House, 'seals' | 'programs' | 'papers' | 'hash'>,
  person: PersonId,
  caseId: CaseId,
  view: View,
): Promise<Uint8Array | 'being sealed' | undefined> {
  const draft = currentDraft(view.board.agreement)
  if (!draft) return undefined
  if (view.board.signing.concluded) {
    return (await house.seals.read(person, caseId)) ?? 'being sealed'
  }
  const program = await house.programs.programOf(caseId)
  return house.papers.render(paperOf(view, draft, program?.name ?? 'Parley', house.hash))
}

/** May run twice: the first file that was kept is the one that counts. */
export async function sealAgreement(
  house: House,
  { caseId, draft: id }: JobOf<'SealAgreement'>,
): Promise<void> {
  const view = await registrarsView(house, caseId)
  const draft = view && currentDraft(view.board.agreement)
  if (!view || draft?.draft !== id || view.board.signing.sealed) return
  const program = await house.programs.programOf(caseId)
  const name = program?.name ?? 'Parley'
  const at = house.clock.now()
  const seal = await house.seals.sealOf(
    program?.program ?? 'parley',
    name,
    () => house.sealer.newSeal(name, at),
    at,
  )
  const paper = paperOf(view, draft, name, house.hash)
  const pdf = await house.papers.render(paper)
  const late = at - paper.dated >= PATIENCE_WITH_AUTHORITIES
  const sealed = await sealedBy(house.sealer, late)(pdf, seal, at, titles[draft.language])
  const kept = await house.seals.keep(caseId, id, sealed, at)
  const digest = house.hashBytes(kept)
  const command = { type: 'RecordSeal', draft: id, digest } as const
  await carryOut(house, { actor: { registrar: true }, caseId, command })
}

/**
 * With an authority's word for the time. Until one is had there is no sealed paper at all; but those who signed need theirs, so
 * after the patience it is sealed without, which whoever checks it is told (ADR 19).
 */
export const sealedBy =
  ({ seal, sealAttested }: Sealer, late: boolean): Sealer['seal'] =>
  async (...all) => {
    if (!sealAttested) return seal(...all)
    try {
      return await sealAttested(...all)
    } catch (error) {
      if (late && error instanceof TimeNotAttested) return seal(...all)
      throw error
    }
  }

async function registrarsView({ record }: House, caseId: CaseId): Promise<View | undefined> {
  const outcome = await record.act({ registrar: true }, caseId, ({ me, entries }) => ({
    result: viewOf(me, entries),
  }))
  return outcome.found && 'result' in outcome ? outcome.result : undefined
}
