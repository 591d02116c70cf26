// One's own words as text, where the browser makes them out on the device itself. Never a service of others: it would be sent the voice.

type Heard = { readonly resultIndex: number; readonly results: ArrayLike<Result> }
type Result = { readonly isFinal: boolean; readonly [n: number]: { readonly transcript: string } }
type Recogniser = {
  continuous: boolean
  interimResults: boolean
  lang: string
  processLocally: boolean
  onresult: ((heard: Heard) => void) | null
  onend: (() => void) | null
  onerror: ((trouble: { readonly error: string }) => void) | null
  start(): void
  stop(): void
}
type Recognition = {
  new (): Recogniser
  available?(asked: { langs: string[]; processLocally: true }): Promise<string>
}

const recognition = (): Recognition | undefined =>
  (globalThis as { SpeechRecognition?: Recognition }).SpeechRecognition

/** Only where the device itself can, and says so. */
export async function canCaption(language: string): Promise<boolean> {
  const made = recognition()
  if (!made?.available || !('processLocally' in made.prototype)) return false
  const answer = await made.available({ langs: [language], processLocally: true }).catch(() => '')
  return answer === 'available'
}

export function caption(language: string, said: (text: string) => void): () => void {
  const Made = recognition()
  if (!Made) return () => {}
  const ears = new Made()
  let on = true
  ears.processLocally = true
  ears.continuous = true
  ears.interimResults = false
  ears.lang = language
  ears.onresult = ({ resultIndex, results }) => {
    for (const result of Array.from(results).slice(resultIndex)) {
      const text = result[0]?.transcript.trim() ?? ''
      if (result.isFinal && text !== '') said(text)
    }
  }
  ears.onerror = ({ error }) => {
    if (error !== 'no-speech') on = false
  }
  // It ends by itself in a silence, and is wanted until it is turned off.
  ears.onend = () => {
    if (on && ears.processLocally) ears.start()
  }
  ears.start()
  return () => {
    on = false
    ears.stop()
  }
}
