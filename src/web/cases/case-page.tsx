// A case around its pages: what it is, the next step, the ways to its rooms.
import type { ComponentChildren } from 'preact'
import { hearingOf } from '../../domain/hearing.ts'
import { type NextStep, nextStep } from '../../domain/next-step.ts'
import { SAFETY } from '../../domain/safety.ts'
import { conducts, isSide, speaksForSide } from '../../domain/seats.ts'
import { safetyWords } from '../safety/words.ts'
import { assistWords } from './assist-words.ts'
import { documentWords } from './document-words.ts'
import { entrustingWords } from './entrusting-words.ts'
import { showsCourt } from './filing.tsx'
import { filingWords } from './filing-words.ts'
import { HearingPart } from './hearing.tsx'
import { HeldLink } from './held.tsx'
import { homeworkWords } from './homework-words.ts'
import { meetingWords } from './meeting-words.ts'
import { OralStanding } from './oral-agreement.tsx'
import { OwnRecordLink } from './own-record.tsx'
import { ActionForm, Button, Hidden } from './parts.tsx'
import { performanceWords } from './performance-words.ts'
import { PlanStep } from './plan.tsx'
import { planWords } from './plan-words.ts'
import { prepareWords } from './prepare-words.ts'
import { reminderWords } from './reminder-words.ts'
import { MoreTimeLink } from './reminders.tsx'
import { KeptApart } from './safety.tsx'
import { dayOf, ownSide, pathOf, type Seen, whenOf } from './seen.ts'
import { signingWords } from './signing-words.ts'
import { Letter } from './silence.tsx'
import { showsStatement } from './statement.tsx'
import { waiverWords } from './waiver-words.ts'
import { waiversSeen } from './waivers.tsx'

export const CasePage = ({
  seen,
  page,
  children,
}: {
  readonly seen: Seen
  readonly page: string
  readonly children: ComponentChildren
}) => {
  const { words, view } = seen
  const { opened } = view.board.convening
  const hearingOn = hearingOf(view.board)
  const tabs = tabsOf(seen)
  return (
    <>
      <div class="where">
        <span class="kind">
          {opened && `${words.types[opened.caseType]} · ${words.case} ${opened.reference}`}
          {hearingOn && ` · ${words.hearing(dayOf(seen, hearingOn))}`}
        </span>
        <h1 dir="auto">{opened?.title ?? words.answerTitle}</h1>
      </div>
      {seen.said && (
        <p class="notice" role="status">
          {seen.said}
        </p>
      )}
      <KeptApart seen={seen} />
      {page === '' && <Next seen={seen} />}
      {page === '' && <OralStanding seen={seen} brief />}
      {page === '' && <PlanStep seen={seen} />}
      {page === '' && <Letter seen={seen} />}
      {tabs.length > 0 && (
        <nav class="tabs" aria-label={words.tabsLabel}>
          {tabs.map(([path, label]) => (
            <a key={path} href={pathOf(seen, path)} aria-current={currentOf(path, page)}>
              {label}
            </a>
          ))}
        </nav>
      )}
      {children}
      {page === '' && <HearingPart seen={seen} />}
      {page === '' && isSide(view.me.seat) && <HeldLink seen={seen} />}
      {page === '' && <OwnRecordLink seen={seen} />}
    </>
  )
}

/** One offer is within the offers, though not their page. */
const currentOf = (path: string, page: string) => {
  if (path === page) return 'page' as const
  return path !== '' && page.startsWith(`${path}/`) ? ('true' as const) : undefined
}

function tabsOf(seen: Seen): readonly (readonly [string, string])[] {
  const { view, words, language } = seen
  const { tabs } = words
  const { me } = view
  if (me.state === 'invited') return []
  const side = isSide(me.seat)
  const home = side ? tabs.home : tabs.desks
  const reads = (room: Parameters<typeof view.rooms.has>[0]) => view.rooms.has(room)
  const optional = (is: boolean, path: string, label: string) =>
    is ? [[path, label] as const] : []
  return [
    ['', home],
    ...optional(reads('joint'), 'together', tabs.together),
    ...optional(reads('joint'), 'offers', tabs.offers),
    ['plan', planWords[language].tab],
    ...optional(me.seat !== 'manager', 'homework', homeworkWords[language].tab),
    ...optional(side || reads('neutrals'), 'prepare', prepareWords[language].tab),
    ['agreement', tabs.agreement],
    ...optional(
      view.board.signing.concluded !== undefined,
      'performance',
      performanceWords[language].tab,
    ),
    ...optional(showsCourt(view) || showsStatement(view), 'court', filingWords[language].tab),
    ...optional(side, 'side', tabs.side),
    ...optional(side, 'said-for-me', tabs.said),
    ...optional(reads('neutrals'), 'notes', tabs.notes),
    ...optional(side, 'desk', tabs.desk),
    ...optional(side || reads(SAFETY), 'safety', safetyWords[language].tab[side ? 'own' : 'all']),
    ['documents', documentWords[language].tab],
    ['meetings', meetingWords[language].title],
    ['people', tabs.people],
    ...optional(conducts(me), 'reminders', reminderWords[language].tab),
    ...optional(me.seat === 'manager', 'assist', assistWords[language].tab),
    ...optional(waiversSeen(seen).length > 0, 'waivers', waiverWords[language].tab),
    ['ground-rules', words.rulesTitle],
    ['end', tabs.end],
  ]
}

