// The routes of a case: its pages, one door for every act, what was typed kept, fragments for live updates.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChild } from 'preact'
import { actionNamed } from '../../actions/all.ts'
import { type FormFields, nested } from '../../actions/form.ts'
import { perform } from '../../actions/perform.ts'
import { FROM_ROSTER, performProposal } from '../../actions/roster.ts'
import type { Door } from '../../application/doors.ts'
import { limits } from '../../application/limits.ts'
import { ifInReach } from '../../application/out-of-reach.ts'
import type { Viewer } from '../../application/people-ports.ts'
import type { Stretch } from '../../application/ports.ts'
import { isSide, type Room } from '../../domain/seats.ts'
import { confirming } from '../account/confirm.tsx'
import { largerCallRoutes } from '../calls/larger-routes.tsx'
import { callPageRoutes } from '../calls/page-routes.tsx'
import { AgreementPage } from './agreement.tsx'
import { amendmentRoute } from './amendment-route.ts'
import { ProposedPage } from './assignment.tsx'
import { AssistPage } from './assist.tsx'
import { attendanceRoute } from './attendance-route.tsx'
import { CasePage } from './case-page.tsx'
import { declarationRoute } from './declaration-route.ts'
import { DocumentPage } from './document-page.tsx'
import { documentRoutes } from './document-routes.tsx'
import { DocumentsPage } from './documents.tsx'
import { draftsRoutes } from './drafts-routes.tsx'
import { FilingPage } from './filing.tsx'
import { filingRoute } from './filing-route.ts'
import { RulesPage, StepPage } from './ground-rules.tsx'
import { groundRulesRoutes } from './ground-rules-routes.tsx'
import { HomeworkPage } from './homework.tsx'
import { InvitedPage } from './invited.tsx'
import { listRoutes } from './list-routes.tsx'
import { MeetingsPage } from './meetings.tsx'
import { OfferPage, OffersPage } from './offers.tsx'
import { EndPage, PeoplePage, SaidPage } from './people.tsx'
import { PerformancePage } from './performance.tsx'
import { PlanPages } from './plan-pages.tsx'
import { planRoutes, templateAfter } from './plan-routes.tsx'
import { PreparePages } from './prepare.tsx'
import { forgetSaved, prepareRoutes } from './prepare-routes.tsx'
import { RelayPage } from './relay.tsx'
import { RemindersPage } from './reminders.tsx'
import { roomsOnPage } from './rooms-on-page.ts'
import { RoomsPage } from './rooms-page.tsx'
import { routesBeside } from './routes-beside.tsx'
import { SafetyPage } from './safety.tsx'
import { fieldsOf, PAGE_OF_TALK, pageIn, seeing } from './seeing.ts'
import { pathOf, type Seen, type Trouble } from './seen.ts'
import type { CaseRoutes, Shown } from './shown.ts'
import { statementRoute } from './statement-route.ts'
import { TranslationPage } from './translation.tsx'
import { waiverRoute } from './waiver-route.tsx'
import { WaiversPage } from './waivers.tsx'
import { WordingPage } from './wording.tsx'

const pages = [
  'together',
  'side',
  'notes',
  'desk',
  'offers',
  'documents',
  'agreement',
  'said-for-me',
  'people',
  'assist',
  'safety',
  'reminders',
  'meetings',
  'plan',
  'homework',
  'performance',
  'court',
  'prepare',
  'waivers',
  'ground-rules',
  'end',
]

