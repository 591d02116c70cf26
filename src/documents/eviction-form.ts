// The values for form UD-115, Stipulation for Entry of Judgment (Unlawful Detainer), item by item, as the parties signed them.
import type { CourtPacket, EvictionOnForm } from '../domain/filing-packet.ts'
import { BY_HAND, boxRow, type Day, EMPTY, type FormRow, wordsRow } from './form-row.ts'

const dollars = new Intl.NumberFormat('en-US', {
  ...{ style: 'currency', currency: 'USD', minimumFractionDigits: 2 },
})
const sum = (cents: number | undefined): string | undefined =>
  cents === undefined ? undefined : dollars.format(cents / 100)
const AS_AGREED = 'as the attached agreement says'

/** From item 1 on; the head is that of all forms. */
export function evictionRows(
  { sides }: CourtPacket,
  eviction: EvictionOnForm,
  day: Day,
): readonly FormRow[] {
  const { landlord, tenant, lease, parts, total, payment, deposit, judgment } = eviction
  const names = (place: number) => sides[place]?.names.join(', ') ?? ''
  const [plaintiff, defendant] = [names(landlord), names(tenant)]
  const goesBack = eviction.possession === 'landlord'
  const onDay = (date: string | undefined) => (date === undefined ? undefined : day(date))
  const once = payment?.is === 'once' ? payment : undefined
  const monthly = payment?.is === 'monthly' ? payment : undefined
  const kept = deposit.deposit === 'kept'
  const returned = deposit.deposit === 'returned'
  const late = monthly && eviction.wholeDueAfter
  const name = (key: string, item: string, field: string, said: string): FormRow => [
    ...([item, field, said || BY_HAND] as const),
    [{ key, value: said }],
  ]
  return [
    name('1 plaintiff', '1', 'Plaintiff (name each)', plaintiff),
    name('1 defendant', '1', 'Defendant (name each)', defendant),
    boxRow('2 plaintiff', '2', 'Plaintiff is awarded', goesBack),
    [
      '2',
      'Defendant (specify name) is awarded',
      goesBack ? EMPTY : defendant || BY_HAND,
      [
        { key: '2 defendant', value: !goesBack, field: 'Defendant is awarded' },
        { key: '2 name', value: goesBack ? '' : defendant, field: 'Defendant (specify name)' },
      ],
    ],
    [
      '2a',
      'Possession of the premises located at (street address, apartment number, city, and county)',
      `${eviction.premises}; city and county ${BY_HAND}, where they are not in it`,
      [{ key: '2a', value: eviction.premises }],
    ],
    boxRow('2b cancelled', '2b', 'Cancellation of the rental agreement', lease === 'cancelled'),
    boxRow('2b forfeited', '2b', 'Forfeiture of the lease', lease === 'forfeited'),
    wordsRow('2c', '2c', 'Past due rent', sum(parts.get('rent'))),
    wordsRow('2d', '2d', 'Total holdover damages', sum(parts.get('holdover'))),
    wordsRow('2e', '2e', 'Attorney fees', sum(parts.get('fees'))),
    wordsRow('2f', '2f', 'Costs', sum(parts.get('costs'))),
    wordsRow('2g', '2g', 'Deposit of; see item 3', kept ? sum(deposit.depositCents) : undefined),
    wordsRow('2h', '2h', 'Other (specify)', sum(parts.get('other'))),
    wordsRow('2i total', '2i', 'Total', total > 0 ? sum(total) : undefined),
    wordsRow('2i date', '2i', 'To be paid by (date)', onDay(once?.on)),
    boxRow('2i monthly', '2i', 'Installment payments (see item 5)', monthly !== undefined),
    [
      '3',
      'Deposit, if not awarded under item 2g: plaintiff must',
      kept || deposit.deposit === 'unsaid' ? EMPTY : 'a, b or c below',
    ],
    wordsRow('3a', '3a', 'Return deposit of', returned ? sum(deposit.depositCents) : undefined),
    wordsRow('3a date', '3a', 'To defendant by (date)', onDay(deposit.depositOn)),
    boxRow(
      '3b',
      '3b',
      'Give an itemized deposit statement within three weeks after defendant vacates (Civ. Code, § 1950.5)',
      deposit.deposit === 'statement',
    ),
    ['3c', 'Mail the itemized statement or the deposit to the defendant at', BY_HAND],
    wordsRow(
      '4',
      '4',
      'A writ of possession will issue immediately, but there will be no lockout before (date)',
      judgment === 'now' && goesBack ? onDay(eviction.noLockoutBefore) : undefined,
    ),
    [
      '5a',
      'Defendant agrees to pay; on the day of each month; beginning on',
      monthly
        ? `${sum(monthly.cents)}; day ${monthly.day}; ${day(monthly.from)}`
        : payment?.is === 'as agreed'
          ? `${AS_AGREED} (item 7)`
          : EMPTY,
      [
        { key: '5a sum', value: sum(monthly?.cents) ?? '', field: 'Defendant agrees to pay' },
        { key: '5a day', value: monthly ? `${monthly.day}` : '', field: 'Day of each month' },
        { key: '5a from', value: onDay(monthly?.from) ?? '', field: 'Beginning on' },
      ],
    ],
    [
      '5b',
      'If any payment is more than (specify) days late, the entire amount in item 2i is due',
      late === undefined ? EMPTY : `${late} days`,
      [{ key: '5b', value: late === undefined ? '' : `${late}` }],
    ],
    boxRow('6a', '6a', 'Judgment will be entered now', judgment === 'now'),
    boxRow('6b', '6b', 'Judgment will be entered only upon default', judgment === 'on-default'),
    [
      '6b',
      'The case is calendared for dismissal on (date and time) in department',
      judgment === 'on-default'
        ? `${onDay(eviction.dismissOn) ?? BY_HAND}; time and department ${BY_HAND}`
        : EMPTY,
      [
        {
          key: '6b date',
          value: (judgment === 'on-default' && onDay(eviction.dismissOn)) || '',
          field: 'The case is calendared for dismissal on (date)',
        },
      ],
    ],
    ['6c', 'Judgment as stated in form UD-110S, which is attached', EMPTY],
    ['6d', 'Judgment will be entered as stated in item 7', EMPTY],
    wordsRow(
      '7',
      '7',
      'Plaintiff and defendant further stipulate as follows (specify)',
      'See the attached settlement agreement, which is part of this stipulation.',
    ),
    ['8a', 'The parties understand their right to an attorney and to a hearing', 'read it'],
    ['8b', 'Date; name; signature of plaintiff or attorney', BY_HAND],
    ['8c', 'Date; name; signature of defendant or attorney', BY_HAND],
    ['9', 'IT IS SO ORDERED', EMPTY],
  ]
}