const placeOf: Readonly<
  Record<Exclude<NextStep['do'], 'nothing' | 'wait for start' | 'over'>, string>
> = {
  'answer invitation': '',
  'accept ground rules': 'ground-rules',
  'answer safety screen': 'safety',
  'invite sides': 'people',
  'seat mediator': 'people',
  'answer proposal': 'people',
  'answer offer': 'offers',
  relay: '#pass-on',
  'clear crossing': 'offers',
  'write draft': 'agreement',
  'write down': 'agreement',
  'answer wording': 'agreement',
  'give translation': 'agreement',
  'open signing': 'agreement',
  'go on after declining': 'agreement',
  'approve draft': 'agreement',
  sign: 'agreement',
  'sign for': 'agreement',
  download: 'agreement',
  'make offer': 'offers',
  'answer plan': 'plan',
  'hand in memorandum': 'homework',
  'do homework': 'homework',
  'answer times': 'meetings',
  'confirm confidentiality': 'ground-rules',
  'prepare for the call': 'prepare',
  'confirm next steps': 'prepare',
  perform: 'performance',
  'confirm performance': 'performance',
  'sign amendment': 'performance#amendments',
  'prepare filing': 'court',
  'hand in filing': 'court',
  'make statement': 'court#statement',
  'file statement': 'court#statement',
  'answer waiver': 'waivers',
}

/** What nobody has to do, and so nobody needs time for. */
const unhurried = new Set<NextStep['do']>(['download', 'answer waiver'])

/** One sentence, one primary thing to do. */
const Next = ({ seen }: { readonly seen: Seen }) => {
  const { words, view } = seen
  const step = nextStep(view, seen.at)
  const { next } = words
  const idle = step.do === 'nothing' || step.do === 'wait for start' || step.do === 'over'
  const until = step.do === 'sign' || step.do === 'sign for' ? step.from : undefined
  const own = signingWords[seen.language]
  const sentence =
    step.do === 'relay'
      ? next.relay(step.many)
      : step.do === 'answer offer' && step.held
        ? next.held
        : until !== undefined
          ? own.reflectUntil(whenOf(seen, until))
          : step.do === 'sign' && step.held
            ? own.lawyerNow
            : step.do === 'sign' && step.entrusted
              ? entrustingWords[seen.language].next
              : next[step.do]
  const place = idle ? '' : placeOf[step.do]
  const href = place.startsWith('#')
    ? place
    : pathOf(
        seen,
        step.do === 'answer offer'
          ? `offers/${step.offer}`
          : step.do === 'answer wording'
            ? `agreement/wording/${step.clause}`
            : step.do === 'give translation'
              ? `agreement/translation/${step.language}`
              : place,
      )
  return (
    <section class="next" aria-labelledby="next">
      <h2 id="next">
        {idle || until !== undefined || step.do === 'make offer' ? next.title : next.yours}
      </h2>
      <p>{sentence}</p>
      {!idle && step.do !== 'answer invitation' && (
        <div class="acts">
          <a class="act first" href={href}>
            {until === undefined ? next.act[step.do] : own.reflectRead}
          </a>
          {step.do === 'answer offer' && !step.held && (
            <ActionForm seen={seen} action="hold-offer" page="" class="inline">
              <Hidden name="offer" value={step.offer} />
              <Button plain>{next.sleep}</Button>
            </ActionForm>
          )}
          {view.me.seat !== 'manager' && !unhurried.has(step.do) && <MoreTimeLink seen={seen} />}
        </div>
      )}
    </section>
  )
}

/** Whether somebody may write in a room now, as the rules would say. */
export function writesIn({ view }: Seen, room: string): boolean {
  const { me, board } = view
  if (me.seat === 'observer' || me.state !== 'seated') return false
  if (room.startsWith('desk:') || room.startsWith('team:') || room === 'neutrals') return true
  // Who has heard the caucus practice may write to the mediator when it is over, too: it is marked then.
  const isOver = board.closing.ended !== undefined && !room.startsWith('caucus:')
  const started = board.groundRules.startedAt !== undefined && !isOver
  return started && (me.seat === 'manager' || board.groundRules.signed.has(me.participant))
}

export const mayAuthorise = (seen: Seen): boolean =>
  speaksForSide(seen.view.me) &&
  ownSide(seen) !== undefined &&
  !seen.view.board.closing.ended &&
  writesIn(seen, 'caucus:')
export const isDesk = ({ view }: Seen): boolean => conducts(view.me) || view.me.seat === 'observer'
