// The short answer to a message: it was received, it was there already, or why it was not taken.
import { dateTime, type Id, identification, idIn } from './envelope.ts'
import { COURT, US } from './names.ts'
import { instant, needed, oneOf, type Part } from './reading.ts'
import { tag, written, type Xml } from './writing.ts'

const codes = [
  'Success',
  'DuplicateMessage',
  'ActivityCodeFailure',
  'DataError',
  'DeviceError',
  'ErrorAcknowledgement',
  'InvalidSchema',
  'MessageError',
  'Other',
  'SystemError',
  'UnknownError',
] as const

export type MessageStatus = {
  readonly at: number
  /** It is said to be an exercise and no court in operation. */
  readonly exercise: boolean
  readonly authenticated: boolean
  readonly code: (typeof codes)[number]
  readonly words: string | undefined
  /** Who answers asks for the message once more. */
  readonly again: boolean
  /** The court's id of the filing. */
  readonly filingId: string | undefined
  /** The id of the message that is answered. */
  readonly answers: string | undefined
}

/** 0 is no error, 2 is against the specification (ErrorCodeText.gc). */
const errorCode = (code: MessageStatus['code']): number =>
  code === 'Success' || code === 'DuplicateMessage' ? 0 : code === 'InvalidSchema' ? 1 : 2

export function messageStatus(status: MessageStatus, messageId: string, by: string): Xml {
  const { at, exercise, authenticated, code, words, again, filingId, answers } = status
  const other = by === COURT ? US : COURT
  const ids: readonly Id[] = [
    { id: messageId, of: 'messageID', by },
    ...(filingId === undefined ? [] : [{ id: filingId, of: 'filingID', by: COURT } as const]),
    ...(answers === undefined ? [] : [{ id: answers, of: 'messageID', by: other } as const]),
  ]
  return tag(
    'cbrn:MessageStatus',
    [
      tag('cbrn:SystemEventDateTime', dateTime(at)),
      tag('cbrn:SystemOperatingModeCode', exercise ? 'Exercise' : 'Ops'),
      tag(
        'cbrn:CredentialsAuthenticatedCode',
        authenticated ? 'Authenticated' : 'Not Authenticated',
      ),
      tag('cbrn:MessageStatusCode', code),
      tag('cbrn:MessageHandlingError', [
        tag('cbrn:ErrorCodeText', errorCode(code)),
        tag('cbrn:ErrorCodeDescriptionText', words ?? ''),
      ]),
      tag('cbrn:ResendRequestIndicator', again),
      tag('ecf:MessageStatusAugmentation', ids.map(identification)),
    ],
    { 'cbrn:systemSimulatedIndicator': String(exercise) },
  )
}

export const statusAnswer = (
  to: 'ReviewFilingResponse' | 'NotifyFilingReviewCompleteResponse',
  status: Xml,
): string => written(`wrappers:${to}`, [status])

/** Of the element itself. */
export function messageStatusIn(part: Part): MessageStatus {
  const about = part.one('ecf:MessageStatusAugmentation')
  const problems = part
    .all('cbrn:MessageHandlingError | cbrn:MessageContentError/cbrn:ErrorDescription')
    .flatMap((one) => one.text('cbrn:ErrorCodeDescriptionText') ?? [])
  return {
    at: needed(instant(part.text('cbrn:SystemEventDateTime')), 'when'),
    exercise: part.text('cbrn:SystemOperatingModeCode')?.trim() === 'Exercise',
    authenticated: part.text('cbrn:CredentialsAuthenticatedCode')?.trim() === 'Authenticated',
    code: oneOf(part.text('cbrn:MessageStatusCode') ?? '', codes, 'a message'),
    words: problems.length > 0 ? problems.join('; ') : undefined,
    again: part.text('cbrn:ResendRequestIndicator')?.trim() === 'true',
    filingId: about && idIn(about, 'filingID', COURT),
    answers: about && idIn(about, 'messageID', US),
  }
}

export const messageStatusOf = (answer: Part): MessageStatus =>
  messageStatusIn(needed(answer.one('cbrn:MessageStatus'), 'what became of the message'))
