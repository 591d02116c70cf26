// What a court says, in plain words for whoever reads a terminal.
import type { Policy } from '../court/policy.ts'
import { dollars } from '../court/reading.ts'
import { orderIn, type Review, type ReviewedDocument } from '../court/review.ts'

export const policyLines = (policy: Policy): readonly string[] => [
  `The court answers: ${policy.court.name || policy.court.id || policy.from}${policy.exercise ? ' (it says that it is an exercise)' : ''}.`,
  `It takes: ${policy.operations.join(', ') || 'nothing that it names'}; kinds of cases: ${policy.caseTypes.join(', ')}.`,
  `Several lead documents in one filing: ${policy.severalLeads ? 'yes' : 'no'}. Fees: ${policy.fees ? 'there may be some' : 'none'}.`,
  ...(policy.mostBytesOfPaper === undefined
    ? []
    : [`A document may have up to ${policy.mostBytesOfPaper} bytes.`]),
]

const states: Readonly<Record<Review['state'], string>> = {
  received: 'The court has it and has not reviewed it yet.',
  accepted: 'Reviewed: every document was accepted.',
  'partially-accepted': 'Reviewed: some documents were accepted, others rejected.',
  rejected: 'Reviewed: every document was rejected.',
  cancelled: 'The filing was cancelled.',
  issued: 'Reviewed: what was asked for was issued.',
}

export const reviewLines = (review: Review): readonly string[] => [
  states[review.state],
  ...review.documents.map(documentLine),
  ...(review.fees?.charges ?? []).map(
    ({ words, cents }) => `  It costs: ${words}, ${dollars(cents)} USD.`,
  ),
]

function documentLine({ order, title, state, reason, filedOn, ...more }: ReviewedDocument): string {
  const { docketNumber, copy, told } = more
  const said = [
    state,
    ...(reason === undefined ? [] : [`because: ${reason}`]),
    ...(filedOn === undefined ? [] : [`filed on ${filedOn}`]),
    ...(docketNumber === undefined ? [] : [`docket number ${docketNumber}`]),
    ...(copy && 'bytes' in copy ? [`a copy of ${copy.bytes.length} bytes came back`] : []),
  ]
  const order_ = orderIn(told)
  const judge =
    order_ === undefined ? '' : ` A judge decided: ${order_}${told?.more ? `, ${told.more}` : ''}.`
  const note = told && order_ === undefined ? ` The court adds: ${told.words}.` : ''
  return `  ${order}. ${title}: ${said.join(', ')}.${judge}${note}`
}
