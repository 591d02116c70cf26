// The documents of a case, place by place: who can open what is there, what is there, and where one brings something.
import { documentsToPassOn } from '../../domain/bringing.ts'
import {
  type DocumentRoom,
  exhibitName,
  exhibitOf,
  type KeptDocument,
  limitsOf,
  standsCleaned,
} from '../../domain/documents.ts'
import { isSide } from '../../domain/seats.ts'
import { bringField, Results, someNotTaken, type Taken } from './brought-files.tsx'
import { bringsTo, placesOf, sizeIn } from './document-places.ts'
import { documentWords } from './document-words.ts'
import { Tag } from './parts.tsx'
import { photoWords } from './photo-words.ts'
import { nameOf, pathOf, readersOf, type Seen, sideLabel, whenOf } from './seen.ts'
import { kindOf } from './talk.tsx'

export const DocumentsPage = ({
  seen,
  taken = [],
  tried,
}: {
  readonly seen: Seen
  readonly taken?: readonly Taken[]
  /** Where they were brought; nothing chosen is no file. */
  readonly tried?: DocumentRoom
}) => {
  const words = documentWords[seen.language]
  const places = placesOf(seen)
  const some = places.some((room) => seen.view.rooms.get(room)?.documents.kept.size)
  return (
    <>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {tried && <Results seen={seen} taken={taken} room={tried} />}
      {places.map((room, i) => (
        <Place
          key={room}
          seen={seen}
          room={room}
          open={tried === undefined ? i === 0 : room === tried}
          wrong={room === tried && someNotTaken(taken)}
        />
      ))}
      {some && (
        <p class="quiet">
          <a href={pathOf(seen, 'documents.zip')} download>
            {words.all}
          </a>
          . {words.allWhat}
        </p>
      )}
    </>
  )
}

const Place = ({
  seen,
  room,
  open,
  wrong,
}: {
  readonly seen: Seen
  readonly room: DocumentRoom
  /** Where most is brought, or was just now: there the form stands open. */
  readonly open: boolean
  /** Something that was brought here is not here. */
  readonly wrong: boolean
}) => {
  const words = documentWords[seen.language]
  const kind = kindOf(room) as 'joint' | 'caucus' | 'team' | 'neutrals' | 'desk'
  const side = room.split(':')[1] as `side-${string}` | undefined
  const own = side === undefined || side === seen.view.me.seat
  const kept = [...(seen.view.rooms.get(room)?.documents.kept.values() ?? [])]
  // Theirs alone.
  const waiting = seen.beside.waiting?.get(room) ?? 0
  const id = `documents-${room.replace(':', '-')}`
  return (
    <section class={`room ${room === 'joint' ? 'joint' : 'private'}`} aria-labelledby={id}>
      <header>
        <h3 id={id} dir="auto">
          {own || !side
            ? seen.words.rooms[kind]
            : `${seen.words.rooms[kind]} · ${sideLabel(seen, side)}`}
        </h3>
        <span class="who" dir="auto">
          {seen.words.readers[kind](readersOf(seen, room))}
        </span>
      </header>
      {kept.length === 0 ? (
        <p class="talk quiet">{words.none}</p>
      ) : (
        <ul class="talk documents">
          {kept.map((document) => (
            <DocumentLine key={document.document} seen={seen} document={document} />
          ))}
        </ul>
      )}
      {waiting > 0 && (
        <p class="talk">
          <a href={pathOf(seen, `pages/${room}`)}>{photoWords[seen.language].waiting(waiting)}</a>
        </p>
      )}
      {bringsTo(seen, room) && <BringBox seen={seen} room={room} open={open} wrong={wrong} />}
    </section>
  )
}

const DocumentLine = ({
  seen,
  document,
}: {
  readonly seen: Seen
  readonly document: KeptDocument
}) => (
  <li>
    <a href={pathOf(seen, `documents/${document.document}`)} dir="auto">
      {document.file.name}
    </a>
    <span class="by">
      <FactsOf seen={seen} document={document} />
    </span>
    <Tags seen={seen} document={document} />
  </li>
)

export const FactsOf = ({
  seen,
  document,
}: {
  readonly seen: Seen
  readonly document: KeptDocument
}) => {
  const words = documentWords[seen.language]
  const { file, seat, relayed, by, at } = document
  const who = relayed && isSide(seat) ? words.fromSide(sideLabel(seen, seat)) : nameOf(seen, by)
  const pages = file.pages === undefined ? '' : ` · ${words.pages(file.pages)}`
  return (
    <>
      {words.kinds[file.kind]} · {sizeIn(seen, file.size)}
      {pages} · <span dir="auto">{who}</span> · {whenOf(seen, at)}
    </>
  )
}

