// Keeps what is being typed on the server, in the writer's own room, a moment after the last key.

const PAUSE = 1200

export function keepDrafts(): void {
  keepForms()
  for (const field of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-draft]')) {
    const { form } = field
    const address = form?.action.replace(/\/do\/[^/]*$/, '/drafts')
    if (!address) continue
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      const body = new URLSearchParams({ _room: field.dataset['draft'] ?? '', words: field.value })
      // Lost once, it is sent with the next key.
      fetch(address, { method: 'POST', body, keepalive: true }).catch(() => {})
    }
    field.addEventListener('input', () => {
      clearTimeout(timer)
      timer = setTimeout(keep, PAUSE)
    })
    form?.addEventListener('submit', () => clearTimeout(timer))
  }
}

/** A form of many fields is kept whole; that it is kept, or cannot be, is said beside its buttons. */
function keepForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
    let timer: ReturnType<typeof setTimeout> | undefined
    let lost = false
    const show = (is: 'kept' | 'lost' | undefined) => {
      lost = is === 'lost'
      for (const [name, shown] of [
        ['kept', is === 'kept'],
        ['lost', lost],
      ] as const) {
        const said = form.querySelector<HTMLElement>(`[data-${name}]`)
        if (said) said.hidden = !shown
      }
    }
    const keep = async () => {
      const body = new URLSearchParams()
      for (const [name, value] of new FormData(form)) {
        if (typeof value === 'string' && name !== '_page') body.append(name, value)
      }
      // What a browser sends on when the page is left may not be longer.
      const keepalive = String(body).length < 60_000
      const address = form.dataset['keep'] ?? ''
      const sent = fetch(address, { method: 'POST', body, keepalive, redirect: 'manual' })
      // Who is signed out meanwhile is sent to sign in: that keeps nothing.
      const status = await sent.then(
        (answer) => answer.status,
        () => 0,
      )
      show(status === 204 ? 'kept' : 'lost')
    }
    form.addEventListener('input', () => {
      clearTimeout(timer)
      if (!lost) show(undefined)
      // Lost once, it is sent with the next key.
      timer = setTimeout(keep, PAUSE)
    })
    form.addEventListener('submit', async (event) => {
      clearTimeout(timer)
      if (!lost) return
      // What is typed stands on this page alone: it is left only once it can be kept.
      event.preventDefault()
      await keep()
      if (!lost) form.requestSubmit(event.submitter)
    })
  }
}
