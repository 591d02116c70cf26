// The routes of an invitation: the link opens it, reading changes nothing, answering and asking are forms.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { textsOfInvitation } from '../../application/confidentiality-text.ts'
import {
  answerInvitation,
  askAboutInvitation,
  openInvitation,
} from '../../application/people-invitations.ts'
import { browserIn } from '../sign-in/cookies.ts'
import { whenIn } from '../sign-in/frame.ts'
import { fieldOf, type PeopleRoutes } from '../sign-in/people-routes.ts'
import { noMoreRoutes } from './no-more.tsx'
import { DeclinedPage, InvitationPage, type InvitationSeen, NotOpenPage } from './pages.tsx'
import { invitationWords } from './words.ts'

const linkOf = ({ params }: FastifyRequest) => (params as { link: string }).link

export function invitationRoutes(app: FastifyInstance, routes: PeopleRoutes): void {
  const { house, doors, cookies, frame } = routes
  const open = (name: string, kind: 'page' | 'form') =>
    doors.add({ kind, name, audience: 'invited', factor: 'link' })

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    more: Pick<InvitationSeen, 'told' | 'question' | 'unconfirmed'>,
  ) => {
    const link = linkOf(request)
    const opened = await openInvitation(house, link)
    if (!opened) return notOpen(request, reply)
    const { timeZone } = opened
    const language = frame.languageOf(request, opened.language)
    const words = invitationWords[language]
    const when = whenIn(language, timeZone)
    const texts = textsOfInvitation(opened.invitation, house.hash)
    const text = texts.find((one) => one.language === language)
    const body = <InvitationPage {...{ words, link, language, opened, when, text, ...more }} />
    const wrong = more.told === 'nothingSaid' || more.unconfirmed
    const status = more.told === 'tooMuch' ? 429 : wrong ? 422 : 200
    return frame.show(request, reply, { title: words.title, body, language, status })
  }
  const notOpen = (request: FastifyRequest, reply: FastifyReply) => {
    const words = invitationWords[frame.languageOf(request)]
    const body = <NotOpenPage words={words} />
    return frame.show(request, reply, { title: words.goneTitle, body, status: 410 })
  }

  // Short enough for a text.
  open('GET /i/:link', 'page')
  app.get('/i/:link', (request, reply) =>
    reply.redirect(`/invitation/${encodeURIComponent(linkOf(request))}`, 303),
  )

  open('GET /invitation/:link', 'page')
  app.get('/invitation/:link', (request, reply) => {
    const { asked } = request.query as { asked?: unknown }
    const told = asked === '1' ? ('asked' as const) : undefined
    return show(request, reply, { told, question: '' })
  })

  open('POST /invitation/:link/accept', 'form')
  app.post('/invitation/:link/accept', async (request, reply) => {
    const ticked = fieldOf(request, 'confirm') !== ''
    const confidentiality = ticked ? fieldOf(request, 'confidentiality') : undefined
    const browser = browserIn(request)
    const answer = { answer: 'accepted', reason: '', browser, confidentiality } as const
    const done = await answerInvitation(house, linkOf(request), answer)
    if (done?.answer === 'unconfirmed') {
      return show(request, reply, { told: undefined, unconfirmed: true, question: '' })
    }
    if (done?.answer !== 'accepted') return notOpen(request, reply)
    cookies.signedIn(reply, done.token)
    return reply.redirect(`/cases/${done.caseId}`, 303)
  })

  open('POST /invitation/:link/decline', 'form')
  app.post('/invitation/:link/decline', async (request, reply) => {
    const reason = fieldOf(request, 'reason').slice(0, 5000)
    const opened = await openInvitation(house, linkOf(request))
    const answer = { answer: 'declined', reason, browser: '' } as const
    const done = opened && (await answerInvitation(house, linkOf(request), answer))
    if (!opened || !done) return notOpen(request, reply)
    const language = frame.languageOf(request, opened.language)
    const words = invitationWords[language]
    const body = <DeclinedPage words={words} />
    return frame.show(request, reply, { title: words.declinedTitle, body, language })
  })

  open('POST /invitation/:link/question', 'form')
  app.post('/invitation/:link/question', async (request, reply) => {
    const question = fieldOf(request, 'words').slice(0, 5000)
    const done = await askAboutInvitation(house, linkOf(request), question)
    if (done === undefined) return notOpen(request, reply)
    if (done === 'asked') return reply.redirect(`/invitation/${linkOf(request)}?asked=1`, 303)
    const told = done === 'TooMuch' ? ('tooMuch' as const) : ('nothingSaid' as const)
    return show(request, reply, { told, question })
  })

  noMoreRoutes(app, routes, notOpen)
}
