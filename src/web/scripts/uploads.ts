// Brings files piece by piece: shows how far it is, and goes on from where it stopped when the line breaks.

const PIECE = 2 ** 20
const TUS = { 'tus-resumable': '1.0.0' }
const WAITS = [1_000, 3_000, 10_000, 30_000]

type Told = { readonly name: string; readonly wrong: string }

export function bringInPieces(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) {
    form.addEventListener('submit', (event) => {
      const pages = event.submitter?.dataset['asPages'] !== undefined
      const inputs = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')]
      const files = inputs.flatMap((input) => [...(input.files ?? [])])
      if (files.length === 0) return
      event.preventDefault()
      void bring(form, files, pages)
    })
  }
}

/** `pages`: together they are to be one document, and wait for that. */
async function bring(form: HTMLFormElement, files: readonly File[], pages: boolean): Promise<void> {
  const line = form.querySelector<HTMLElement>('[data-progress]')
  const buttons = form.querySelectorAll<HTMLButtonElement>('button[type=submit]')
  const shut = (off: boolean) => {
    for (const button of buttons) button.disabled = off
  }
  const say = (text: string) => {
    if (!line) return
    line.hidden = false
    line.textContent = text
  }
  shut(true)
  const all = files.reduce((sum, { size }) => sum + size, 0)
  const told: Told[] = []
  let before = 0
  for (const file of files) {
    const wrong = await one(
      form,
      file,
      pages,
      (done) => {
        const part = all === 0 ? 100 : Math.floor(((before + done) / all) * 100)
        say((form.dataset['sending'] ?? '').replace('0', String(part)))
      },
      () => say(form.dataset['goesOn'] ?? ''),
    ).catch(() => form.dataset['stopped'] ?? '')
    if (wrong !== '') told.push({ name: file.name, wrong })
    before += file.size
  }
  if (told.length === 0) {
    const all = (form.dataset['upload'] ?? '').replace(/\/uploads\/.*$/, '/documents')
    location.assign(pages ? (form.dataset['pages'] ?? all) : `${all}?said=done`)
    return
  }
  // What is there is not sent once more with the rest.
  form.reset()
  say(told.map(({ name, wrong }) => `${name}: ${wrong}`).join('\n'))
  shut(false)
  const see = form.querySelector<HTMLElement>('[data-see-pages]')
  if (see && pages) see.hidden = false
}

/** What is wrong with it, or nothing. */
async function one(
  form: HTMLFormElement,
  file: File,
  page: boolean,
  progress: (done: number) => void,
  broke: () => void,
): Promise<string> {
  // Without its name: what is remembered on this device tells nobody what was brought.
  const as = page ? 'page' : 'upload'
  const known = `${as} ${form.dataset['upload']} ${file.size} ${file.lastModified}`
  let place = sessionStorage.getItem(known)
  let at = place === null ? undefined : await offsetOf(place)
  if (place === null || at === undefined) {
    const begun = await fetch(form.dataset['upload'] ?? '', {
      method: 'POST',
      headers: {
        ...TUS,
        'upload-length': String(file.size),
        'upload-metadata': `filename ${inBase64(file.name)}${page ? ',page' : ''}`,
      },
    })
    if (begun.status !== 201) return (await begun.text()) || (form.dataset['stopped'] ?? '')
    place = begun.headers.get('location') ?? ''
    sessionStorage.setItem(known, place)
    at = 0
  }
  let waited = 0
  for (;;) {
    progress(at)
    const piece = file.slice(at, at + PIECE)
    const answer: Response | undefined = await fetch(place, {
      method: 'PATCH',
      headers: {
        ...TUS,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(at),
      },
      body: piece,
    }).catch(() => undefined)
    if (answer?.status === 204) {
      waited = 0
      at = Number(answer.headers.get('upload-offset'))
      if (at < file.size) continue
      sessionStorage.removeItem(known)
      return ''
    }
    if (answer?.status === 422) {
      sessionStorage.removeItem(known)
      return answer.text()
    }
    const wait = WAITS[waited++]
    if (wait === undefined) return form.dataset['stopped'] ?? ''
    broke()
    await new Promise((resolve) => setTimeout(resolve, wait))
    const now = await offsetOf(place).catch(() => at)
    if (now === undefined) {
      sessionStorage.removeItem(known)
      return form.dataset['stopped'] ?? ''
    }
    at = now
  }
}

async function offsetOf(place: string): Promise<number | undefined> {
  const answer = await fetch(place, { method: 'HEAD', headers: TUS })
  return answer.ok ? Number(answer.headers.get('upload-offset')) : undefined
}

const inBase64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
