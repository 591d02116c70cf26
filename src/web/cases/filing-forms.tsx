// The forms of who files: a packet made ready, handed in, what the clerk and the judge did, fees, stamped copies.
import {
  type FiledDocument,
  type Filing,
  type FilingDocument,
  stateOfDocument,
} from '../../domain/filing.ts'
import {
  allowedPapers,
  asksDecision,
  type Filable,
  suggestedPacket,
} from '../../domain/filing-papers.ts'
import { isSide, type Side } from '../../domain/seats.ts'
import { SendForm } from './filing-sending.tsx'
import { filingWords } from './filing-words.ts'
import { ActionForm, Button, Field, Hidden, Select } from './parts.tsx'
import { pathOf, type Seen, sideLabel } from './seen.ts'

const PAGE = 'court'
const PLACES = [0, 1, 2, 3]
type Paper = Omit<FilingDocument, 'document'>
const keyOf = ({ what, box }: Paper) => (box ? `${what} ${box}` : what)

/** Whether this very form came back for another look. */
const cameBack = ({ trouble }: Seen, action: string, form: string): boolean =>
  trouble?.action === action && trouble.form === form

export const PrepareForm = ({ seen, found }: { readonly seen: Seen; readonly found: Filable }) => {
  const { papers, dismissals, programFiles, forms } = filingWords[seen.language]
  const action = 'prepare-filing'
  const suggested = suggestedPacket(seen.view.board, seen.at)
  const choices = allowedPapers(found).map(
    ({ what, box }) =>
      [
        keyOf(box ? { what, box } : { what }),
        what === 'dismissal' ? dismissals[box ?? 'without-prejudice'] : papers[what],
      ] as const,
  )
  const sides = found.draft.sides.map(({ side }) => [side, sideLabel(seen, side)] as const)
  return (
    <section class="card" aria-labelledby="prepare">
      <details open={suggested.length > 0 || cameBack(seen, action, '')}>
        <summary>
          <h3 id="prepare">{forms.prepareTitle}</h3>
        </summary>
        <p>{forms.prepareMeans}</p>
        <ActionForm seen={seen} action={action} page={PAGE}>
          {PLACES.map((i) => {
            const begin = suggested[i]
            return (
              <Select
                key={i}
                {...{ seen, action, name: `documents.${i}`, label: forms.place(i + 1) }}
                choices={[['', forms.nothing], ...choices]}
                begin={begin ? keyOf(begin) : ''}
              />
            )
          })}
          <Select
            {...{ seen, action, name: 'filedBy', label: forms.filedBy }}
            choices={[...sides, ['program', programFiles]]}
            begin={found.dismissal?.by ?? sides[0]?.[0] ?? 'program'}
          />
          <Button>{forms.prepare}</Button>
        </ActionForm>
      </details>
    </section>
  )
}

type OfForm = { readonly seen: Seen; readonly action: string; readonly form: string }

/** The day, the way and the person. */
const HandingIn = ({ of }: { readonly of: OfForm }) => {
  const { how, forms } = filingWords[of.seen.language]
  return (
    <>
      <Field {...{ ...of, name: 'on', type: 'date' }} label={forms.on} />
      <Select
        {...{ ...of, name: 'how', label: forms.how }}
        choices={(['counter', 'mail', 'drop-box', 'provider'] as const).map((one) => [
          one,
          how[one],
        ])}
        begin="counter"
      />
      <Field {...{ ...of, name: 'name' }} label={forms.name} />
    </>
  )
}

type OfFiling = { readonly seen: Seen; readonly filing: Filing }

export const HandInForm = ({ seen, filing }: OfFiling) => {
  const { forms } = filingWords[seen.language]
  const of = { seen, action: 'hand-in-filing', form: filing.filing }
  return (
    <>
      <details open={cameBack(seen, of.action, of.form)}>
        <summary>{forms.handInOpen}</summary>
        <ActionForm {...of} page={PAGE}>
          <Hidden name="filing" value={filing.filing} />
          <HandingIn of={of} />
          <Button>{forms.handIn}</Button>
        </ActionForm>
      </details>
      <ActionForm {...of} action="withdraw-filing" page={PAGE} class="inline">
        <Hidden name="filing" value={filing.filing} />
        <Button plain>{forms.withdraw}</Button>
      </ActionForm>
    </>
  )
}

