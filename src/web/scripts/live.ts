// Live rooms: told that a room moved, the page fetches its own fragment, as its viewer, and puts it in place.

type Policy = { createHTML(html: string): string }
declare const trustedTypes:
  | { createPolicy(name: string, rules: { createHTML(html: string): string }): Policy }
  | undefined

const CHANNEL = 'parley-rooms'
const LOCK = 'parley-stream'

/** Fragments come from our own server, which escapes what people wrote; nothing else is ever parsed. */
const policy: Policy =
  typeof trustedTypes === 'undefined'
    ? { createHTML: (html) => html }
    : trustedTypes.createPolicy('parley', { createHTML: (html) => html })

export function watchRooms(): void {
  const places = [...document.querySelectorAll<HTMLElement>('[data-fragment]')]
  if (places.length === 0) return
  const refresh = (room: string, caseId: string) => {
    for (const place of places) {
      const address = place.dataset['fragment'] ?? ''
      if (place.dataset['room'] === room && address.includes(caseId)) void swap(place, address)
    }
  }
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = ({ data }) => refresh(data.room, data.caseId)
  // One stream a browser: the tab that holds the lock listens for all of them.
  void navigator.locks?.request(
    LOCK,
    () =>
      new Promise<void>((done) => {
        const stream = new EventSource('/live')
        stream.onmessage = ({ data }) => {
          const change: { room: string; caseId: string } = JSON.parse(data)
          channel.postMessage(change)
          refresh(change.room, change.caseId)
        }
        stream.onerror = () => {
          if (stream.readyState === EventSource.CLOSED) done()
        }
      }),
  )
}

/** What one types and where one is on the page stand outside the fragment, and stay. */
async function swap(place: HTMLElement, address: string): Promise<void> {
  const answer = await fetch(address)
  if (!answer.ok) return
  const html = policy.createHTML(await answer.text())
  const fresh = new DOMParser().parseFromString(html, 'text/html')
  if (fresh.body.innerHTML === place.innerHTML) return
  place.replaceChildren(...fresh.body.childNodes)
  place.setAttribute('aria-live', 'polite')
}
