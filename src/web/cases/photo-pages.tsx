// The page on which somebody puts photos in order that become the pages of one document, adds more, and makes it.
import type { WaitingPhoto } from '../../application/document-ports.ts'
import { type DocumentRoom, limitsOf, MOST_PHOTOS, standsCleaned } from '../../domain/documents.ts'
import { bringField, Results, someNotTaken, type Taken } from './brought-files.tsx'
import { bringsTo, sizeIn } from './document-places.ts'
import { documentWords } from './document-words.ts'
import { PHOTOS } from './documents.tsx'
import { photoWords } from './photo-words.ts'
import { pathOf, readersOf, type Seen, sideLabel } from './seen.ts'
import { kindOf } from './talk.tsx'
import { WrongHere } from './wrongs.tsx'

/** Each page's number as it was typed, by its id. */
export const PLACE = 'place.'
export type TypedPages = {
  readonly numbers: ReadonlyMap<string, string>
  readonly name: string
  /** Pages whose number is none. */
  readonly wrong: readonly string[]
  /** Why it was not made. */
  readonly why: string | undefined
  /** The name is what needs another look. */
  readonly nameWrong: boolean
}
type Here = {
  readonly seen: Seen
  readonly room: DocumentRoom
  readonly photos: readonly WaitingPhoto[]
}

export const PhotoPages = ({
  seen,
  room,
  photos,
  typed,
  taken,
}: Here & { readonly typed: TypedPages; readonly taken: readonly Taken[] | undefined }) => {
  const words = photoWords[seen.language]
  const kind = kindOf(room) as 'joint' | 'caucus' | 'team' | 'neutrals' | 'desk'
  const side = room.split(':')[1] as `side-${string}` | undefined
  const own = side === undefined || side === seen.view.me.seat
  const brings = bringsTo(seen, room)
  const name = own || !side ? seen.words.rooms[kind] : ''
  return (
    <>
      <p>
        <a href={pathOf(seen, 'documents')}>← {documentWords[seen.language].back}</a>
      </p>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {taken && someNotTaken(taken) && <Results seen={seen} taken={taken} room={room} />}
      <section class={`room ${room === 'joint' ? 'joint' : 'private'}`} aria-labelledby="place">
        <header>
          <h3 id="place" dir="auto">
            {name || `${seen.words.rooms[kind]} · ${sideLabel(seen, side ?? 'side-a')}`}
          </h3>
          <span class="who" dir="auto">
            {seen.words.readers[kind](readersOf(seen, room))}
          </span>
        </header>
        {photos.length === 0 ? (
          <p class="talk quiet">{words.none}</p>
        ) : (
          <OrderForm {...{ seen, room, photos, typed, brings }} />
        )}
        {!brings && <p class="talk quiet">{words.shut}</p>}
      </section>
      {brings && photos.length < MOST_PHOTOS && (
        <AddForm seen={seen} room={room} wrong={taken !== undefined && someNotTaken(taken)} />
      )}
    </>
  )
}

const OrderForm = ({
  seen,
  room,
  photos,
  typed,
  brings,
}: Here & { readonly typed: TypedPages; readonly brings: boolean }) => {
  const words = photoWords[seen.language]
  const { wrong, why, nameWrong } = typed
  const many = photos.length
  return (
    <form
      method="post"
      action={pathOf(seen, `pages/${room}`)}
      class="write fields pages-form"
      noValidate
    >
      {(why !== undefined || wrong.length > 0) && (
        <div class="wrongs" role="alert" tabIndex={-1} autofocus>
          {why === undefined ? (
            <p>
              <b>{seen.words.look}</b>
            </p>
          ) : (
            <h3>{words.notMade}</h3>
          )}
          <ul>
            {why !== undefined && <li>{nameWrong ? <a href="#name">{why}</a> : why}</li>}
            {photos.map(({ upload }, i) =>
              wrong.includes(upload) ? (
                <li key={upload}>
                  <a href={`#place-${upload}`}>
                    {words.page(i + 1)}: {words.wrongNumber(many)}
                  </a>
                </li>
              ) : null,
            )}
          </ul>
        </div>
      )}
      {/* The first button is what the Enter key presses: it may never be one that removes. */}
      <div class="acts" hidden={many === 1}>
        <p class="quiet" id="order-lead">
          {words.orderLead}
        </p>
        <button class="act" type="submit" name="do" value="order" aria-describedby="order-lead">
          {words.order}
        </button>
      </div>
      <ol class="photo-pages">
        {photos.map((photo, i) => (
          <PageLine key={photo.upload} {...{ seen, room, photo, many, typed }} number={i + 1} />
        ))}
      </ol>
      {brings && (
        <>
          <div class="field">
            <label for="name">{words.name}</label>
            <p class="quiet" id="name-hint">
              {words.nameHint}
            </p>
            <WrongHere id="name" text={nameWrong ? why : undefined} />
            <input
              id="name"
              name="name"
              maxLength={120}
              value={typed.name}
              dir="auto"
              autocomplete="off"
              aria-describedby={nameWrong ? 'name-hint name-wrong' : 'name-hint'}
              {...(nameWrong ? { 'aria-invalid': 'true' as const } : {})}
            />
          </div>
          <p class="quiet">
            {words.makeWhat}{' '}
            {standsCleaned(seen.view.me.seat, room) ? words.photosNotKept : words.photosKept}
          </p>
          <div class="acts">
            <button class="act first" type="submit" name="do" value="make">
              {words.make}
            </button>
          </div>
        </>
      )}
    </form>
  )
}

