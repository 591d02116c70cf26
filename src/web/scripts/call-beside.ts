// What pages tell each other beside the sound, and what is taken of it: another page may have been tampered with.

/** Kept nowhere, and no server reads it. */
export type Beside =
  | { readonly caption: string }
  | { readonly audio: boolean; readonly video: boolean }

const LONGEST = 500

export function besideFrom(text: unknown): Beside | undefined {
  let said: unknown
  try {
    said = JSON.parse(String(text))
  } catch {
    return undefined
  }
  if (typeof said !== 'object' || said === null) return undefined
  const { caption, audio, video } = said as Readonly<Record<string, unknown>>
  if (typeof caption === 'string') return { caption: caption.slice(0, LONGEST) }
  return typeof audio === 'boolean' && typeof video === 'boolean' ? { audio, video } : undefined
}
