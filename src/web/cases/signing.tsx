// A signature on a page: what is asked before, signing itself, asking a lawyer first, declining; and what others see of it.
import { digestOf } from '../../application/agreement-text.ts'
import type { Draft } from '../../domain/agreement.ts'
import { entrustedTo } from '../../domain/entrusted.ts'
import type { Fact } from '../../domain/facts.ts'
import { CONSENT_TO_SIGN, consentToSign } from '../../domain/law/consent-to-sign.ts'
import { conducts } from '../../domain/seats.ts'
import { signersOf, thoughtOverUntil } from '../../domain/signing.ts'
import { consentOf, heldSince } from '../../domain/taking-signatures.ts'
import { Entrusting, EntrustingSeen, entrustingForms, SigningFor } from './entrusting.tsx'
import { entrustingWords } from './entrusting-words.ts'
import { OpeningSigning, ThinkingItOver } from './opening-signing.tsx'
import { ActionForm, Button, Field, Hidden, Tick, Words } from './parts.tsx'
import { nameOf, pathOf, type Seen, whenOf } from './seen.ts'
import { OnPaper } from './signing-on-paper.tsx'
import { signingWords } from './signing-words.ts'
import { Wrongs } from './wrongs.tsx'

const PAGE = 'agreement'
type OfDraft = { readonly seen: Seen; readonly draft: Draft }

/** For whoever is awaited to sign now. */
export const Signing = ({ seen, draft }: OfDraft) => {
  const { words, view, trouble, language } = seen
  const { me, board } = view
  const { signing, convening } = board
  const signer = signersOf(convening, draft).some((s) => s.participant === me.participant)
  if (signing.openedOn !== draft.draft) return null
  if (!signer) return <ForOthers seen={seen} draft={draft} />
  const signs = !signing.signatures.has(me.participant) && !signing.stopped
  const consent = consentOf(view)
  const own = signingWords[language]
  const held = signs && heldSince(view) !== undefined
  const later = thoughtOverUntil(signing, seen.at) !== undefined
  const forms = signs
    ? [
        ...entrustingForms,
        'hold-signing',
        'sign-on-paper',
        ...(consent ? (later ? [] : ['sign-agreement']) : ['consent-to-sign']),
      ]
    : []
  return (
    <>
      {trouble && !['decline-to-sign', ...forms].includes(trouble.action) && (
        <Wrongs seen={seen} action={trouble.action} form={trouble.form} />
      )}
      {held && <p class="notice">{own.lawyerNow}</p>}
      {signs && <Entrusting seen={seen} draft={draft} />}
      {signs && !consent && <BeforeSigning seen={seen} />}
      {signs && consent && !later && (
        <section class="card">
          <h3>{words.signTitle}</h3>
          <ActionForm seen={seen} action="sign-agreement" page={PAGE}>
            <Hidden name="draft" value={draft.draft} />
            <Hidden name="digest" value={digestOf(seen.view.board, draft, seen.hash)} />
            <Tick seen={seen} action="sign-agreement" name="consent" label={words.signConsent} />
            <Field seen={seen} action="sign-agreement" name="name" label={words.signName} />
            <p>{words.signMeans}</p>
            <Button>{words.sign}</Button>
          </ActionForm>
        </section>
      )}
      {signs && <OnPaper seen={seen} draft={draft} />}
      {signs && !held && (
        <details class="card" open={trouble?.action === 'hold-signing'}>
          <summary>{own.lawyerOpen}</summary>
          <ActionForm seen={seen} action="hold-signing" page={PAGE}>
            <Hidden name="draft" value={draft.draft} />
            <p>{own.lawyerMeans}</p>
            <Button plain>{own.lawyer}</Button>
          </ActionForm>
        </details>
      )}
      {(signs || trouble?.action === 'decline-to-sign') && <Declining seen={seen} draft={draft} />}
      {signs && consent && <TakingBack seen={seen} at={consent.at} />}
    </>
  )
}

/** For an attorney, or an insurer's agent, to whom parties of their side entrusted their signatures. */
const ForOthers = ({ seen, draft }: OfDraft) => {
  const { view, trouble } = seen
  const given = entrustedTo(view)
  const consent = consentOf(view)
  if (given.length === 0) return null
  const later = thoughtOverUntil(view.board.signing, seen.at) !== undefined
  const form = consent ? (later ? '' : 'sign-agreement') : 'consent-to-sign'
  return (
    <>
      {trouble && trouble.action !== form && (
        <Wrongs seen={seen} action={trouble.action} form={trouble.form} />
      )}
      {!consent && <p class="notice">{entrustingWords[seen.language].asked}</p>}
      {!consent && <BeforeSigning seen={seen} />}
      {consent &&
        !later &&
        given.map(({ participant }) => (
          <SigningFor key={participant} seen={seen} draft={draft} party={participant} />
        ))}
      {consent && <TakingBack seen={seen} at={consent.at} />}
    </>
  )
}

const TakingBack = ({ seen, at }: { readonly seen: Seen; readonly at: number }) => {
  const own = signingWords[seen.language]
  return (
    <details class="card">
      <summary>{own.takeBackOpen}</summary>
      <ActionForm seen={seen} action="withdraw-consent-to-sign" page={PAGE}>
        <p>
          {own.agreed(whenOf(seen, at))} {own.takeBackMeans}
        </p>
        <Button plain>{own.takeBack}</Button>
      </ActionForm>
    </details>
  )
}

