// "This is not me" and "please do not write again": on the invitation, and on pages of their own.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChild } from 'preact'
import {
  answerInvitation,
  askForQuiet,
  type OpenedInvitation,
  openInvitation,
} from '../../application/people-invitations.ts'
import type { PeopleRoutes } from '../sign-in/people-routes.ts'
import { type NoMoreWords, noMoreWords } from './no-more-words.ts'

type Shown = { readonly link: string; readonly words: NoMoreWords }

export const WhatChanged = ({
  words,
  opened: { invitation },
}: {
  readonly words: NoMoreWords
  readonly opened: OpenedInvitation
}) => (
  <>
    {invitation.writing.changed.map((one) => (
      <p class="told" key={one}>
        {words.changed[one]}
      </p>
    ))}
  </>
)

export const NoMore = ({ words, link, quiet }: Shown & { readonly quiet: boolean }) => (
  <section>
    <h2>{words.title}</h2>
    <p>{words.notMeNote}</p>
    <form method="post" action={`/invitation/${link}/not-me`}>
      <button class="act" type="submit">
        {words.notMe}
      </button>
    </form>
    {quiet ? (
      <p>{words.asked}</p>
    ) : (
      <p>
        <a href={`/invitation/${link}/quiet`}>{words.quiet}</a>
      </p>
    )}
  </section>
)

const QuietPage = ({ words, link }: Shown) => (
  <section class="card narrow">
    <h1>{words.quietTitle}</h1>
    <p>{words.quietNote}</p>
    <form method="post" action={`/invitation/${link}/quiet`} class="acts">
      <button class="act first" type="submit">
        {words.quiet}
      </button>
    </form>
    <p>
      <a href={`/invitation/${link}`}>{words.back}</a>
    </p>
  </section>
)

export function noMoreRoutes(
  app: FastifyInstance,
  { house, doors, frame }: PeopleRoutes,
  notOpen: (request: FastifyRequest, reply: FastifyReply) => unknown,
): void {
  const open = (name: string, kind: 'page' | 'form') =>
    doors.add({ kind, name, audience: 'invited', factor: 'link' })
  const linkOf = ({ params }: FastifyRequest) => (params as { link: string }).link
  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    opened: OpenedInvitation,
    page: (words: NoMoreWords) => { readonly title: string; readonly body: ComponentChild },
  ) => {
    const language = frame.languageOf(request, opened.language)
    return frame.show(request, reply, { ...page(noMoreWords[language]), language })
  }

  open('POST /invitation/:link/not-me', 'form')
  app.post('/invitation/:link/not-me', async (request, reply) => {
    const opened = await openInvitation(house, linkOf(request))
    const answer = { answer: 'not-me', reason: '', browser: '' } as const
    const done = opened && (await answerInvitation(house, linkOf(request), answer))
    if (!done) return notOpen(request, reply)
    return show(request, reply, opened, (words) => ({
      title: words.notMe,
      body: <Done title={words.notMe} text={words.notMeDone} />,
    }))
  })

  open('GET /invitation/:link/quiet', 'page')
  app.get('/invitation/:link/quiet', async (request, reply) => {
    const link = linkOf(request)
    const opened = await openInvitation(house, link)
    if (!opened) return notOpen(request, reply)
    return show(request, reply, opened, (words) => ({
      title: words.quietTitle,
      body: <QuietPage words={words} link={link} />,
    }))
  })

  open('POST /invitation/:link/quiet', 'form')
  app.post('/invitation/:link/quiet', async (request, reply) => {
    const link = linkOf(request)
    const opened = await openInvitation(house, link)
    if (!opened || !(await askForQuiet(house, link))) return notOpen(request, reply)
    return show(request, reply, opened, (words) => ({
      title: words.quiet,
      body: <Done title={words.quiet} text={words.quietDone} link={link} back={words.back} />,
    }))
  })
}

const Done = ({
  title,
  text,
  link,
  back,
}: {
  readonly title: string
  readonly text: string
  readonly link?: string
  readonly back?: string
}) => (
  <section class="card narrow">
    <h1>{title}</h1>
    <p role="status">{text}</p>
    {link && (
      <p>
        <a href={`/invitation/${link}`}>{back}</a>
      </p>
    )}
  </section>
)