export function caseRoutes(app: FastifyInstance, { house, doors, frame }: CaseRoutes): void {
  const door = (kind: Door['kind'], name: string, audience: Door['audience'] = 'case') =>
    doors.add({ kind, name, audience, factor: 'session' })

  const { signedIn, see } = seeing(house, frame)

  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    { seen, page, body }: Shown,
    status = 200,
  ) =>
    frame.show(request, reply, {
      title: seen.words.case,
      viewer: seen.viewer,
      status,
      body: (
        <CasePage seen={seen} page={page}>
          {body}
        </CasePage>
      ),
    })

  const showPage = async (
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    page: string,
    over: { readonly trouble?: Trouble; readonly stretch?: Omit<Stretch, 'room'> } = {},
    status = 200,
  ) => {
    const found = await see(viewer, request, page, over)
    const body = found && bodyOf(found.seen, page, found.stretches)
    if (!found || !body) return reply.callNotFound()
    return show(request, reply, { seen: found.seen, page, body }, status)
  }

  listRoutes(app, { house, doors, frame })

  door('page', 'GET /cases/:caseId')
  app.get(
    '/cases/:caseId',
    signedIn((viewer, request, reply) => showPage(viewer, request, reply, '', older(request))),
  )
  for (const page of pages) {
    door('page', `GET /cases/:caseId/${page}`)
    app.get(
      `/cases/:caseId/${page}`,
      signedIn((viewer, request, reply) => showPage(viewer, request, reply, page, older(request))),
    )
  }
  door('page', 'GET /cases/:caseId/offers/:offer')
  app.get(
    '/cases/:caseId/offers/:offer',
    signedIn((viewer, request, reply) => {
      const { offer } = request.params as { offer: string }
      return showPage(viewer, request, reply, `offers/${offer}`)
    }),
  )
  for (const path of ['wording/:clause', 'translation/:language']) {
    door('page', `GET /cases/:caseId/agreement/${path}`)
    app.get(
      `/cases/:caseId/agreement/${path}`,
      signedIn((viewer, request, reply) => {
        const [of] = path.split('/')
        const { clause, language } = request.params as { clause?: string; language?: string }
        return showPage(viewer, request, reply, `agreement/${of}/${clause ?? language}`)
      }),
    )
  }
  door('page', 'GET /cases/:caseId/relay/:name/:to')
  app.get(
    '/cases/:caseId/relay/:name/:to',
    signedIn((viewer, request, reply) => {
      const { name, to } = request.params as { name: string; to: string }
      return showPage(viewer, request, reply, `relay/${name}/${to}`)
    }),
  )

  groundRulesRoutes(app, { house, doors, frame }, show)
  documentRoutes(app, { house, doors, frame }, { show, showPage })
  planRoutes(app, { house, doors, frame }, show)
  attendanceRoute(app, { house, doors, frame }, show)
  draftsRoutes(app, { house, doors, frame }, show)
  filingRoute(app, { house, doors, frame })
  statementRoute(app, { house, doors, frame })
  declarationRoute(app, { house, doors, frame })
  amendmentRoute(app, { house, doors, frame })
  waiverRoute(app, { house, doors, frame }, show)
  largerCallRoutes(app, { house, doors, frame }, show)
  callPageRoutes(app, { house, doors, frame })
  prepareRoutes(app, { house, doors, frame }, showPage)

  door('form', 'POST /cases/:caseId/do/:action')
  app.post(
    '/cases/:caseId/do/:action',
    signedIn(async (viewer, request, reply) => {
      const { caseId, action: name } = request.params as { caseId: string; action: string }
      const action = actionNamed.get(name)
      if (!action && name !== FROM_ROSTER) return reply.callNotFound()
      const fields = fieldsOf(request.body)
      const page = pageIn(fields)
      const form = fields.get('_form')?.[0] ?? ''
      const trouble: Trouble = { action: name, form, fields, issues: [], refusal: undefined }
      // Asking for one more term, or for another look, is no act yet.
      if (fields.has('_add')) return showPage(viewer, request, reply, page, { trouble })
      const wait = await house.fastLimits.take(
        limits.act,
        `${viewer.person} ${caseId}`,
        house.clock.now(),
      )
      if (wait > 0) await house.clock.sleep(Math.min(wait, 5000))
      const raw = action?.fromForm ? action.fromForm(fields) : nested(fields)
      const outcome = action
        ? await perform(house, { viewer, caseId, action, raw, ...keyIn(fields) })
        : await performProposal(house, viewer, caseId, raw)
      if (outcome.ok) {
        const room = fields.get('room')?.[0] as Room
        // A message that a button sends, and not who types there, leaves what is typed.
        if (name === 'post-message' && (form === '' || form === room)) {
          // Said is said: a draft that could not be dropped must not ask for it to be sent again.
          await ifInReach(house.drafts.drop(viewer.person, caseId, room, ['words']))
        }
        await forgetSaved(house, viewer, caseId, name, fields)
        if (name === 'leave-seat' || name === 'decline-proposal')
          return reply.redirect('/cases', 303)
        const [kind = ''] = page.split('/')
        const isList = kind === 'offers' || kind === 'ground-rules' || page === 'prepare/give'
        const after = name.startsWith('relay-') ? '' : isList ? kind : page
        return reply.redirect(`${pathOf({ caseId }, after)}?said=done${templateAfter(fields)}`, 303)
      }
      if (outcome.kind === 'unconfirmed')
        return confirming({ house, frame }).ask(request, reply, viewer)
      if (outcome.kind === 'refused' && outcome.refusal === 'CaseUnknown')
        return reply.callNotFound()
      const over = {
        trouble: {
          ...trouble,
          issues: outcome.kind === 'invalid' ? outcome.issues : [],
          refusal: outcome.kind === 'refused' ? outcome.refusal : undefined,
        },
      }
      return showPage(viewer, request, reply, page, over, outcome.kind === 'invalid' ? 422 : 409)
    }),
  )

  routesBeside(app, { house, doors, frame })
}