export const Tags = ({
  seen,
  document,
}: {
  readonly seen: Seen
  readonly document: KeptDocument
}) => {
  const words = documentWords[seen.language]
  const { seat, exchanged, passedOn, authorised, withdrawnAt, warnings, cleaned } = document
  const exhibit = exhibitOf(document)
  const own = seat === seen.view.me.seat
  return (
    <span class="tags">
      {exhibit && <Tag ok>{words.exhibit(exhibit)}</Tag>}{' '}
      {withdrawnAt !== undefined && <Tag>{words.withdrawn}</Tag>}{' '}
      {authorised && <Tag ok>{words.mayPassOn}</Tag>}{' '}
      {exchanged && isSide(seat) && (
        <Tag>{words.exchangedAs(exhibitName(seat, exchanged.exhibit))}</Tag>
      )}{' '}
      {passedOn.map(({ to, at }) => (
        <Tag key={to}>{seen.words.passedTo(sideLabel(seen, to), whenOf(seen, at))}</Tag>
      ))}{' '}
      {cleaned && <Tag>{words.cleaned}</Tag>}{' '}
      {own && warnings.length > 0 && <Tag>⚠ {warnings.length}</Tag>}
    </span>
  )
}

/** A telephone of Apple that is asked for these makes them of its own kind, which nobody here can read. */
export const PHOTOS = 'image/jpeg,image/png,image/webp'
const BringBox = ({
  seen,
  room,
  open,
  wrong,
}: {
  readonly seen: Seen
  readonly room: DocumentRoom
  readonly open: boolean
  readonly wrong: boolean
}) => {
  const words = documentWords[seen.language]
  const photos = photoWords[seen.language]
  const { seat } = seen.view.me
  const id = bringField(room)
  return (
    <details class="write" open={open}>
      <summary>{words.bring}</summary>
      <form
        method="post"
        action={pathOf(seen, `documents/to/${room}`)}
        enctype="multipart/form-data"
        class="fields"
        data-upload={pathOf(seen, `uploads/${room}`)}
        data-pages={pathOf(seen, `pages/${room}`)}
        data-sending={words.sending(0)}
        data-goes-on={words.goesOn}
        data-stopped={words.stopped}
      >
        {standsCleaned(seat, room) && <p class="quiet">{words.cleanedHere}</p>}
        {room === 'joint' && isSide(seat) && <p class="quiet">{words.exhibitHere}</p>}
        <div class="field">
          <label for={id}>{words.choose}</label>
          <p class="quiet" id={`${id}-hint`}>
            {words.limits(sizeIn(seen, limitsOf(room).largest))}
          </p>
          {wrong && (
            <p class="wrong" id={`${id}-wrong`}>
              {words.chooseAgain}
            </p>
          )}
          <input
            id={id}
            name="files"
            type="file"
            multiple
            aria-describedby={wrong ? `${id}-hint ${id}-wrong` : `${id}-hint`}
            {...(wrong ? { 'aria-invalid': 'true' as const } : {})}
          />
        </div>
        <div class="field">
          <label for={`${id}-photo`}>{words.photo}</label>
          <input
            id={`${id}-photo`}
            name="photo"
            type="file"
            accept={PHOTOS}
            capture="environment"
          />
        </div>
        <p class="quiet" role="status" data-progress hidden />
        <p data-see-pages hidden>
          <a href={pathOf(seen, `pages/${room}`)}>{photos.seePages}</a>
        </p>
        <div class="acts">
          <button class="act" type="submit">
            {words.send}
          </button>
        </div>
        <p class="quiet" id={`${id}-pages`}>
          {photos.asPagesWhat}
        </p>
        <div class="acts">
          <button
            class="act"
            type="submit"
            formaction={pathOf(seen, `pages/${room}/photos`)}
            aria-describedby={`${id}-pages`}
            data-as-pages
          >
            {photos.asPages}
          </button>
        </div>
      </form>
    </details>
  )
}

/** What waits for the mediator, with the way to it. */
export const DocumentsToPassOn = ({ seen }: { readonly seen: Seen }) => (
  <>
    {documentsToPassOn(seen.view).map(({ from, to, document }) => (
      <li key={document.document}>
        <b dir="auto">{sideLabel(seen, from)}</b>: <span dir="auto">{document.file.name}</span>
        <div class="acts">
          <a class="act" href={pathOf(seen, `documents/${document.document}`)}>
            {to.length > 0 && documentWords[seen.language].passTitle}
          </a>
        </div>
      </li>
    ))}
  </>
)
