// What is paid or owed for a filing, in integer cents of US dollars.
import { cents, dollars, type Part } from './reading.ts'
import { tag, tagIf, type Xml } from './writing.ts'

export type Charge = { readonly words: string; readonly cents: number }

export type Payment = {
  readonly charges: readonly Charge[]
  readonly paid: number | undefined
  /** Why nothing has to be paid, in the court's code, as in "fee waiver granted". */
  readonly waiver: string | undefined
}

const amount = (name: 'cbc:Amount' | 'cbc:PaidAmount', sum: number): Xml =>
  tag(name, dollars(sum), { currencyID: 'USD' })

export const paymentWritten = ({ charges, paid, waiver }: Payment, payer: Xml): Xml =>
  tag('payment:PaymentMessage', [
    tag('cac:Address'),
    ...charges.map(({ words, cents: sum }, place) =>
      tag('cac:AllowanceCharge', [
        tag('cbc:ID', place + 1),
        tag('cbc:ChargeIndicator', true),
        tag('cbc:AllowanceChargeReason', words),
        amount('cbc:Amount', sum),
      ]),
    ),
    paid === undefined ? undefined : tag('cac:Payment', [amount('cbc:PaidAmount', paid)]),
    tagIf('ecf:FeeExceptionReasonCode', waiver),
    tag('payment:CorrectedPaymentIndicator', false),
    tag('payment:Payer', [payer]),
  ])

export function paymentIn(message: Part): Payment | undefined {
  const said = message.one('payment:PaymentMessage')
  if (!said) return undefined
  const sum = (part: Part, name: string) => {
    const text = part.text(name)
    return text === undefined ? undefined : cents(text, part.text(`${name}/@currencyID`))
  }
  return {
    charges: said
      .all('cac:AllowanceCharge[not(normalize-space(cbc:ChargeIndicator)="false")]')
      .map((charge) => ({
        words:
          charge.text('cbc:AllowanceChargeReason') ??
          charge.text('cbc:AllowanceChargeReasonCode') ??
          '',
        cents: sum(charge, 'cbc:Amount') ?? 0,
      })),
    paid: sum(said, 'cac:Payment/cbc:PaidAmount'),
    waiver: said.text('ecf:FeeExceptionReasonCode'),
  }
}
