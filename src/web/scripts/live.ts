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
  // Only what is added later is read out.
  for (const place of places) place.setAttribute('aria-live', 'polite')
  const refresh = (room: string, caseId: string) => {
    if (!location.pathname.includes(caseId)) return
    for (const place of places) {
      if (place.dataset['room'] === room) void swap(place, place.dataset['fragment'] ?? '')
    }
    void nextStep()
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

const fetched = async (address: string): Promise<Document | undefined> => {
  const answer = await fetch(address)
  if (!answer.ok) return undefined
  return new DOMParser().parseFromString(policy.createHTML(await answer.text()), 'text/html')
}

/** What one types and where one is on the page stand outside the fragment, and stay. */
async function swap(place: HTMLElement, address: string): Promise<void> {
  const fresh = await fetched(address)
  if (!fresh || fresh.body.innerHTML === place.innerHTML) return
  const talk = place.querySelector('ul.talk')
  const had = [...(talk?.children ?? [])]
  const has = [...(fresh.querySelector('ul.talk')?.children ?? [])]
  const grown =
    has.length > had.length && had.every((one, i) => one.outerHTML === has[i]?.outerHTML)
  if (talk && grown) talk.append(...has.slice(had.length))
  else place.replaceChildren(...fresh.body.childNodes)
}

/** The sentence at the top stays true, unless somebody is just about to press what stands there. */
async function nextStep(): Promise<void> {
  const shown = document.querySelector('main > .next')
  if (!shown || shown.contains(document.activeElement)) return
  const now = (await fetched(location.pathname))?.querySelector('main > .next')
  if (now && now.innerHTML !== shown.innerHTML) shown.replaceChildren(...now.childNodes)
}
