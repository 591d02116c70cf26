// The agreement: terms agreed, the draft as everyone sees it, approving, asking for changes, signing.

import { digestOf } from '../../application/agreement-text.ts'
import { currentDraft, type Draft } from '../../domain/agreement.ts'
import type { Clause } from '../../domain/clauses.ts'
import { summaryOf } from '../../domain/law/summaries.ts'
import { conducts, speaksForSide } from '../../domain/seats.ts'
import { signersOf } from '../../domain/signing.ts'
import { LessonLink } from '../learning/link.tsx'
import { BeforeDrafting, Duties, FindingsOfDraft } from './agreement-beside.tsx'
import { agreementWords } from './agreement-words.ts'
import { Commenting, CommentsOn } from './comments.tsx'
import { WaysToRead } from './drafts-compared.tsx'
import { signedAs } from './entrusting.tsx'
import { OpeningSigning } from './opening-signing.tsx'
import { NotingOral, OralStanding } from './oral-agreement.tsx'
import { ActionForm, Button, Field, Hidden, Select, Terms } from './parts.tsx'
import { nameOf, pathOf, type Seen, sideLabel, whenOf } from './seen.ts'
import { HowSigningStands, Signing } from './signing.tsx'
import { EnteringPaper } from './signing-on-paper.tsx'
import { TermSheetLink } from './term-sheet.tsx'
import { SignedWith, TranslationsOfDraft } from './translation.tsx'
import { WayToWording } from './wording.tsx'

const PAGE = 'agreement'

export const AgreementPage = ({ seen }: { readonly seen: Seen }) => {
  const { words, view } = seen
  const { agreement, signing, closing } = view.board
  const draft = currentDraft(agreement)
  const agreed = [...agreement.agreed.values()]
  return (
    <>
      <h2>{words.agreement}</h2>
      {agreed.length === 0 && <p class="quiet">{words.noDraft}</p>}
      {signing.concluded && (
        <section class="next">
          {signing.sealed ? (
            <p class="acts">
              <a class="act first" href={pathOf(seen, 'agreement.pdf')}>
                {words.download}
              </a>
            </p>
          ) : (
            <p>{words.preparing}</p>
          )}
        </section>
      )}
      {!signing.concluded && <LessonLink lesson="agreement" language={seen.language} />}
      <OralStanding seen={seen} />
      {draft && <WaysToRead seen={seen} />}
      <TermSheetLink seen={seen} />
      {draft && <HowSigningStands seen={seen} draft={draft} />}
      {draft && <DraftShown seen={seen} draft={draft} />}
      {draft && <TranslationsOfDraft seen={seen} draft={draft} />}
      {draft && <Commenting seen={seen} draft={draft} />}
      {draft && <Duties seen={seen} draft={draft} />}
      {draft && !signing.concluded && conducts(view.me) && (
        <FindingsOfDraft seen={seen} draft={draft} />
      )}
      {draft && !signing.concluded && <Deciding seen={seen} draft={draft} />}
      {draft && !signing.concluded && <EnteringPaper seen={seen} draft={draft} />}
      {agreed.length > 0 && !closing.ended && conducts(view.me) && (
        <>
          <BeforeDrafting seen={seen} />
          <Drafting seen={seen} />
        </>
      )}
      <NotingOral seen={seen} />
    </>
  )
}

const Drafting = ({ seen }: { readonly seen: Seen }) => {
  const { words, view, trouble } = seen
  const typed =
    trouble?.action === 'draft-agreement' ? (trouble.fields.get('agreed') ?? []) : undefined
  const { agreement } = view.board
  return (
    <section class="card">
      <h3>{agreement.current === undefined ? words.writeDraft : words.writeNew}</h3>
      {agreement.current !== undefined && <p class="quiet">{words.older2}</p>}
      <ActionForm seen={seen} action="draft-agreement" page={PAGE}>
        <fieldset>
          <legend>{words.agreedTerms}</legend>
          {[...agreement.agreed.values()].map(({ agreed, terms, sides, at }) => (
            <div class="tick" key={agreed}>
              <input
                type="checkbox"
                name="agreed"
                value={agreed}
                id={`agreed-${agreed}`}
                checked={typed?.includes(agreed) ?? true}
              />
              <label for={`agreed-${agreed}`}>
                {sides.map((side) => sideLabel(seen, side)).join(' · ')}, {whenOf(seen, at)}
                <Terms seen={seen} terms={terms} />
              </label>
            </div>
          ))}
        </fieldset>
        <Select
          seen={seen}
          action="draft-agreement"
          name="language"
          label={words.draftLanguage}
          begin="en"
          choices={[
            ['en', words.languages.en],
            ['es', words.languages.es],
          ]}
        />
        <Button>{agreement.current === undefined ? words.writeDraft : words.writeNew}</Button>
      </ActionForm>
    </section>
  )
}

