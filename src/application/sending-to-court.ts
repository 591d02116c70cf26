// A packet sent to a court by the clerk: the same message however often it is tried, until the court has it or it is given up.
import type { CourtPaper, Filing, FilingId } from '../domain/filing.ts'
import { type Filable, filable, isAgreement } from '../domain/filing-papers.ts'
import {
  type Sending,
  type SendingId,
  stateOfSending,
  type WhyNotSent,
} from '../domain/filing-sending.ts'
import { type Command, type View, viewOf } from '../domain/mediation.ts'
import { deskOf, type Side } from '../domain/seats.ts'
import { carryOut } from './carry-out.ts'
import { TRIED_FOR } from './court-patience.ts'
import type { ToCourt } from './court-ports.ts'
import type { House } from './house.ts'
import type { CaseId } from './ports.ts'
import type { JobOf } from './work.ts'

/** Thrown so that the clerk tries again. */
class CourtSilent extends Error {
  override name = 'CourtSilent'
}

/** What courts call them. */
const titles: Readonly<Record<CourtPaper, string>> = {
  agreement: 'Settlement agreement',
  stipulation: 'Stipulation for settlement',
  judgment: 'Stipulation for entry of judgment',
  'notice-of-settlement': 'Notice of settlement of entire case (CM-200)',
  dismissal: 'Request for dismissal (CIV-110)',
}

/** The path behind the address of the house at which a court tells of the filings of one case. */
export const courtPath = (
  { courtPlaces }: Pick<House, 'courtPlaces'>,
  court: string,
  caseId: CaseId,
): string => `/courts/${court}/${courtPlaces.placeOf(court, caseId)}`
export const courtAddress = (
  house: Pick<House, 'url' | 'courtPlaces'>,
  court: string,
  caseId: CaseId,
): string => `${house.url}${courtPath(house, court, caseId)}`

export async function registrarsView(
  { record }: Pick<House, 'record'>,
  caseId: CaseId,
): Promise<View | undefined> {
  const outcome = await record.act({ registrar: true }, caseId, ({ me, entries }) => ({
    result: viewOf(me, entries),
  }))
  return outcome.found && 'result' in outcome ? outcome.result : undefined
}

export const asRegistrar = (
  house: Pick<House, 'record' | 'clock'>,
  caseId: CaseId,
  command: Command,
) => carryOut(house, { actor: { registrar: true }, caseId, command })

export const sendingIn = (
  { board }: View,
  { filing: id, sending: of }: { readonly filing: FilingId; readonly sending: SendingId },
): { readonly filing: Filing; readonly sending: Sending } | undefined => {
  const filing = board.filings.prepared.get(id)
  const sending = filing?.sendings.get(of)
  return filing && sending && { filing, sending }
}

type SendingHouse = Pick<
  House,
  'record' | 'clock' | 'directory' | 'seals' | 'documents' | 'courts' | 'courtPlaces' | 'url'
>

/** May run twice: the court knows the message by its id, and what is on record is not recorded again. */
export async function sendToCourt(
  house: SendingHouse,
  { caseId, ...of }: JobOf<'SendToCourt'>,
): Promise<void> {
  const view = await registrarsView(house, caseId)
  const found = view && sendingIn(view, of)
  if (!view || !found || stateOfSending(found.sending) !== 'being sent') return
  const { filing: id, sending: message } = of
  const about = { filing: id, sending: message }
  const gaveUp = (why: WhyNotSent, words: string) =>
    asRegistrar(house, caseId, { type: 'RecordNotSent', ...about, why, words })
  const filing = await filingFor(house, view, caseId, found)
  if (!filing) {
    await gaveUp('papers-missing', '')
    return
  }
  const sent = await house.courts.send(found.sending.to.court, filing)
  if (sent.is === 'received') {
    const { courtFiling, exercise } = sent
    const known = courtFiling === undefined ? {} : { courtFiling }
    const heard = { exercise, told: [], fees: [], ...known }
    await asRegistrar(house, caseId, { type: 'HearCourt', ...about, ...heard })
    return
  }
  if (sent.is === 'refused' || house.clock.now() - found.sending.at >= TRIED_FOR) {
    await gaveUp(sent.is, sent.words)
    return
  }
  await asRegistrar(house, caseId, { type: 'RecordSendingDelayed', ...about })
  throw new CourtSilent(sent.words)
}

/** Read as who sends it: nothing where they, or the papers, are there no more. */
async function filingFor(
  { directory, seals, documents, courtPlaces, url }: SendingHouse,
  view: View,
  caseId: CaseId,
  { filing, sending }: { readonly filing: Filing; readonly sending: Sending },
): Promise<ToCourt | undefined> {
  const found = filable(view.board)
  const person = await directory.holderOf(caseId, sending.by)
  const { filedBy } = filing
  if (typeof found === 'string' || person === undefined || filedBy === 'program') return undefined
  const { forms } = view.rooms.get(deskOf(filedBy))?.filings ?? { forms: [] }
  const papers: ToCourt['documents'][number][] = []
  for (const id of sending.documents) {
    const paper = filing.documents.find(({ document }) => document === id)
    const form = forms.find((one) => one.sending === sending.sending && one.document === id)
    const pdf =
      paper && isAgreement(paper.what)
        ? await seals.read(person, caseId)
        : form && (await documents.read(person, caseId, form.file, 0))
    if (!paper || !pdf) return undefined
    papers.push({ id, title: titles[paper.what], pdf })
  }
  return {
    ...{ id: sending.sending, at: sending.at, documents: papers },
    from: courtAddress({ url, courtPlaces }, sending.to.court, caseId),
    caseNumber: filing.court.caseNumber,
    ...partiesOf(view, found, filedBy),
  }
}

function partiesOf(view: View, { draft, dismissal }: Filable, filedBy: Side) {
  const { convening, representation } = view.board
  const clients = [...representation.appearances.values()].flatMap((one) => one.clients)
  const represented = new Set(clients.map((client) => convening.people.get(client)?.name))
  const brought = dismissal?.by ?? draft.sides[0]?.side
  const parties = draft.sides.flatMap(({ side, parties: names }) =>
    names.map((name, i) => ({
      ...{ id: `${side}-${i + 1}`, name, side, selfRepresented: !represented.has(name) },
      role: side === brought ? 'Plaintiff' : 'Defendant',
    })),
  )
  const named = (role: string) =>
    parties.flatMap((one) => (one.role === role ? one.name : [])).join(', ')
  return {
    parties: parties.map(({ side: _, ...party }) => party),
    filer: parties.find(({ side }) => side === filedBy)?.id ?? '',
    caseTitle: `${named('Plaintiff')} v. ${named('Defendant')}`,
  }
}
