// How many texts a text is: the GSM-7 alphabet of 3GPP TS 23.038 where every sign is in it, else UCS-2.
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Written with an escape before them: two places each. */
const EXTENDED = new Set('\f^{}\\[~]|€')

export type Segments = { readonly alphabet: 'GSM-7' | 'UCS-2'; readonly segments: number }

/** One alone holds 160 or 70 places; of several each gives some up to be put together again. */
const room = { 'GSM-7': { one: 160, each: 153 }, 'UCS-2': { one: 70, each: 67 } } as const

export function segmentsOf(text: string): Segments {
  const signs = [...text]
  const alphabet = signs.every((sign) => BASIC.has(sign) || EXTENDED.has(sign)) ? 'GSM-7' : 'UCS-2'
  const placesOf = (sign: string) =>
    alphabet === 'UCS-2' ? sign.length : EXTENDED.has(sign) ? 2 : 1
  const { one, each } = room[alphabet]
  const whole = signs.reduce((sum, sign) => sum + placesOf(sign), 0)
  if (whole <= one) return { alphabet, segments: 1 }
  let segments = 1
  let used = 0
  for (const sign of signs) {
    // Neither an escape and its sign nor the halves of a pair are torn apart.
    if (used + placesOf(sign) > each) {
      segments += 1
      used = 0
    }
    used += placesOf(sign)
  }
  return { alphabet, segments }
}

/** A long text as pieces that go out one by one, each with a text's worth of room left for what stands around it. */
export function inParts(text: string, most: number): readonly string[] {
  const parts: string[] = []
  let rest = text.trim()
  while (segmentsOf(rest).segments > most - 1) {
    const part = cutTo(rest, most - 1, '')
    parts.push(part)
    rest = rest.slice(part.length).trimStart()
  }
  return [...parts, rest]
}

/** The longest beginning that is no more than so many texts, cut between words where there are any. */
export function cutTo(text: string, most: number, end: string): string {
  if (segmentsOf(text).segments <= most) return text
  const signs = [...text]
  let [fits, tooMany] = [0, signs.length]
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1
    const tried = signs.slice(0, middle).join('') + end
    if (segmentsOf(tried).segments <= most) fits = middle
    else tooMany = middle
  }
  const cut = signs.slice(0, fits).join('')
  const space = cut.search(/\s\S*$/)
  return (space > cut.length / 2 ? cut.slice(0, space) : cut) + end
}