const PageLine = ({
  seen,
  room,
  photo: { upload, file },
  number,
  many,
  typed,
}: Omit<Here, 'photos'> & {
  readonly photo: WaitingPhoto
  readonly number: number
  readonly many: number
  readonly typed: TypedPages
}) => {
  const words = photoWords[seen.language]
  const id = `place-${upload}`
  const wrong = typed.wrong.includes(upload)
  return (
    <li>
      <img
        src={pathOf(seen, `pages/${room}/${upload}`)}
        alt={words.small(number, file.name)}
        loading="lazy"
      />
      <div class="of-page">
        <label for={id}>
          <b>{words.page(number)}</b>
        </label>
        <span class="quiet" dir="auto">
          {file.name} · {sizeIn(seen, file.size)}
        </span>
        <WrongHere id={id} text={wrong ? words.wrongNumber(many) : undefined} />
        <div class="acts">
          <input
            id={id}
            name={`${PLACE}${upload}`}
            type="number"
            inputMode="numeric"
            min={1}
            max={many}
            value={typed.numbers.get(upload) ?? String(number)}
            {...(wrong
              ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-wrong` }
              : {})}
          />
          {number > 1 && <Move value={`up ${upload}`} said={words.up(number)} shown="↑" />}
          {number < many && <Move value={`down ${upload}`} said={words.down(number)} shown="↓" />}
          <Move value={`remove ${upload}`} said={words.remove(number)} shown={words.removeShort} />
        </div>
      </div>
    </li>
  )
}

const Move = ({
  value,
  said,
  shown,
}: {
  readonly value: string
  readonly said: string
  readonly shown: string
}) => (
  <button class="act" type="submit" name="do" value={value} aria-label={said}>
    {shown}
  </button>
)

const AddForm = ({
  seen,
  room,
  wrong,
}: Omit<Here, 'photos'> & {
  /** Something that was brought is not here. */
  readonly wrong: boolean
}) => {
  const words = photoWords[seen.language]
  const said = documentWords[seen.language]
  const id = bringField(room)
  return (
    <form
      method="post"
      action={pathOf(seen, `pages/${room}/photos`)}
      enctype="multipart/form-data"
      class="fields"
      data-upload={pathOf(seen, `uploads/${room}`)}
      data-pages={pathOf(seen, `pages/${room}`)}
      data-sending={said.sending(0)}
      data-goes-on={said.goesOn}
      data-stopped={said.stopped}
    >
      <h3>{words.more}</h3>
      <div class="field">
        <label for={id}>{words.choose}</label>
        <p class="quiet" id={`${id}-hint`}>
          {words.limits(sizeIn(seen, limitsOf(room).largest))}
        </p>
        {wrong && (
          <p class="wrong" id={`${id}-wrong`}>
            {said.chooseAgain}
          </p>
        )}
        <input
          id={id}
          name="files"
          type="file"
          multiple
          accept={PHOTOS}
          aria-describedby={wrong ? `${id}-hint ${id}-wrong` : `${id}-hint`}
          {...(wrong ? { 'aria-invalid': 'true' as const } : {})}
        />
      </div>
      <div class="field">
        <label for={`${id}-photo`}>{words.photo}</label>
        <input id={`${id}-photo`} name="photo" type="file" accept={PHOTOS} capture="environment" />
      </div>
      <p class="quiet" role="status" data-progress hidden />
      <p data-see-pages hidden>
        <a href={pathOf(seen, `pages/${room}`)}>{words.seePages}</a>
      </p>
      <div class="acts">
        <button class="act" type="submit" data-as-pages>
          {words.add}
        </button>
      </div>
    </form>
  )
}