/** What can be said of one paper next: never more than one thing. */
export const DocumentForms = ({
  seen,
  filing,
  document,
}: OfFiling & { readonly document: FiledDocument }) => {
  const { forms } = filingWords[seen.language]
  const state = stateOfDocument(filing, document)
  const isDismissal = document.what === 'dismissal'
  const which = { seen, filing, document }
  if (state === 'handed in') {
    return (
      <SaidForm
        {...which}
        action="review-filing"
        opens={forms.reviewOpen}
        on={forms.reviewOn}
        what={['review', forms.review]}
        choices={[
          ['accepted', forms.accepted],
          ['rejected', forms.rejected],
        ]}
      />
    )
  }
  if (state === 'accepted' && asksDecision(document.what)) {
    return (
      <SaidForm
        {...which}
        action="record-decision"
        opens={forms.decideOpen}
        on={forms.decidedOn}
        what={['decision', forms.decision]}
        choices={[
          ['signed', isDismissal ? forms.entered : forms.signed],
          ['not-signed', isDismissal ? forms.notEntered : forms.notSigned],
        ]}
      />
    )
  }
  if (state !== 'rejected' && state !== 'not signed') return null
  const of = { seen, action: 'refile-document', form: document.document }
  return (
    <>
      <SendForm {...{ seen, filing, again: document }} />
      <details open={cameBack(seen, of.action, of.form)}>
        <summary>{forms.refileOpen}</summary>
        <ActionForm {...of} page={PAGE}>
          <Which filing={filing} document={document} />
          <HandingIn of={of} />
          <Button>{forms.refile}</Button>
        </ActionForm>
      </details>
    </>
  )
}

const Which = ({
  filing,
  document,
}: {
  readonly filing: Filing
  readonly document: FiledDocument
}) => (
  <>
    <Hidden name="filing" value={filing.filing} />
    <Hidden name="document" value={document.document} />
  </>
)

const SaidForm = ({
  seen,
  filing,
  document,
  action,
  opens,
  on,
  what: [name, label],
  choices,
}: OfFiling & {
  readonly document: FiledDocument
  readonly action: string
  readonly opens: string
  readonly on: string
  readonly what: readonly [name: string, label: string]
  readonly choices: readonly (readonly [string, string])[]
}) => {
  const { forms } = filingWords[seen.language]
  const of = { seen, action, form: document.document }
  return (
    <details open={cameBack(seen, action, of.form)}>
      <summary>{opens}</summary>
      <ActionForm {...of} page={PAGE}>
        <Which filing={filing} document={document} />
        <Select {...{ ...of, name, label, choices }} />
        <Field {...{ ...of, name: 'on', type: 'date' }} label={on} />
        <Field
          {...{ ...of, name: 'words', long: true }}
          label={forms.reason}
          hint={forms.reasonHint}
        />
        <Button>{forms.save}</Button>
      </ActionForm>
    </details>
  )
}

export const FeeForm = ({ seen, filing }: OfFiling) => {
  const { feeIs, forms } = filingWords[seen.language]
  const of = { seen, action: 'tell-filing-fees', form: filing.filing }
  return (
    <details open={cameBack(seen, of.action, of.form)}>
      <summary>{forms.feeOpen}</summary>
      <ActionForm {...of} page={PAGE}>
        <Hidden name="filing" value={filing.filing} />
        <Select
          {...{ ...of, name: 'is', label: forms.feeIs }}
          choices={(['due', 'paid', 'waived'] as const).map((one) => [one, feeIs[one]])}
        />
        <Field
          {...{ ...of, name: 'cents', inputMode: 'decimal' }}
          label={forms.cents}
          hint={forms.centsHint}
        />
        <Field {...{ ...of, name: 'words' }} label={forms.feeWords} />
        <Button>{forms.feeSave}</Button>
      </ActionForm>
    </details>
  )
}

/** Documents where a stamped copy may stand: before everyone, and at the desks that whoever looks reads. */
export const CopyForm = ({ seen, filing }: OfFiling) => {
  const { document: nth, forms } = filingWords[seen.language]
  const of = { seen, action: 'keep-filing-copy', form: filing.filing }
  const choices = [...seen.view.rooms].flatMap(([room, { documents }]) => {
    const side = room.startsWith('desk:') ? (room.slice(5) as Side) : undefined
    if (room !== 'joint' && !(side && isSide(side))) return []
    const where = side ? forms.desk(sideLabel(seen, side)) : forms.joint
    return [...documents.kept.values()]
      .filter(({ withdrawnAt }) => withdrawnAt === undefined)
      .map((one) => [`${room} ${one.document}`, `${where}: ${one.file.name}`] as const)
  })
  return (
    <details open={cameBack(seen, of.action, of.form)}>
      <summary>{forms.copyOpen}</summary>
      {choices.length === 0 ? (
        <p>
          <a href={pathOf(seen, 'documents')}>{forms.copyNone}</a>
        </p>
      ) : (
        <ActionForm {...of} page={PAGE}>
          <Hidden name="filing" value={filing.filing} />
          <Select
            {...{ ...of, name: 'document', label: forms.copyOf }}
            choices={filing.documents.map((one, i) => [one.document, nth(i + 1)])}
          />
          <Select {...{ ...of, name: 'copy', label: forms.copy, choices }} />
          <Button>{forms.copySave}</Button>
        </ActionForm>
      )}
    </details>
  )
}
