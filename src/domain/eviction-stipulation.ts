// What the stipulation for judgment in an eviction asks (form UD-115): read out of the signed terms, and out of nothing else.
import type { Possession } from './court-terms.ts'
import { dayOfMonth, monthsApart } from './local-date.ts'
import type { Side } from './seats.ts'
import { type LocalDate, type Money, SUM_PARTS, type SumPart, type Term } from './terms.ts'

/** Of all that the tenant pays the landlord: on one day, in equal months, or as only the agreement itself says. */
export type EvictionPayment =
  | { readonly is: 'once'; readonly on: LocalDate }
  | {
      readonly is: 'monthly'
      /** Of each but the last. Integer cents. */
      readonly cents: number
      /** Of the month, 1 to 31. */
      readonly day: number
      readonly from: LocalDate
    }
  | { readonly is: 'as agreed' }
export type EvictionStipulation = {
  readonly landlord: Side
  readonly tenant: Side
  readonly premises: string
  /** To whom the home goes: the tenant stays, or the landlord has it back. */
  readonly possession: 'landlord' | 'tenant'
  readonly lease: Possession['lease']
  /** Integer cents, of what the terms name as such. */
  readonly parts: ReadonlyMap<SumPart, number>
  /** Integer cents; nothing where the tenant pays nothing. */
  readonly total: number
  readonly payment: EvictionPayment | undefined
  /** So many days late with one instalment, and all of it is due. */
  readonly wholeDueAfter: number | undefined
  readonly deposit: Pick<Possession, 'deposit' | 'depositCents' | 'depositOn'>
  readonly noLockoutBefore: LocalDate | undefined
  readonly judgment: 'now' | 'on-default'
  readonly dismissOn: LocalDate | undefined
}

/** Nothing where the form does not fit what was agreed: the agreement alone says it then. */
export function evictionStipulation(terms: readonly Term[]): EvictionStipulation | undefined {
  const homes = terms.filter((term) => term.kind === 'possession')
  const defaults = terms.filter((term) => term.kind === 'default')
  const [home, follows] = [homes[0], defaults[0]]
  if (!home || !follows || homes.length > 1 || defaults.length > 1) return undefined
  const { judgment } = follows
  if (judgment === 'none' || follows.by !== home.by) return undefined
  const { by: tenant, to: landlord, premises, stays, lease } = home
  const { deposit, depositCents, depositOn, dueOn, noLockoutBefore } = home
  const owed = terms.filter((term) => term.kind === 'money')
  const paid = owed.filter(({ payer, payee }) => payer === tenant && payee === landlord)
  return {
    ...{ landlord, tenant, premises, lease, judgment },
    possession: stays ? 'tenant' : 'landlord',
    parts: partsOf(paid),
    total: paid.reduce((sum, { cents }) => sum + cents, 0),
    payment: paymentOf(paid),
    wholeDueAfter: paid.length === 1 ? paid[0]?.wholeDueAfter : undefined,
    deposit: {
      deposit,
      ...(depositCents === undefined ? {} : { depositCents }),
      ...(depositOn === undefined ? {} : { depositOn }),
    },
    noLockoutBefore: stays ? undefined : (noLockoutBefore ?? dueOn),
    dismissOn: follows.dismissOn,
  }
}

const partsOf = (paid: readonly Money[]): ReadonlyMap<SumPart, number> =>
  new Map(
    SUM_PARTS.flatMap((part): [SumPart, number][] => {
      const cents = paid.reduce((sum, { madeOf }) => sum + (madeOf?.[part] ?? 0), 0)
      return cents > 0 ? [[part, cents]] : []
    }),
  )

function paymentOf(paid: readonly Money[]): EvictionPayment | undefined {
  const parts = paid.flatMap(({ instalments }) => instalments)
  const [first, ...later] = parts
  if (!first) return undefined
  const days = new Set(parts.map(({ dueOn }) => dueOn))
  if (days.size === 1) return { is: 'once', on: first.dueOn }
  const inMonths = later.every(({ dueOn }, i) => monthsApart(first.dueOn, dueOn) === i + 1)
  // The last one is what is left.
  const equal = parts.slice(0, -1).every(({ cents }) => cents === first.cents)
  const rest = (parts.at(-1)?.cents ?? 0) <= first.cents
  if (paid.length > 1 || !inMonths || !equal || !rest) return { is: 'as agreed' }
  return { is: 'monthly', cents: first.cents, day: dayOfMonth(first.dueOn), from: first.dueOn }
}
