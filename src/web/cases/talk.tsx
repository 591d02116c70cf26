// A room as people see it: who reads it, what was said, and where one writes.
import { barredFromCall } from '../../domain/calling.ts'
import type { Entry } from '../../domain/facts.ts'
import { offersTo } from '../../domain/next-step.ts'
import { isSide, type Room, speaksForSide } from '../../domain/seats.ts'
import { callWords } from '../calls/words.ts'
import { BesideUs } from './beside-us.tsx'
import { CommentSaid } from './comment-said.tsx'
import { DocumentEntry } from './document-entry.tsx'
import { howItCame } from './how-it-came.ts'
import { Message } from './mail-of-message.tsx'
import { isForMeetings } from './meeting-rooms.ts'
import { ActionForm, Button, Field, Hidden, Tag, Terms, Words } from './parts.tsx'
import { reminderWords } from './reminder-words.ts'
import { nameOf, pathOf, readersOf, type Seen, sideLabel, whenOf } from './seen.ts'
import { SigningEntry } from './signing.tsx'
import { Heard, HowSpoken } from './spoken.tsx'
import { WordingEntry } from './wording-said.tsx'

export const kindOf = (room: Room) =>
  room.split(':')[0] as 'board' | 'joint' | 'caucus' | 'team' | 'neutrals' | 'desk'
const groundOf = (room: Room) => (kindOf(room) === 'joint' ? 'joint' : 'private')

export type RoomSeenProps = {
  readonly seen: Seen
  readonly room: Room
  readonly entries: readonly Entry[]
  readonly page: string
  readonly title?: string
  /** Whether somebody may write here now. */
  readonly writes: boolean
}

export const RoomCard = ({ seen, room, entries, page, title, writes }: RoomSeenProps) => {
  const kind = kindOf(room)
  const heading = title ?? seen.words.rooms[kind]
  const id = `room-${room.replace(':', '-')}`
  const readers = readersOf(seen, room)
  const about = kind === 'board' ? '' : seen.words.readers[kind](readers)
  return (
    <section class={`room ${groundOf(room)}`} aria-labelledby={id}>
      <header>
        <h2 id={id} dir="auto">
          {heading}
        </h2>
        <span class="who" dir="auto">
          {about}
        </span>
        {writes && isForMeetings(room) && !barredFromCall(seen.view, room) && (
          <a
            class="act"
            href={pathOf(seen, `calls/${room}`)}
            aria-label={callWords[seen.language].entryTo(heading)}
          >
            {callWords[seen.language].entry}
          </a>
        )}
      </header>
      <div data-fragment={pathOf(seen, `fragments/${room}`)} data-room={room}>
        <Talk seen={seen} entries={entries} page={page} />
      </div>
      {writes && <BesideUs seen={seen} room={room} />}
      {writes && <WriteBox seen={seen} room={room} page={page} />}
    </section>
  )
}

