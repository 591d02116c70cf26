// Signing with a pen: what a signer prints, and how a mediator or case manager enters it from its scan.
import { digestOf } from '../../application/agreement-text.ts'
import type { Draft } from '../../domain/agreement.ts'
import { conducts, deskOf, isSide, type Side } from '../../domain/seats.ts'
import { signersOf } from '../../domain/signing.ts'
import { ActionForm, Button, Field, Hidden, Select, Tick } from './parts.tsx'
import { pathOf, type Seen, whenOf } from './seen.ts'
import { paperWords } from './signing-on-paper-words.ts'

const PAGE = 'agreement'
type OfDraft = { readonly seen: Seen; readonly draft: Draft }

const Print = ({ seen }: { readonly seen: Seen }) => (
  <p>
    <a class="act" href={pathOf(seen, 'agreement-to-sign.pdf')}>
      {paperWords[seen.language].print}
    </a>
  </p>
)

/** For whoever is awaited to sign now. */
export const OnPaper = ({ seen, draft }: OfDraft) => {
  const words = paperWords[seen.language]
  const { me, rooms } = seen.view
  const chosen = isSide(me.seat) && rooms.get(deskOf(me.seat))?.signing.onPaper.get(me.participant)
  if (chosen && chosen.draft === draft.draft) {
    return (
      <section class="card">
        <h3>{words.title}</h3>
        <p>{words.how}</p>
        <Print seen={seen} />
        <p class="quiet">{words.still}</p>
      </section>
    )
  }
  return (
    <details class="card" open={seen.trouble?.action === 'sign-on-paper'}>
      <summary>{words.open}</summary>
      <ActionForm seen={seen} action="sign-on-paper" page={PAGE}>
        <Hidden name="draft" value={draft.draft} />
        <p>{words.means}</p>
        <Button plain>{words.choose}</Button>
      </ActionForm>
    </details>
  )
}

/** For whoever sees to it that all can sign. */
export const EnteringPaper = ({ seen, draft }: OfDraft) => {
  const { view, trouble } = seen
  const { me, board, rooms } = view
  const { signing, convening, closing } = board
  if (!conducts(me) && me.seat !== 'manager') return null
  if (closing.ended || signing.openedOn !== draft.draft || signing.stopped) return null
  const words = paperWords[seen.language]
  const missing = signersOf(convening, draft).filter(
    ({ participant }) => !signing.signatures.has(participant),
  )
  const said = (side: Side, participant: string) => {
    const chosen = rooms.get(deskOf(side))?.signing.onPaper.get(participant)
    return chosen?.draft === draft.draft ? chosen.at : undefined
  }
  return (
    <section class="card">
      <h3>{words.entering}</h3>
      <p>{words.enteringMeans}</p>
      <Print seen={seen} />
      {missing.map(({ participant, seat, name }) => {
        if (!isSide(seat)) return null
        const chosen = said(seat, participant)
        const scans = [...(rooms.get(deskOf(seat))?.documents.kept.values() ?? [])].filter(
          (one) => one.withdrawnAt === undefined,
        )
        const form = { seen, action: 'record-paper-signature', form: participant } as const
        return (
          <details
            key={participant}
            open={trouble?.action === form.action && trouble.form === participant}
          >
            <summary dir="auto">{words.of(name)}</summary>
            {chosen !== undefined && <p class="quiet">{words.chosen(whenOf(seen, chosen))}</p>}
            {scans.length === 0 ? (
              <p>
                <a href={pathOf(seen, 'documents')}>{words.noScan}</a>
              </p>
            ) : (
              <ActionForm {...form} page={PAGE}>
                <Hidden name="draft" value={draft.draft} />
                <Hidden name="digest" value={digestOf(seen.view.board, draft, seen.hash)} />
                <Hidden name="participant" value={participant} />
                <Select
                  {...form}
                  name="document"
                  label={words.scan}
                  choices={scans.map(({ document, file }) => [document, file.name] as const)}
                />
                <Field {...form} name="name" label={words.name} />
                <Field {...form} name="on" label={words.on} type="date" />
                <Tick {...form} name="allPages" label={words.allPages} />
                <Tick {...form} name="sameText" label={words.sameText} />
                <Button>{words.enter}</Button>
              </ActionForm>
            )}
          </details>
        )
      })}
    </section>
  )
}
