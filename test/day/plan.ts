// Whom the day is about: each person of each case by number, how they can be reached, and what they will do.
import type { Language } from '../../src/domain/clauses.ts'

/** What becomes of an invitation: by its channel, or by what the person does with it. */
export const fates = [
  'link in a mail',
  'yes by text',
  'code of a letter',
  'link in a mail',
  'by telephone to staff',
  'link in a mail, texted too',
  'letter, for the mail bounces',
  'mail bounces',
  'text does not arrive',
  'letter stays closed',
  'declines by mail',
  'stop by text',
  'not me by mail',
  'not me by text',
  'yes by text',
  'code of a letter',
  'asks by mail',
  'asks by letter',
  'link in a text',
  'mail stays unread',
] as const
export type Fate = (typeof fates)[number] | 'shared mailbox' | 'shared number'

export type Planned = {
  readonly case: number
  readonly side: 'side-a' | 'side-b'
  readonly name: string
  readonly language: Language
  readonly fate: Fate
  readonly mail?: string
  readonly phone?: string
  readonly post?: string
  readonly born: string
  /** Where they sit when they come to a page: each household is a network of its own. */
  readonly from: string
}

const wantsMail = (fate: Fate) => fate.includes('mail')
const wantsText = (fate: Fate) => /text|number/.test(fate)
const wantsPost = (fate: Fate) => fate.includes('letter')
const two = (one: number) => String(one).padStart(2, '0')

function planned(i: number, side: 'side-a' | 'side-b'): Planned {
  const place = side === 'side-a' ? 0 : 1
  const n = 2 * i + place
  const usual = fates[place === 0 ? i % fates.length : (i * 7 + 3) % fates.length] ?? 'yes by text'
  const fate: Fate = i % 40 === 14 ? 'shared mailbox' : i === 1 || i === 6 ? 'shared number' : usual
  const shared = fate === 'shared mailbox' || fate === 'shared number'
  const who = shared ? `both${i}` : `p${n}`
  // A mailbox that two share reaches neither: they are texted.
  const texted = wantsText(fate) || fate === 'shared mailbox'
  return {
    case: i,
    side,
    name: `${place === 0 ? 'Pat' : 'Dee'} Number${n}`,
    language: (i + place) % 3 === 0 ? 'es' : 'en',
    fate,
    born: `19${two(50 + (n % 50))}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`,
    from: `127.${10 + place}.${Math.floor(i / 200)}.${1 + (i % 200)}`,
    ...(wantsMail(fate) ? { mail: `${who}@people.test` } : {}),
    ...(texted
      ? { phone: `+1213373${String(1000 + (fate === 'shared number' ? 2 * i : n))}` }
      : {}),
    ...(wantsPost(fate) ? { post: `${n} Pier Street|Oakland, CA 94601` } : {}),
  }
}

export const planOf = (cases: number): readonly Planned[] =>
  Array.from({ length: cases }, (_, i) => [planned(i, 'side-a'), planned(i, 'side-b')]).flat()

export const typeOf = (i: number) =>
  (['small-claims', 'unlawful-detainer', 'civil-harassment', 'business'] as const)[i % 4] ??
  'business'

/** As a court would send it. */
export function calendarOf(plan: readonly Planned[]): string {
  const of = ({ name, mail = '', phone = '', post = '', language, born }: Planned) => [
    name,
    mail,
    phone,
    `"${post}"`,
    language,
    born,
  ]
  const head = 'Case Number,Case Type,Court,Hearing,Title'
  const party = (who: string) =>
    ['', ' email', ' phone', ' address', ' language', ' dob'].map((field) => who + field).join(',')
  const rows: string[] = [`${head},${party('plaintiff')},${party('defendant')}`]
  for (let at = 0; at < plan.length; at += 2) {
    const [first, second] = plan.slice(at, at + 2)
    if (!first || !second) continue
    const i = first.case
    const row = [`24SC${1000 + i}`, typeOf(i), 'Superior Court', '2027-06-01', `Case ${i}`]
    rows.push([...row, ...of(first), ...of(second)].join(','))
  }
  return rows.join('\r\n')
}