/** Sent twice, it is done once. No key that a program sends has a space in it. */
function keyIn(fields: FormFields): { readonly key?: string } {
  const key = fields.get('_key')?.[0] ?? ''
  return /^[0-9a-f]{64}$/.test(key) ? { key: `form ${key}` } : {}
}

function bodyOf(
  seen: Seen,
  page: string,
  stretches: Parameters<typeof RoomsPage>[0]['stretches'],
): ComponentChild {
  const { state, seat } = seen.view.me
  if (state === 'invited') {
    if (page !== '') return undefined
    return isSide(seat) ? <InvitedPage seen={seen} /> : <ProposedPage seen={seen} />
  }
  const [kind = '', ...rest] = page.split('/')
  switch (kind) {
    case 'offers':
      return rest[0] ? OfferPage({ seen, id: rest[0] }) : <OffersPage seen={seen} />
    case 'documents':
      return rest[0] ? DocumentPage({ seen, id: rest[0] }) : <DocumentsPage seen={seen} />
    case 'relay':
      return RelayPage({ seen, name: rest[0] ?? '', to: rest[1] ?? '' })
    case 'agreement':
      if (rest.length === 0) return <AgreementPage seen={seen} />
      if (rest[0] === 'translation') return TranslationPage({ seen, language: rest[1] ?? '' })
      return rest[0] === 'wording' ? WordingPage({ seen, number: rest[1] ?? '' }) : undefined
    case 'people':
      return <PeoplePage seen={seen} />
    case 'assist':
      return seen.view.me.seat === 'manager' ? <AssistPage seen={seen} /> : undefined
    case 'safety':
      return SafetyPage({ seen })
    case 'meetings':
      return rest.length === 0 ? <MeetingsPage seen={seen} /> : undefined
    case 'plan':
      return PlanPages({ seen, page: rest[0] ?? '' })
    case 'homework':
      return <HomeworkPage seen={seen} />
    case 'performance':
      return PerformancePage({ seen })
    case 'court':
      return FilingPage({ seen })
    case 'waivers':
      return rest.length === 0 ? WaiversPage({ seen }) : undefined
    case 'prepare':
      return PreparePages({ seen, part: rest[0] ?? '' })
    case 'reminders':
      return RemindersPage({ seen })
    case 'ground-rules':
      return rest[0] ? StepPage({ seen, step: rest[0] }) : <RulesPage seen={seen} />
    case 'said-for-me':
      return <SaidPage seen={seen} entries={stretches[0] ?? []} />
    case 'end':
      return <EndPage seen={seen} />
    default:
      // A room that is not the viewer's and a page that does not exist are one answer.
      if (page !== '' && roomsOnPage(seen, page).length === 0) return undefined
      return <RoomsPage seen={seen} page={page} stretches={stretches} />
  }
}

function older(request: FastifyRequest): { stretch?: { before: number; most: number } } {
  const { before } = request.query as { before?: unknown }
  return typeof before === 'string' && /^\d{1,9}$/.test(before)
    ? { stretch: { before: Number(before), most: PAGE_OF_TALK } }
    : {}
}
