// What the server drew for a call: its words and its rooms; and which of them is shown.
import type { MeetingRoom } from '../../domain/meetings.ts'
import type { SaidByScript } from '../calls/words-needed.ts'

export type RoomOfCall = {
  readonly room: MeetingRoom
  readonly path: string
  readonly name: string
  readonly write: string
  readonly telephone: boolean
  /** Who may be there. */
  readonly people: readonly string[]
  readonly shut: boolean
}
export type PageOfCall = {
  readonly place: HTMLElement
  readonly room: MeetingRoom
  readonly caseId: string
  readonly me: string
  readonly language: string
  readonly rooms: readonly RoomOfCall[]
  readonly say: Say
  /** Shows where one is now, in large letters, and who hears there. */
  show(room: MeetingRoom): void
}
export type Say = (key: SaidByScript, ...names: readonly string[]) => string

const sections = () => [...document.querySelectorAll<HTMLElement>('.call-room')]

export function pageOfCall(place: HTMLElement): PageOfCall {
  const words = new Map(
    [...document.querySelectorAll<HTMLElement>('[data-word]')].map((one) => [
      one.dataset['word'] ?? '',
      one.textContent ?? '',
    ]),
  )
  const { call = '', case: caseId = '', me = '', language = 'en' } = place.dataset
  return {
    ...{ place, caseId, me, language, room: call as MeetingRoom },
    rooms: sections().map((one) => ({
      room: one.dataset['room'] as MeetingRoom,
      path: one.dataset['path'] ?? '',
      name: one.querySelector('[data-name]')?.textContent ?? '',
      write: one.querySelector('[data-write]')?.getAttribute('href') ?? '',
      telephone: one.querySelector('[data-telephone] a') !== null,
      people: (one.dataset['people'] ?? '').split(' '),
      shut: one.dataset['shut'] === 'yes',
    })),
    say: (key, ...names) =>
      names.reduce((text, name, i) => text.replace(`{${i}}`, () => name), words.get(key) ?? ''),
    show(room) {
      for (const one of sections()) {
        one.hidden = one.dataset['room'] !== room
        if (one.hidden) continue
        history.replaceState(null, '', one.dataset['path'])
        one.querySelector<HTMLElement>('[data-now]')?.removeAttribute('hidden')
        one.querySelector<HTMLElement>('[data-name]')?.focus()
        one.scrollIntoView({ block: 'start' })
      }
    },
  }
}
