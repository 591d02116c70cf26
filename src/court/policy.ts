// A court's policy: what it takes, how much of it at once, and which operations it answers.
import { type Court, dateTime, head, headIn, idIn } from './envelope.ts'
import { messageStatus, messageStatusIn } from './message-status.ts'
import { COURT, PROFILE, US } from './names.ts'
import { count, needed, type Part, truth } from './reading.ts'
import { tag, tagIf, written, type Xml } from './writing.ts'

/** What answers for the policy, in ECF's words. */
const POLICY = 'CourtPolicy'

export type PolicyAsked = {
  readonly messageId: string
  readonly at: number
  readonly from: string
  readonly court: Court
}

export type Policy = {
  readonly answers: string | undefined
  readonly from: string
  readonly court: Court
  readonly at: number
  /** It says of itself that it is an exercise and no court in operation. */
  readonly exercise: boolean
  readonly version: string | undefined
  /** As in ReviewFiling and GetFilingStatus. */
  readonly operations: readonly string[]
  readonly caseTypes: readonly string[]
  readonly severalLeads: boolean
  readonly fees: boolean
  readonly papersByReference: boolean
  readonly mostBytesOfPaper: number | undefined
  readonly mostBytesOfMessage: number | undefined
}

export const policyRequest = (asked: PolicyAsked): string =>
  written('wrappers:GetPolicyRequest', [
    tag('policyrequest:GetPolicyRequestMessage', [
      ...head({ ...asked, ids: [{ id: asked.messageId, of: 'messageID', by: US }] }),
      tag('policyrequest:PolicyQueryCriteria', [tag('ecf:CaseTypeCode', 'civil')]),
    ]),
  ])

export const policyAskedIn = (request: Part): string =>
  needed(
    idIn(
      needed(request.one('policyrequest:GetPolicyRequestMessage'), 'what is asked'),
      'messageID',
      US,
    ),
    'its id',
  )

export function policyAnswer(policy: Policy, messageId: string): string {
  const { at, answers, exercise } = policy
  const status = {
    ...({ at, exercise, authenticated: true, code: 'Success', words: undefined } as const),
    ...{ again: false, filingId: undefined, answers },
  }
  const ids = [
    { id: messageId, of: 'messageID', by: POLICY } as const,
    ...(answers === undefined ? [] : [{ id: answers, of: 'messageID', by: US } as const]),
  ]
  return written('wrappers:GetPolicyResponse', [
    tag('policyresponse:GetPolicyResponseMessage', [
      ...head({ ...policy, ids }),
      messageStatus(status, messageId, COURT),
      tag('nc:Metadata', [tag('nc:LastUpdatedDate', [tag('nc:DateTime', dateTime(at))])]),
      development(policy),
      tag('policyresponse:PolicyVersionID', [tagIf('nc:IdentificationID', policy.version)]),
      tag('policyresponse:RuntimePolicy'),
    ]),
  ])
}

const size = (
  name: 'MaximumAllowedAttachmentSize' | 'MaximumAllowedMessageSize',
  bytes: number | undefined,
) =>
  bytes === undefined
    ? undefined
    : tag(`policyresponse:${name}`, [tag('nc:MeasureDecimalValue', bytes)])

function development(policy: Policy): Xml {
  const { from, operations, caseTypes, severalLeads, fees, papersByReference } = policy
  return tag('policyresponse:DevelopmentPolicy', [
    tag('policyresponse:AcceptConfidentialFilingsIndicator', false),
    tag('policyresponse:AcceptDocumentsRequiringFeesIndicator', fees),
    tag('policyresponse:AcceptMultipleLeadDocumentsIndicator', severalLeads),
    tag('policyresponse:FilingFeesMayBeApplicableIndicator', fees),
    tag('policyresponse:MajorDesignElement', [
      tag('policyresponse:MajorDesignElementLocationID', [tag('nc:IdentificationID', from)]),
      tag('policyresponse:MajorDesignElementTypeCode', COURT),
      tag(
        'policyresponse:SupportedOperations',
        operations.map((one) => tag('policyresponse:OperationNameCode', one)),
      ),
      tag('policyresponse:SupportedServiceInteractionProfiles', [
        tag('ecf:ServiceInteractionProfileCode', PROFILE),
      ]),
    ]),
    size('MaximumAllowedAttachmentSize', policy.mostBytesOfPaper),
    size('MaximumAllowedMessageSize', policy.mostBytesOfMessage),
    tag(
      'policyresponse:SupportedCaseCategories',
      caseTypes.map((one) => tag('ecf:CaseTypeCode', one)),
    ),
    tag('policyresponse:SupportedSignaturesProfiles', [tag('ecf:SignatureProfileCode', 'none')]),
    tag('policyresponse:URLAttachmentSupportedIndicator', papersByReference),
  ])
}

export function policyIn(answer: Part): Policy {
  const message = needed(answer.one('policyresponse:GetPolicyResponseMessage'), 'the policy')
  const policy = needed(message.one('policyresponse:DevelopmentPolicy'), 'the policy')
  const status = message.one('cbrn:MessageStatus')
  const texts = (path: string) =>
    policy.all(path).map((one) => needed(one.text('.'), 'a code').trim())
  const said = (name: string) => policy.text(`policyresponse:${name}`)
  return {
    answers: idIn(message, 'messageID', US),
    ...headIn(message),
    exercise: status !== undefined && messageStatusIn(status).exercise,
    version: message.text('policyresponse:PolicyVersionID/nc:IdentificationID'),
    operations: texts(
      `policyresponse:MajorDesignElement[normalize-space(policyresponse:MajorDesignElementTypeCode)="${COURT}"]/policyresponse:SupportedOperations/policyresponse:OperationNameCode`,
    ),
    caseTypes: texts('policyresponse:SupportedCaseCategories/ecf:CaseTypeCode'),
    severalLeads: truth(said('AcceptMultipleLeadDocumentsIndicator')),
    fees: truth(said('FilingFeesMayBeApplicableIndicator')),
    papersByReference: truth(said('URLAttachmentSupportedIndicator')),
    mostBytesOfPaper: count(said('MaximumAllowedAttachmentSize/nc:MeasureDecimalValue')),
    mostBytesOfMessage: count(said('MaximumAllowedMessageSize/nc:MeasureDecimalValue')),
  }
}
