// One document: what it is, what it carries unseen, what it looks like, and what can be done with it.
import type { ComponentChildren } from 'preact'
import { warningIn } from '../../actions/words/files.ts'
import { opensFor } from '../../application/all-documents.ts'
import { standsIn } from '../../application/documents.ts'
import { readsHidden } from '../../application/hidden-words.ts'
import { documentsToPassOn, isOwn } from '../../domain/bringing.ts'
import type { DocumentRoom, KeptDocument } from '../../domain/documents.ts'
import { jointIsOpen } from '../../domain/ground-rules.ts'
import { speaksForSide } from '../../domain/seats.ts'
import { documentWords } from './document-words.ts'
import { FactsOf, Tags } from './documents.tsx'
import { HiddenLink } from './hidden-words.tsx'
import { ActionForm, Button, Hidden } from './parts.tsx'
import { photoWords } from './photo-words.ts'
import { pathOf, readersOf, type Seen, sideLabel } from './seen.ts'
import { kindOf } from './talk.tsx'
import { Wrongs } from './wrongs.tsx'

type Here = {
  readonly seen: Seen
  readonly room: DocumentRoom
  readonly document: KeptDocument
}

/** Undefined where it is not there for who looks. */
export const DocumentPage = ({ seen, id }: { readonly seen: Seen; readonly id: string }) => {
  const there = standsIn(seen.view, id)
  if (!there) return undefined
  const words = documentWords[seen.language]
  const { found: document, room } = there
  const { file } = document
  const here = { seen, room, document }
  const kind = kindOf(room) as 'joint' | 'caucus' | 'team' | 'neutrals' | 'desk'
  const opens = opensFor(seen.view, document)
  const path = `documents/${id}`
  return (
    <>
      <p>
        <a href={pathOf(seen, 'documents')}>← {words.back}</a>
      </p>
      <section class={`room ${room === 'joint' ? 'joint' : 'private'}`} aria-labelledby="document">
        <header>
          <h2 id="document" dir="auto">
            {file.name}
          </h2>
          <span class="who" dir="auto">
            {seen.words.readers[kind](readersOf(seen, room))}
          </span>
        </header>
        <div class="write">
          <p class="quiet">
            <FactsOf seen={seen} document={document} />
          </p>
          <Tags seen={seen} document={document} />
          <Carries {...here} />
          {opens && (
            <>
              <div class="acts">
                <a class="act first" href={pathOf(seen, `${path}/file`)} download>
                  {words.download}
                </a>
              </div>
              <p class="quiet">{words.downloadWhat}</p>
              <Photos seen={seen} document={document} />
              <Pictures seen={seen} document={document} />
            </>
          )}
        </div>
      </section>
      <NoLonger seen={seen} />
      <PassOn {...here} />
      <Exchanging {...here} />
      <Allowing {...here} />
      <Withdrawing {...here} />
    </>
  )
}

/** Refused with what can be tried once more: then the form is there, and says it itself. */
const STAYS: readonly string[] = [
  'WarningsNotSeen',
  'CopyNotPossible',
  'CopyNeedsPictures',
  'CopyLeavesOut',
  'FileTooLarge',
  'TooManyDocuments',
  'RoomIsFull',
]
const NoLonger = ({ seen }: Pick<Here, 'seen'>) => {
  const { trouble } = seen
  if (!trouble?.refusal || STAYS.includes(trouble.refusal)) return null
  return <Wrongs seen={seen} action={trouble.action} form={trouble.form} />
}

/** Told to whose file it is: others read a copy that carries nothing. */
const Carries = ({ seen, document }: Here) => {
  const words = documentWords[seen.language]
  const { warnings, cleaned, seat } = document
  if (cleaned || seat !== seen.view.me.seat) return null
  if (warnings.length === 0) return <p class="quiet">{words.carriesNothing}</p>
  return (
    <div class="allowed">
      <p>{document.photos ? photoWords[seen.language].carry : words.carries}</p>
      <ul>
        {warnings.map((warning) => (
          <li key={warning}>{warningIn(seen.language, warning)}</li>
        ))}
      </ul>
      {readsHidden(seen.view, document) && <HiddenLink seen={seen} document={document.document} />}
    </div>
  )
}

/** What it was made of, for whoever may open it. */
const Photos = ({ seen, document: { document, photos } }: Pick<Here, 'seen' | 'document'>) => {
  if (!photos) return null
  const words = photoWords[seen.language]
  return (
    <p>
      {words.made(photos.length)}{' '}
      <a href={pathOf(seen, `documents/${document}/photos.zip`)} download>
        {words.download}
      </a>
      . <span class="quiet">{words.madeWhat}</span>
    </p>
  )
}