/** The page is the one that is shown again when something needs another look. */
export const BeforeSigning = ({
  seen,
  page = PAGE,
}: {
  readonly seen: Seen
  readonly page?: string
}) => {
  const words = signingWords[seen.language]
  const action = 'consent-to-sign'
  return (
    <section class="card">
      <h3>{words.before}</h3>
      <p>{words.beforeLead}</p>
      {consentToSign[seen.language].map(({ heading, words: said }) => (
        <div key={heading}>
          <h4>{heading}</h4>
          <p>{said}</p>
        </div>
      ))}
      <p>
        <a class="act" href={pathOf(seen, 'test-page.pdf')}>
          {words.openPage}
        </a>
      </p>
      <ActionForm seen={seen} action={action} page={page}>
        <Hidden name="text" value={CONSENT_TO_SIGN} />
        <Hidden name="language" value={seen.language} />
        <Field seen={seen} action={action} name="code" label={words.code} hint={words.codeHint} />
        <Tick seen={seen} action={action} name="consent" label={words.agree} />
        <Button>{words.go}</Button>
      </ActionForm>
      <p class="quiet">{words.paper}</p>
    </section>
  )
}

const Declining = ({ seen, draft }: OfDraft) => {
  const words = signingWords[seen.language]
  const action = 'decline-to-sign'
  return (
    <details class="card" open={seen.trouble?.action === action}>
      <summary>{words.declineOpen}</summary>
      <ActionForm seen={seen} action={action} page={PAGE}>
        <Hidden name="draft" value={draft.draft} />
        <p>{words.declineMeans}</p>
        <Field seen={seen} action={action} name="reason" label={words.reason} long />
        <Tick seen={seen} action={action} name="mayPassOn" label={words.mayPassOn} />
        <Button plain>{words.decline}</Button>
      </ActionForm>
    </details>
  )
}

/** What everybody reads of a signature that was declined; the reason in private only where its caucus is read. */
export const HowSigningStands = ({ seen, draft }: OfDraft) => {
  const { view } = seen
  const { signing } = view.board
  const words = signingWords[seen.language]
  if (signing.openedOn !== draft.draft || signing.concluded) return null
  const { stopped, openedAt = 0 } = signing
  const caucuses = [...view.rooms.values()].map((room) => room.signing)
  const why = caucuses.flatMap(({ explained }) =>
    explained.filter((one) => stopped && one.draft === stopped.draft && one.at === stopped.at),
  )
  const held = caucuses.flatMap((room) =>
    [...room.held.values()].filter(
      (one) =>
        one.draft === draft.draft &&
        one.at >= openedAt &&
        one.participant !== view.me.participant &&
        !signing.signatures.has(one.participant),
    ),
  )
  return (
    <>
      {stopped && (
        <section class="card">
          <h3>{words.stopped}</h3>
          <p dir="auto">{words.who(nameOf(seen, stopped.participant), whenOf(seen, stopped.at))}</p>
          <p>{words.stoppedMeans}</p>
          {stopped.reason !== undefined && (
            <>
              <p>{words.reasonAll}</p>
              <Words text={stopped.reason} />
            </>
          )}
          {why.map(({ reason, at }) => (
            <div key={at}>
              <span class="seen private">{words.reasonPrivate}</span>
              <Words text={reason} />
            </div>
          ))}
          {conducts(view.me) && !view.board.closing.ended && (
            <OpeningSigning
              seen={seen}
              draft={draft}
              label={words.again}
              means={words.againMeans}
            />
          )}
        </section>
      )}
      {!stopped && <ThinkingItOver seen={seen} />}
      {!stopped && <EntrustingSeen seen={seen} draft={draft} />}
      {!stopped && held.length > 0 && (
        <section class="card">
          <span class="seen private">{words.lawyerNames}</span>
          <ul>
            {held.map(({ participant, at }) => (
              <li key={participant} dir="auto">
                {words.who(nameOf(seen, participant), whenOf(seen, at))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

type Told = Extract<
  Fact,
  {
    type:
      | 'SigningHeld'
      | 'SigningEntrusted'
      | 'SigningEntrustedEnded'
      | 'SigningDeclineExplained'
      | 'ConsentToSignGiven'
      | 'ConsentToSignWithdrawn'
      | 'PaperSignatureChosen'
      | 'PaperSignatureChecked'
  }
>
export const SigningEntry = ({ seen, fact }: { readonly seen: Seen; readonly fact: Told }) => {
  const words = signingWords[seen.language]
  switch (fact.type) {
    case 'SigningHeld':
      return <p>{words.saidHeld}</p>
    case 'SigningEntrusted':
      return (
        <p dir="auto">
          {entrustingWords[seen.language].said[fact.as](
            nameOf(seen, fact.participant),
            nameOf(seen, fact.to),
          )}
        </p>
      )
    case 'SigningEntrustedEnded':
      return <p>{entrustingWords[seen.language].saidEnded}</p>
    case 'ConsentToSignGiven':
      return <p>{words.saidConsent}</p>
    case 'ConsentToSignWithdrawn':
      return <p>{words.saidWithdrawn}</p>
    case 'PaperSignatureChosen':
      return <p>{words.saidPaper}</p>
    case 'PaperSignatureChecked':
      return <p>{words.saidChecked(nameOf(seen, fact.participant))}</p>
    case 'SigningDeclineExplained':
      return (
        <div>
          <p>{words.saidDeclined}</p>
          <Words text={fact.reason} />
        </div>
      )
  }
}
