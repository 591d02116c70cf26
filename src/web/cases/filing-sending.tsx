// A packet that is filed electronically, on the page of the court: how it stands, and the form that sends it or a paper that came back.
import type { FiledDocument, Filing } from '../../domain/filing.ts'
import { isAgreement } from '../../domain/filing-papers.ts'
import { beingSent, type Sending, stateOfSending } from '../../domain/filing-sending.ts'
import { deskOf } from '../../domain/seats.ts'
import { filingWords } from './filing-words.ts'
import { ActionForm, Button, Field, Hidden, Select, Words } from './parts.tsx'
import type { Seen } from './seen.ts'
import { whenOf } from './seen.ts'
import { sendingWords } from './sending-words.ts'

const PAGE = 'court'
type OfFiling = { readonly seen: Seen; readonly filing: Filing }

export const SendingsShown = ({ seen, filing, may }: OfFiling & { readonly may: boolean }) => (
  <>
    {[...filing.sendings.values()].map((one) => (
      <SendingShown key={one.sending} {...{ seen, filing, may, one }} />
    ))}
  </>
)

const SendingShown = ({
  seen,
  filing,
  may,
  one,
}: OfFiling & { readonly may: boolean; readonly one: Sending }) => {
  const words = sendingWords[seen.language]
  const state = stateOfSending(one)
  const { received, notSent, to } = one
  return (
    <div class="card">
      <p dir="auto">{words.to(to.title, whenOf(seen, one.at))}</p>
      {state === 'being sent' && <p>{one.delayed ? words.delayed : words.sending}</p>}
      {received && (
        <p dir="auto">
          {words.received(to.title)}{' '}
          {received.courtFiling !== undefined && words.courtFiling(received.courtFiling)}
        </p>
      )}
      {received?.exercise && <p class="notice">{words.exercise}</p>}
      {received && notSent && <p class="notice">{words.late}</p>}
      {state === 'not sent' && notSent && (
        <>
          <p class="notice">{words.notSent[notSent.why]}</p>
          {may && notSent.words !== '' && (
            <>
              <p class="quiet">{words.said}</p>
              <Words text={notSent.words} />
            </>
          )}
        </>
      )}
      {may && state === 'being sent' && (
        <ActionForm
          {...{ seen, action: 'stop-sending', form: one.sending, page: PAGE, class: 'inline' }}
        >
          <Hidden name="filing" value={filing.filing} />
          <Hidden name="sending" value={one.sending} />
          <Button plain>{words.stop}</Button>
        </ActionForm>
      )}
    </div>
  )
}

/** Of the whole packet, or of one document that came back. Nothing where no court takes it so. */
export const SendForm = ({
  seen,
  filing,
  again,
}: OfFiling & { readonly again?: FiledDocument }) => {
  const words = sendingWords[seen.language]
  const { forms: called } = filingWords[seen.language]
  const { courts = [] } = seen.beside
  const { filedBy } = filing
  if (courts.length === 0 || filedBy === 'program' || beingSent(filing.sendings)) return null
  const of = { seen, action: 'send-filing', form: again?.document ?? filing.filing }
  const cameBack = seen.trouble?.action === of.action && seen.trouble.form === of.form
  const pdfs = [...(seen.view.rooms.get(deskOf(filedBy))?.documents.kept.values() ?? [])].filter(
    ({ withdrawnAt, file }) => withdrawnAt === undefined && file.kind === 'pdf',
  )
  const asked = (again ? [again] : filing.documents).filter(({ what }) => !isAgreement(what))
  const numberOf = (document: string) =>
    filing.documents.findIndex((one) => one.document === document) + 1
  return (
    <details open={cameBack}>
      <summary>{again ? words.againOpen : words.sendOpen}</summary>
      <p>{words.means}</p>
      {asked.length > 0 && pdfs.length === 0 && <p class="notice">{words.noForms}</p>}
      <ActionForm {...of} page={PAGE}>
        <Hidden name="filing" value={filing.filing} />
        {again && <Hidden name="again" value={again.document} />}
        <Select
          {...{ ...of, name: 'court', label: words.court }}
          choices={courts.map(({ court, title }) => [court, title])}
          begin={courts.find(({ title }) => title === filing.court.name)?.court ?? ''}
        />
        {asked.map(({ document }, i) => (
          <Select
            key={document}
            {...{ ...of, name: `forms.${i}`, label: words.formOf(numberOf(document)) }}
            choices={[
              ['', words.chooseForm],
              ...pdfs.map((one) => [`${document} ${one.document}`, one.file.name] as const),
            ]}
          />
        ))}
        <Field {...{ ...of, name: 'name' }} label={called.name} />
        <Button>{words.send}</Button>
      </ActionForm>
    </details>
  )
}
