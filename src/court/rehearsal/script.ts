// How a rehearsal court behaves: by the options it was started with, or by words in the titles of what is filed.

export const answers = [
  'taken',
  'garbage',
  'cut',
  'error',
  'silent',
  'long',
  'another',
  'redirect',
] as const
export const reviews = ['once', 'twice', 'garbage', 'none', 'another', 'unsigned'] as const

export type Script = {
  /** How a filing is answered at once. */
  readonly answer: (typeof answers)[number]
  /** How its review is told. */
  readonly review: (typeof reviews)[number]
  /** Why every document is rejected, or the last one only. */
  readonly reject: string | undefined
  readonly rejectLast: string | undefined
  /** What a judge says later of the lead documents, as "granted" or "denied: why". */
  readonly order: string | undefined
  /** In cents. */
  readonly fee: number | undefined
  readonly reviewAfter: number
  readonly orderAfter: number
}

export const plain: Script = {
  ...{ answer: 'taken', review: 'once' },
  ...{ reject: undefined, rejectLast: undefined, order: undefined, fee: undefined },
  ...{ reviewAfter: 1000, orderAfter: 3000 },
}

/** `[answer: cut]` in the title of the case or of a document; `[reject: why]` is of its document alone. */
const SAID = /\[(answer|review|order|fee): *([^\]]{1,200})\]/g

export function scriptFor(script: Script, titles: readonly string[]): Script {
  let heard = script
  for (const [, what, said = ''] of titles.flatMap((title) => [...title.matchAll(SAID)])) {
    const answer = answers.find((one) => one === said)
    const review = reviews.find((one) => one === said)
    if (what === 'answer' && answer) heard = { ...heard, answer }
    if (what === 'review' && review) heard = { ...heard, review }
    if (what === 'order') heard = { ...heard, order: said }
    if (what === 'fee' && /^\d{1,6}$/.test(said)) heard = { ...heard, fee: Number(said) }
  }
  return heard
}

export const rejectedBy = (title: string): string | undefined =>
  /\[reject: *([^\]]{1,200})\]/.exec(title)?.[1]