const Pictures = ({ seen, document }: Pick<Here, 'seen' | 'document'>) => {
  const words = documentWords[seen.language]
  const many = seen.beside.pictures ?? 0
  if (many === 0) return null
  return (
    <details class="card" open>
      <summary>{words.pictures}</summary>
      <div class="pictures">
        {Array.from({ length: many }, (_, i) => (
          <img
            key={i}
            src={pathOf(seen, `documents/${document.document}/pictures/${i + 1}`)}
            alt={words.pictureOf(document.file.name, i + 1)}
            loading="lazy"
          />
        ))}
      </div>
    </details>
  )
}

const Act = ({
  seen,
  document,
  action,
  title,
  lead,
  children,
}: Pick<Here, 'seen' | 'document'> & {
  readonly action: string
  readonly title: string
  readonly lead: string
  readonly children: ComponentChildren
}) => (
  <details class="card" open={seen.trouble?.action === action}>
    <summary>{title}</summary>
    <p class="quiet">{lead}</p>
    <ActionForm seen={seen} action={action} page={`documents/${document.document}`}>
      <Hidden name="document" value={document.document} />
      {children}
    </ActionForm>
  </details>
)

const isLive = ({ seen, document }: Pick<Here, 'seen' | 'document'>): boolean =>
  document.withdrawnAt === undefined && !seen.view.board.closing.ended

const Exchanging = ({ seen, room, document }: Here) => {
  const { me, board } = seen.view
  const words = documentWords[seen.language]
  const own = document.seat === me.seat && !document.relayed && !document.exchanged
  if (!speaksForSide(me) || !own || room === 'joint' || !jointIsOpen(board)) return null
  if (!isLive({ seen, document })) return null
  const action = 'exchange-document'
  const ticked = seen.trouble?.action === action ? (seen.trouble.fields.get('seen') ?? []) : []
  return (
    <Act {...{ seen, document, action }} title={words.exchangeTitle} lead={words.exchangeLead}>
      <Hidden name="room" value={room} />
      {document.warnings.length > 0 && (
        <fieldset class="choices">
          <legend>{words.carries}</legend>
          <p class="quiet">{words.exchangeSeen}</p>
          {document.warnings.map((warning) => (
            <div class="tick" key={warning}>
              <input
                type="checkbox"
                id={`seen-${warning}`}
                name="seen"
                value={warning}
                checked={ticked.includes(warning)}
              />
              <label for={`seen-${warning}`}>{warningIn(seen.language, warning)}</label>
            </div>
          ))}
        </fieldset>
      )}
      <Button>{words.exchange}</Button>
    </Act>
  )
}

const Allowing = ({ seen, room, document }: Here) => {
  const { me } = seen.view
  const words = documentWords[seen.language]
  const own = document.seat === me.seat && !document.relayed
  if (!speaksForSide(me) || !own || !room.startsWith('caucus:')) return null
  if (!isLive({ seen, document })) return null
  const action = document.authorised ? 'withdraw-document-authority' : 'authorise-document'
  return (
    <Act {...{ seen, document, action }} title={words.allowTitle} lead={words.allowLead}>
      <Button>{document.authorised ? words.takeBack : words.allow}</Button>
    </Act>
  )
}

const Withdrawing = ({ seen, room, document }: Here) => {
  const words = documentWords[seen.language]
  if (!isOwn(seen.view, document) || document.withdrawnAt !== undefined) return null
  const action = 'withdraw-document'
  return (
    <Act {...{ seen, document, action }} title={words.withdrawTitle} lead={words.withdrawLead}>
      <Hidden name="room" value={room} />
      <Button plain>{words.withdraw}</Button>
    </Act>
  )
}

/** Looked at first, as everything that a mediator passes on: what is above is what the other side will see. */
const PassOn = ({ seen, document }: Here) => {
  const words = documentWords[seen.language]
  const waiting = documentsToPassOn(seen.view).find((one) => one.document === document)
  if (!waiting) return null
  const action = 'relay-document'
  return (
    <section class="cross">
      <h3>{words.passTitle}</h3>
      <p class="quiet">{words.passLead}</p>
      {waiting.to.map((to) => (
        <ActionForm
          key={to}
          seen={seen}
          action={action}
          page={`documents/${document.document}`}
          form={to}
        >
          <Hidden name="document" value={document.document} />
          <Hidden name="from" value={waiting.from} />
          <Hidden name="to" value={to} />
          <Button>{words.pass(sideLabel(seen, to))}</Button>
        </ActionForm>
      ))}
    </section>
  )
}