export const Talk = ({ seen, entries, page }: Pick<RoomSeenProps, 'seen' | 'entries' | 'page'>) => {
  const shown = entries
    .map((entry) => ({ entry, body: bodyOf(seen, entry, page) }))
    .filter(({ body }) => body)
  const oldest = entries[0]?.number ?? 1
  return (
    <>
      {oldest > 1 && (
        <p class="older">
          <a href={`${pathOf(seen, page)}?before=${oldest}`}>{seen.words.older}</a>
        </p>
      )}
      {shown.length === 0 ? (
        <p class="talk quiet">{seen.words.empty}</p>
      ) : (
        <ul class="talk">
          {shown.map(({ entry, body }) => (
            <li key={entry.id} class={entry.by === seen.view.me.participant ? 'mine' : undefined}>
              <span class="by">
                <b dir="auto">{nameOf(seen, entry.by)}</b> · {howItCame(seen, entry)}
                {whenOf(seen, entry.at)}
              </span>
              {body}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Only the side that an offer is addressed to answers it, and only while it waits for that. */
const answerable = (
  { view, at }: Seen,
  { offer }: Extract<Entry['fact'], { type: 'OfferMade' | 'OfferRelayed' }>,
) =>
  isSide(view.me.seat) &&
  speaksForSide(view.me) &&
  !view.board.closing.ended &&
  offersTo(view, view.me.seat, at).some((one) => one.offer === offer && one.state === 'open')

/** What a fact looks like in a room's talk; nothing for what is shown elsewhere. */
function bodyOf(seen: Seen, entry: Entry, page: string) {
  const { fact } = entry
  const { entries: said } = seen.words
  switch (fact.type) {
    case 'MessagePosted':
      return (
        <>
          <Message seen={seen} fact={fact} />
          <HowSpoken seen={seen} entry={entry} fact={fact} page={page} />
        </>
      )
    case 'SpokenTakenDown':
      return <Heard seen={seen} fact={fact} />
    case 'WordsRelayed':
      return <Words text={fact.words} />
    case 'WordsAuthorised': {
      const room = seen.view.rooms.get(`caucus:${fact.side}`)
      const given = room?.relays.authorised.get(fact.authority)
      return (
        <div class="allowed">
          <Words text={fact.words} />
          <Tag ok>{given?.withdrawn ? seen.words.takenBack : seen.words.allowed}</Tag>{' '}
          {(given?.passedOn ?? []).map(({ to, at }) => (
            <Tag key={to}>{seen.words.passedTo(sideLabel(seen, to), whenOf(seen, at))}</Tag>
          ))}
          {given &&
            !given.withdrawn &&
            given.passedOn.length === 0 &&
            isSide(seen.view.me.seat) && (
              <ActionForm
                seen={seen}
                action="withdraw-authority"
                page=""
                form={fact.authority}
                class="inline"
              >
                <Hidden name="authority" value={fact.authority} />
                <Button plain>{seen.words.takeBack}</Button>
              </ActionForm>
            )}
        </div>
      )
    }
    case 'WordsPassedOn':
      return (
        <div class="quiet">
          <p>
            {isSide(seen.view.me.seat)
              ? said.WordsPassedOn
              : seen.words.passedOnTo(sideLabel(seen, fact.to))}
          </p>
          <Words text={fact.words} />
        </div>
      )
    case 'OfferMade':
    case 'OfferRelayed':
      return (
        <div class="offer">
          <Terms seen={seen} terms={fact.terms} />
          {fact.words && <Words text={fact.words} />}
          {answerable(seen, fact) && (
            <p>
              <a class="act" href={pathOf(seen, `offers/${fact.offer}`)}>
                {seen.words.next.act['answer offer']}
              </a>
            </p>
          )}
        </div>
      )
    case 'AnswerRelayed':
      return (
        <div>
          <p>{fact.answer === 'accepted' ? said.AnswerAccepted : said.AnswerDeclined}</p>
          {fact.words && <Words text={fact.words} />}
        </div>
      )
    case 'OfferDeclined':
      return (
        <div>
          <p>{said.OfferDeclined}</p>
          <Words text={fact.reason} />
        </div>
      )
    case 'ClauseCommented':
      return <CommentSaid seen={seen} {...fact} />
    case 'WordingSuggested':
    case 'WordingWithdrawn':
    case 'WordingTaken':
    case 'WordingLeft':
      return <WordingEntry seen={seen} fact={fact} />
    case 'ChangesRequested':
      return (
        <div>
          <p>{said.ChangesRequested}</p>
          <Words text={fact.words} />
        </div>
      )
    case 'InvitationSent':
      return <p>{said.InvitationSent(fact.name)}</p>
    case 'InvitationAnswered':
      return <p>{fact.answer === 'accepted' ? said.InvitationAccepted : said.InvitationDeclined}</p>
    case 'OfferPassedOn':
      return (
        <p>
          {isSide(seen.view.me.seat)
            ? said.OfferPassedOn
            : seen.words.passedOnTo(sideLabel(seen, fact.to))}
        </p>
      )
    case 'MoreTimeAsked':
      return <p>{reminderWords[seen.language].asked(whenOf(seen, fact.until))}</p>
    case 'PersonallyReminded':
      return (
        <p class="quiet" dir="auto">
          {reminderWords[seen.language].forWhom(nameOf(seen, fact.participant))}
        </p>
      )
    case 'DocumentAdded':
    case 'DocumentWithdrawn':
    case 'DocumentExchanged':
    case 'DocumentAuthorised':
    case 'DocumentAuthorityWithdrawn':
    case 'DocumentRelayed':
    case 'DocumentPassedOn':
      return <DocumentEntry seen={seen} fact={fact} />
    case 'SigningHeld':
    case 'SigningEntrusted':
    case 'SigningEntrustedEnded':
    case 'SigningDeclineExplained':
    case 'ConsentToSignGiven':
    case 'ConsentToSignWithdrawn':
    case 'PaperSignatureChosen':
    case 'PaperSignatureChecked':
      return <SigningEntry seen={seen} fact={fact} />
    case 'OfferHeld':
    case 'OfferWithdrawn':
    case 'OffersCrossed':
    case 'CrossingCleared':
    case 'OfferAccepted':
    case 'AnswerPassedOn':
    case 'WithdrawalPassedOn':
    case 'WithdrawalRelayed':
      return <p>{said[fact.type]}</p>
    default:
      return undefined
  }
}

const isLateIn = ({ view }: Seen, room: Room): boolean =>
  view.board.closing.ended !== undefined && ['caucus', 'desk'].includes(kindOf(room))

export const WriteBox = ({ seen, room, page }: Pick<RoomSeenProps, 'seen' | 'room' | 'page'>) => (
  <ActionForm seen={seen} action="post-message" page={page} form={room} class="write">
    <Hidden name="room" value={room} />
    {isLateIn(seen, room) && <p class="notice">{seen.words.lateWriting}</p>}
    <Field
      seen={seen}
      action="post-message"
      form={room}
      name="words"
      label={seen.words.write}
      long
      draft={room}
    />
    <span class={`seen ${groundOf(room)}`}>{willRead(seen, room)}</span>
    <div class="acts">
      <Button>{seen.words.send}</Button>
      <noscript>
        <button
          class="act"
          type="submit"
          name="_keep"
          value="yes"
          formaction={pathOf(seen, 'drafts')}
        >
          {seen.words.keepDraft}
        </button>
      </noscript>
    </div>
  </ActionForm>
)

/** Who will read it, by name: the sentence right above the button has to be true. */
export function willRead(seen: Seen, room: Room): string {
  const { willRead: words } = seen.words
  if (room === 'joint') return words.joint
  const named = words.private(readersOf(seen, room))
  return room === `caucus:${seen.view.me.seat}` ? `${named} ${words.unlessAllowed}` : named
}
