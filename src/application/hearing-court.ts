// What a court tells of a filing, by its own call or when it is asked: recorded once, its copies kept where the papers stand.
import { waitsForCourt } from '../domain/filing-sending-steps.ts'
import { askedAfter, MOST_ASKED } from './court-patience.ts'
import type { Answering, CourtCall, CourtTold } from './court-ports.ts'
import { fileOf, recordKept } from './documents.ts'
import type { House } from './house.ts'
import type { CaseId } from './ports.ts'
import { asRegistrar, courtAddress, registrarsView, sendingIn } from './sending-to-court.ts'
import type { JobOf } from './work.ts'

type HearingHouse = Pick<
  House,
  | ('record' | 'clock' | 'chance' | 'documents' | 'files' | 'hashBytes')
  | ('courts' | 'courtPlaces' | 'url')
>
type Told = CourtTold & { readonly court: string; readonly caseId: CaseId }

/** Answered after all of it is kept: who is not answered tells it once more. */
export async function hearCourt(
  house: HearingHouse,
  { court, place, ...call }: CourtCall & { readonly court: string; readonly place: string },
): Promise<Answering> {
  const { clock, chance, courts, courtPlaces } = house
  const heard = await courts.hear(court, call, clock.now())
  const id = chance.id('message', `court ${court}`)
  if (heard.is === 'nothing') return heard.answer(id, clock.now())
  // At a place that was never given out no case is opened: what is in it makes no call take longer.
  const caseId = courtPlaces.caseAt(court, place)
  const outcome =
    caseId === undefined
      ? 'of no filing'
      : await recordTold(house, { ...heard.told, court, caseId })
  return heard.answer(outcome, id, clock.now())
}

/** A case that is not there, another court's filing and one that nobody sent are the same: of no filing. */
async function recordTold(
  house: HearingHouse,
  { court, caseId, filing: sending, courtFiling, documents, charges }: Told,
): Promise<'recorded' | 'known' | 'of no filing'> {
  const view = await registrarsView(house, caseId)
  const filings = [...(view?.board.filings.prepared.values() ?? [])]
  const filing = filings.find(({ sendings }) => sendings.get(sending)?.to.court === court)
  if (!filing) return 'of no filing'
  const of = { filing: filing.filing, sending }
  const known = courtFiling === undefined ? {} : { courtFiling }
  const told = documents.map(({ copy: _, ...document }) => document)
  const fees = charges.map((charge, i) => ({ ...charge, fee: `${sending}-${i + 1}` }))
  const heard = { exercise: false, told, fees, ...known }
  const done = await asRegistrar(house, caseId, { type: 'HearCourt', ...of, ...heard })
  if (!done.ok) return 'of no filing'
  let copies = 0
  for (const { document, copy } of documents) {
    if (copy && (await keepCopy(house, { ...of, caseId, document, bytes: copy }))) copies += 1
  }
  return done.records.length + copies > 0 ? 'recorded' : 'known'
}

type Copy = {
  readonly caseId: CaseId
  readonly filing: string
  readonly sending: string
  readonly document: string
  readonly bytes: Uint8Array
}

/** Looked into as any file from outside. What is no clean PDF is not kept, and asked of the court on paper. */
async function keepCopy(house: HearingHouse, copy: Copy): Promise<boolean> {
  const { caseId, bytes, ...of } = copy
  const view = await registrarsView(house, caseId)
  const filing = view?.board.filings.prepared.get(of.filing)
  if (!view || !filing || filing.filedBy === 'program') return false
  const room = `desk:${filing.filedBy}` as const
  const place = filing.documents.findIndex(({ document }) => document === of.document) + 1
  const kept = view.rooms
    .get(room)
    ?.filings.copies.some((one) => one.sending === of.sending && one.document === of.document)
  if (kept || place === 0) return false
  const name = `court-copy-${place}.pdf`
  const looked = await house.files.inspect(bytes, name)
  if ('refused' in looked || looked.type !== 'pdf') return false
  const clean = await house.files.cleaned(bytes, 'pdf')
  const pictures = await house.files.pictures(clean, 'pdf', 5)
  const document = house.chance.id('document', `${caseId} ${room}`)
  const pages = looked.pages === undefined ? {} : { pages: looked.pages }
  const file = fileOf(house, clean, { name, kind: 'pdf', ...pages })
  const made = { bytes: clean, pictures }
  const done = await recordKept(house, { caseId, room, document, made }, async () => {
    const command = { type: 'KeepCourtCopy', ...of, copy: document, file } as const
    const outcome = await asRegistrar(house, caseId, command)
    // Two calls at once: the other one's copy stands.
    return { ok: outcome.ok && outcome.records.length > 0 }
  })
  return done.ok
}

/** A call that got lost is made up for. Ends when nothing waits for the court any more. */
export async function askCourt(
  house: HearingHouse & Pick<House, 'later'>,
  job: JobOf<'AskCourt'>,
): Promise<void> {
  const { caseId, sending: message, asked } = job
  const view = await registrarsView(house, caseId)
  const found = view && sendingIn(view, job)
  if (!found || !waitsForCourt(found.filing, message)) return
  const { filing, sending } = found
  const { court } = sending.to
  const told = await house.courts.ask(court, {
    id: house.chance.id('message', `court ${court}`),
    ...{ at: house.clock.now(), filing: message, caseNumber: filing.court.caseNumber },
    ...{ from: courtAddress(house, court, caseId), courtFiling: sending.received?.courtFiling },
  })
  if (told) await recordTold(house, { ...told, court, caseId })
  if (asked + 1 >= MOST_ASKED) return
  await house.later.add([
    {
      job: { ...job, asked: asked + 1 },
      dueAt: house.clock.now() + askedAfter(asked + 1),
      name: `ask court ${message} ${asked + 1}`,
    },
  ])
}
