// What needs another look when a form comes back: said first, with a way to each field, and again beside it.
import type { AnyRefusal } from '../../actions/perform.ts'
import { issueIn, refusalIn } from '../../actions/words/words.ts'
import { labelsOfCallWays } from '../calls/words-of-ways.ts'
import { labelsOfConfirming } from '../frame/confidentiality.tsx'
import { saidOf } from '../frame/fields.tsx'
import { labelsOfAmendments } from './amendment-words.ts'
import { labelsOfAssist } from './assist-words.ts'
import { labelsOfComing } from './coming-words.ts'
import { labelsOfCourt } from './court-words.ts'
import { labelsOfComments } from './drafts-words.ts'
import { labelsOfEntrusting } from './entrusting-words.ts'
import { labelsOfFiling } from './filing-words.ts'
import { hearingWords } from './hearing-words.ts'
import { labelsOfHomework } from './homework-words.ts'
import { labelsOfMeetings, meetingWords } from './meeting-words.ts'
import { labelsOfOral } from './oral-agreement-words.ts'
import { labelsOfPerformance } from './performance-words.ts'
import { labelsOfPlan, stageOfPlan } from './plan-words.ts'
import { labelsOfPrepare, prepareWords } from './prepare-words.ts'
import { labelsOfReach } from './reach-words.ts'
import { labelsOfRepresentation } from './representation-words.ts'
import type { Seen, Trouble } from './seen.ts'
import { labelsOfPaper } from './signing-on-paper-words.ts'
import { labelsOfSigning } from './signing-words.ts'
import { labelsOfTranslation, translationWords } from './translation-words.ts'
import { labelsOfWaiver } from './waiver-words.ts'
import { labelsOfWording } from './wording-words.ts'
import { assignmentWords } from './words-of-assignment.ts'

export type Wrong = {
  /** The name of the field it is about; nothing where it is about the whole. */
  readonly field: string | undefined
  readonly text: string
}
type Named = Pick<Seen, 'language' | 'trouble'>

export const idOf = (action: string, form: string, name: string): string =>
  `${action}-${form}-${name}`.replaceAll(/[^a-zA-Z0-9-]/g, '-')

/** One for each field and text: a sum that also stands in its only part is found wrong once. */
export function wrongsOf(seen: Named, action: string, form: string): readonly Wrong[] {
  const { trouble, language } = seen
  if (trouble?.action !== action || trouble.form !== form) return []
  const found: Wrong[] = trouble.issues.map(({ path, code, limit, unset }) => ({
    field: fieldOf(path, trouble),
    text: issueIn(language, code, limit, unset),
  }))
  if (trouble.refusal) {
    const field =
      trouble.about ?? ofAct[`${action} ${trouble.refusal}`] ?? ofRefusal[trouble.refusal]
    found.push({ field, text: refusalIn(language, trouble.refusal) })
  }
  return found.filter(
    (one, i) =>
      found.findIndex(({ field, text }) => field === one.field && text === one.text) === i,
  )
}

export const wrongAt = (seen: Named, action: string, form: string, name: string) =>
  wrongsOf(seen, action, form).find(({ field }) => field === name)?.text

