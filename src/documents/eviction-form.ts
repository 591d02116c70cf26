// The values for form UD-115, Stipulation for Entry of Judgment (Unlawful Detainer), item by item, as the parties signed them.
import type { CourtPacket, EvictionOnForm } from '../domain/filing-packet.ts'
import { BY_HAND, type Day, EMPTY, type FormRow, ticked } from './form-row.ts'

const dollars = new Intl.NumberFormat('en-US', {
  ...{ style: 'currency', currency: 'USD', minimumFractionDigits: 2 },
})
const sum = (cents: number | undefined): string =>
  cents === undefined ? EMPTY : dollars.format(cents / 100)
const AS_AGREED = 'as the attached agreement says'

/** From item 1 on; the head is that of all forms. */
export function evictionRows(
  { sides }: CourtPacket,
  eviction: EvictionOnForm,
  day: Day,
): readonly FormRow[] {
  const { landlord, tenant, lease, parts, total, payment, deposit, judgment } = eviction
  const names = (place: number) => sides[place]?.names.join(', ') || BY_HAND
  const [plaintiff, defendant] = [names(landlord), names(tenant)]
  const goesBack = eviction.possession === 'landlord'
  const onDay = (date: string | undefined) => (date === undefined ? EMPTY : day(date))
  const once = payment?.is === 'once' ? payment : undefined
  const monthly = payment?.is === 'monthly' ? payment : undefined
  const kept = deposit.deposit === 'kept'
  return [
    ['1', 'Plaintiff (name each)', plaintiff],
    ['1', 'Defendant (name each)', defendant],
    ['2', 'Plaintiff is awarded', ticked(goesBack)],
    ['2', 'Defendant (specify name) is awarded', goesBack ? EMPTY : defendant],
    [
      '2a',
      'Possession of the premises located at (street address, apartment number, city, and county)',
      `${eviction.premises}; city and county ${BY_HAND}, where they are not in it`,
    ],
    ['2b', 'Cancellation of the rental agreement', ticked(lease === 'cancelled')],
    ['2b', 'Forfeiture of the lease', ticked(lease === 'forfeited')],
    ['2c', 'Past due rent', sum(parts.get('rent'))],
    ['2d', 'Total holdover damages', sum(parts.get('holdover'))],
    ['2e', 'Attorney fees', sum(parts.get('fees'))],
    ['2f', 'Costs', sum(parts.get('costs'))],
    ['2g', 'Deposit of; see item 3', kept ? sum(deposit.depositCents) : EMPTY],
    ['2h', 'Other (specify)', sum(parts.get('other'))],
    ['2i', 'Total', total > 0 ? sum(total) : EMPTY],
    ['2i', 'To be paid by (date)', onDay(once?.on)],
    ['2i', 'Installment payments (see item 5)', ticked(monthly !== undefined)],
    [
      '3',
      'Deposit, if not awarded under item 2g: plaintiff must',
      kept || deposit.deposit === 'unsaid' ? EMPTY : 'a, b or c below',
    ],
    ['3a', 'Return deposit of', deposit.deposit === 'returned' ? sum(deposit.depositCents) : EMPTY],
    ['3a', 'To defendant by (date)', onDay(deposit.depositOn)],
    [
      '3b',
      'Give an itemized deposit statement within three weeks after defendant vacates (Civ. Code, § 1950.5)',
      ticked(deposit.deposit === 'statement'),
    ],
    ['3c', 'Mail the itemized statement or the deposit to the defendant at', BY_HAND],
    [
      '4',
      'A writ of possession will issue immediately, but there will be no lockout before (date)',
      judgment === 'now' && goesBack ? onDay(eviction.noLockoutBefore) : EMPTY,
    ],
    [
      '5a',
      'Defendant agrees to pay; on the day of each month; beginning on',
      monthly
        ? `${sum(monthly.cents)}; day ${monthly.day}; ${day(monthly.from)}`
        : payment?.is === 'as agreed'
          ? `${AS_AGREED} (item 7)`
          : EMPTY,
    ],
    [
      '5b',
      'If any payment is more than (specify) days late, the entire amount in item 2i is due',
      monthly && eviction.wholeDueAfter !== undefined ? `${eviction.wholeDueAfter} days` : EMPTY,
    ],
    ['6a', 'Judgment will be entered now', ticked(judgment === 'now')],
    ['6b', 'Judgment will be entered only upon default', ticked(judgment === 'on-default')],
    [
      '6b',
      'The case is calendared for dismissal on (date and time) in department',
      judgment === 'on-default'
        ? `${eviction.dismissOn === undefined ? BY_HAND : day(eviction.dismissOn)}; time and department ${BY_HAND}`
        : EMPTY,
    ],
    ['6c', 'Judgment as stated in form UD-110S, which is attached', EMPTY],
    ['6d', 'Judgment will be entered as stated in item 7', EMPTY],
    [
      '7',
      'Plaintiff and defendant further stipulate as follows (specify)',
      'See the attached settlement agreement, which is part of this stipulation.',
    ],
    ['8a', 'The parties understand their right to an attorney and to a hearing', 'read it'],
    ['8b', 'Date; name; signature of plaintiff or attorney', BY_HAND],
    ['8c', 'Date; name; signature of defendant or attorney', BY_HAND],
    ['9', 'IT IS SO ORDERED', EMPTY],
  ]
}
