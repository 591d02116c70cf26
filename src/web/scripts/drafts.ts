// Keeps what is being typed on the server, in the writer's own room, a moment after the last key.

const PAUSE = 1200

export function keepDrafts(): void {
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