/** Facts name what forms ask in fewer words: `terms.0.payer` was typed as `terms.0.from`. */
function fieldOf(path: readonly (string | number)[], { fields }: Trouble): string | undefined {
  const [head, place, ...rest] = path.map(String)
  if (head === 'expiresAt') return 'expiresOn'
  // Terms that were agreed, as a whole.
  if (head === 'agreed') return undefined
  if (head === 'times' || head === 'to') return timeField(head === 'to' ? '0' : place, { fields })
  if (head === 'items' || head === 'parts') return rowField(path, fields)
  if (head === 'stage' && place !== undefined) return ['stages.0', place, ...rest].join('.')
  if (head !== 'terms') return head === 'sides' ? 'sides' : path.join('.') || undefined
  // Terms without a kind are left out before they are checked.
  const typed = [...fields.keys()]
    .flatMap((name) => /^terms\.(\d+)\.kind$/.exec(name)?.[1] ?? [])
    .filter((at) => fields.get(`terms.${at}.kind`)?.[0] !== '')
  const term = `terms.${typed[Number(place ?? 0)] ?? 0}`
  if (rest[0] === 'values' && rest.length > 1) return `${term}.${rest.join('.')}`
  if (rest[0] === 'madeOf' && rest.length > 1) return `${term}.${rest.join('.')}`
  const name = asked[rest.at(-1) ?? 'kind'] ?? rest.at(-1)
  const inPart = rest[0] === 'instalments' && rest.length > 2
  const part = `${term}.instalments.${rest[1]}.${name}`
  return inPart && (fields.get(part)?.[0] ?? '') !== '' ? part : `${term}.${name}`
}
/** A row in which nothing was said was left out before it was checked. */
function rowField(path: readonly (string | number)[], fields: Trouble['fields']): string {
  const [head, place = 0, ...rest] = path.map(String)
  const filled = [...fields].flatMap(([name, [value = '']]) => {
    const row = /^(?:items|parts)\.(\d+)\.(?:words|dueOn|cents)$/.exec(name)?.[1]
    return row === undefined || value === '' ? [] : [row]
  })
  return [head, [...new Set(filled)][Number(place)] ?? '0', ...rest].join('.')
}
/** Of the rows that were filled in, and of the free times above them: what is wrong is mostly the hour. */
function timeField(place: string | undefined, { fields }: Pick<Trouble, 'fields'>) {
  const ticked = fields.get('slot')?.length ?? 0
  const typed = [...fields].flatMap(([name, [value = '']]) => {
    const row = /^times\.(\d+)\.(?:date|hour)$/.exec(name)?.[1]
    return row === undefined || value === '' ? [] : [row]
  })
  const row = [...new Set(typed)][Number(place ?? 0) - ticked] ?? '0'
  return `times.${row}.${fields.get(`times.${row}.date`)?.[0] === '' ? 'date' : 'hour'}`
}
const asked: Readonly<Record<string, string>> = {
  cents: 'amount',
  instalments: 'amount',
  payer: 'from',
  by: 'from',
  payee: 'to',
  what: 'text',
  words: 'text',
  scope: 'text',
  premises: 'text',
  stays: 'moves',
  noLockoutBefore: 'lockout',
  depositCents: 'depositAmount',
}

/** Where the first of several fields is the one to look at. */
const ofAct: Readonly<Record<string, string>> = {
  'seat-neutral ConsentMissingOfSide': 'sidesAgree',
  'save-worksheet NothingSaid': 'answers.matters',
  'write-call-notes NothingSaid': 'interests',
  'propose-amendment AmountNotPositive': 'parts.0.cents',
  'propose-amendment MoreThanIsOwed': 'parts.0.cents',
  'propose-amendment DayPassed': 'parts.0.dueOn',
  'propose-amendment NoChange': 'parts.0.dueOn',
}
const ofRefusal: Readonly<Partial<Record<AnyRefusal, string>>> = {
  NothingSaid: 'words',
  ReasonMissing: 'reason',
  ObjectionWithoutReason: 'reason',
  DisclosureMissing: 'words',
  NameMissing: 'name',
  DayToCome: 'on',
  TimeToReflectUnfit: 'reflectDays',
  ConsentMissing: 'consent',
  SidesMissing: 'sides',
  SideLabelRepeated: 'sides',
  ExpiryPassed: 'expiresOn',
  HearingPassed: 'to',
  NoTerms: 'terms.0.kind',
  PlaceMissing: 'place',
  DialInOfAnotherRoom: 'pin',
  NeededNotInRoom: 'needed',
  MediatorNeeded: 'needed',
  NothingChosen: 'questions',
  NextStepsMissing: 'items.0.words',
  ConfidentialityNotConfirmed: 'confirm',
  PacketEmpty: 'documents.0',
  DayBeforeLastStep: 'on',
  CourtsReasonMissing: 'words',
  WhoHandedInMissing: 'name',
  MoreThanFees: 'cents',
  WaiverPurposeMissing: 'purpose',
  OthersMayHaveTakenPart: 'nobodyElse',
  PaperNotHeld: 'paperHeld',
  TranslatorUnfit: 'translator',
}