const DraftShown = ({ seen, draft }: { readonly seen: Seen; readonly draft: Draft }) => {
  const { words, view } = seen
  const { signing, convening } = view.board
  const signatures = [...signing.signatures.values()].filter((s) => s.draft === draft.draft)
  const missing = signersOf(convening, draft).filter(
    (s) => !signatures.some(({ participant }) => participant === s.participant),
  )
  return (
    <article class="paper" lang={draft.language}>
      <h3 lang={seen.language}>{words.draftTitle(draft.version)}</h3>
      <ol class="clauses">
        {draft.clauses.map((clause) => (
          <ClauseShown key={clause.number} seen={seen} draft={draft} clause={clause} />
        ))}
      </ol>
      <div lang={seen.language} class="signed">
        {draft.clauses.some(({ about }) => about) && (
          <p class="quiet">{agreementWords[seen.language].shortMeans}</p>
        )}
        <p class="quiet">
          {words.approvals}:{' '}
          {draft.approvedBy.length > 0
            ? draft.approvedBy.map((side) => sideLabel(seen, side)).join(', ')
            : words.nobodyYet}
        </p>
        {signatures.length > 0 && (
          <>
            <h4>{words.signatures}</h4>
            <ul>
              {signatures.map((signature) => (
                <li key={signature.participant} dir="auto">
                  {words.signedBy(signedAs(seen, signature), whenOf(seen, signature.at))}
                </li>
              ))}
            </ul>
          </>
        )}
        {signing.openedOn === draft.draft && !signing.stopped && missing.length > 0 && (
          <p class="quiet">
            {words.waitingFor(missing.map(({ participant }) => nameOf(seen, participant)))}
          </p>
        )}
        <SignedWith seen={seen} draft={draft} />
        <p class="quiet digest">
          {words.digest}: <code>{digestOf(seen.view.board, draft, seen.hash)}</code>
        </p>
      </div>
    </article>
  )
}

const ClauseShown = ({
  seen,
  draft,
  clause,
}: {
  readonly seen: Seen
  readonly draft: Draft
  readonly clause: Clause
}) => {
  const words = agreementWords[seen.language]
  const { number, heading, text, citation } = clause
  const short = summaryOf(clause, draft.terms, seen.language, (side) => sideLabel(seen, side))
  return (
    <li id={`clause-${number}`}>
      <h4>
        {number}. {heading}
      </h4>
      <p dir="auto">{text}</p>
      {short !== undefined && (
        <p class="quiet short" lang={seen.language}>
          <b>{words.inShort}:</b> {short}
          {citation !== undefined && <small> {words.law(citation)}</small>}
        </p>
      )}
      <CommentsOn seen={seen} draft={draft} clause={number} />
      <WayToWording seen={seen} draft={draft} clause={clause} />
    </li>
  )
}

const Deciding = ({ seen, draft }: { readonly seen: Seen; readonly draft: Draft }) => {
  const { words, view } = seen
  const { me, board } = view
  const { signing, closing } = board
  if (closing.ended) return null
  const open = signing.openedOn === draft.draft
  const approved = draft.sides.every(({ side }) => draft.approvedBy.includes(side))
  return (
    <>
      {speaksForSide(me) && !draft.approvedBy.includes(me.seat) && (
        <ActionForm seen={seen} action="approve-draft" page={PAGE}>
          <Hidden name="draft" value={draft.draft} />
          <Button>{words.approve}</Button>
        </ActionForm>
      )}
      {conducts(me) && approved && !open && (
        <OpeningSigning seen={seen} draft={draft} label={words.openSigning} />
      )}
      <Signing seen={seen} draft={draft} />
      {speaksForSide(me) && (!open || signing.stopped) && (
        <details class="card" open={seen.trouble?.action === 'request-changes'}>
          <summary>{words.changesTitle}</summary>
          <ActionForm seen={seen} action="request-changes" page={PAGE}>
            <Hidden name="draft" value={draft.draft} />
            <Field
              seen={seen}
              action="request-changes"
              name="words"
              label={words.changesWords}
              long
            />
            <span class="seen private">{words.changesSeen}</span>
            <Button>{words.changesSend}</Button>
          </ActionForm>
        </details>
      )}
    </>
  )
}