/** Takes the focus when the page comes back, also without script. */
export const Wrongs = ({
  seen,
  action,
  form = '',
}: {
  readonly seen: Named & Pick<Seen, 'words'>
  readonly action: string
  readonly form?: string
}) => {
  const wrongs = wrongsOf(seen, action, form)
  if (wrongs.length === 0) return null
  return (
    <div class="wrongs" role="alert" tabIndex={-1} autofocus>
      <p>
        <b>{seen.words.look}</b>
      </p>
      <ul>
        {wrongs.map(({ field, text }) => (
          <li key={`${field} ${text}`}>
            {field === undefined ? (
              text
            ) : (
              <a href={`#${idOf(action, form, field)}`}>
                {saidOf(labelOf(seen, action, field), text)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

export const WrongHere = ({
  id,
  text,
}: {
  readonly id: string
  readonly text: string | undefined
}) =>
  text === undefined ? null : (
    <p class="wrong" id={`${id}-wrong`}>
      {text}
    </p>
  )

/** What a field is called by people. */
function labelOf(
  { words, language }: Pick<Seen, 'words' | 'language'>,
  action: string,
  field: string,
): string {
  const { form } = words
  const names: Readonly<Record<string, string>> = {
    'authorise-words.words': words.allowWords,
    'request-changes.words': words.changesWords,
    'relay-words.words': words.previewEdit,
    'relay-offer.words': words.previewEdit,
    'invite-participant.words': words.message,
    'sign-agreement.name': words.signName,
    'sign-silence-extension.name': words.rulesName,
    'serve-ending-letter.words': words.letterWords,
    'say-still-with-you.words': words.stillWords,
    'disclose-as-neutral.words': assignmentWords[language].disclose,
    'seat-neutral.confirm': assignmentWords[language].readOut.tick,
    'seat-neutral.sidesAgree': assignmentWords[language].readOut.agree,
    'move-hearing.to': hearingWords[language].to,
    'object-to-neutral.reason': assignmentWords[language].reason,
    words: words.write,
    reason: words.reason,
    name: words.name,
    mail: words.mail,
    ...labelsOfMeetings(language),
    ...labelsOfCallWays(language),
    ...labelsOfReach(language),
    ...labelsOfAssist(language),
    ...labelsOfRepresentation(language),
    ...labelsOfPlan(language),
    ...labelsOfHomework(language),
    ...labelsOfPrepare(language),
    ...labelsOfComing(language),
    ...labelsOfCourt(language),
    ...labelsOfComments(language),
    ...labelsOfConfirming(language),
    ...labelsOfPerformance(language),
    ...labelsOfAmendments(language),
    ...labelsOfSigning(language),
    ...labelsOfPaper(language),
    ...labelsOfEntrusting(language),
    ...labelsOfOral(language),
    ...labelsOfFiling(language),
    ...labelsOfWording(language),
    ...labelsOfTranslation(language),
    ...labelsOfWaiver(language),
    amount: form.amount,
    text: form.what,
    dueOn: form.dueOn,
    kind: form.kind,
    from: form.payer,
    to: form.payee,
    title: words.title,
    about: words.about,
    sides: words.sides,
    consent: words.signTitle,
    agree: words.rulesAgree,
    practice: words.rulesPractice,
    expiresOn: form.expiresOn,
    'court.name': words.court,
    'court.caseNumber': words.caseNumber,
    'court.hearingOn': words.hearingOn,
  }
  const time = /^times\.(\d+)\.(date|hour)$/.exec(field)
  if (time) return meetingWords[language][time[2] as 'date' | 'hour'](Number(time[1]) + 1)
  const row = /^items\.(\d+)\.(.*)$/.exec(field)
  if (row) {
    const { step, stepWords } = prepareWords[language]
    const asks = row[2] === 'words' ? stepWords : form.dueOn
    return `${step(String(Number(row[1]) + 1))}, ${asks}`
  }
  const clause = /^clauses\.(\d+)\.(heading|words)$/.exec(field)
  if (clause) {
    const { heading, text } = translationWords[language]
    return (clause[2] === 'words' ? text : heading)(String(Number(clause[1]) + 1))
  }
  const blank = /^terms\.(\d+)\.values\.(.*)$/.exec(field)
  if (blank) return `${form.term(Number(blank[1]) + 1)}, [${blank[2]}]`
  const place = /^terms\.(\d+)\./.exec(field)?.[1]
  const term =
    place === undefined ? stageOfPlan(language, field) : `${form.term(Number(place) + 1)}, `
  return `${term}${names[`${action}.${field}`] ?? names[field] ?? names[field.split('.').at(-1) ?? ''] ?? field}`
}
