// The routes of a person's account: their sessions and tokens, listed and ended by themselves.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { freshlyShown, mustHavePasskey, wayInto } from '../../application/factor-policy.ts'
import type { Viewer } from '../../application/people-ports.ts'
import {
  handleOf as handleIn,
  makeToken,
  revokeToken,
  tokensOf,
} from '../../application/people-tokens.ts'
import { openSessions } from '../../application/sign-in-sessions.ts'
import { confirming, confirmRoutes } from '../account/confirm.tsx'
import { ownRoutes } from '../account/own-routes.ts'
import type { WaysSeen } from '../account/ways.tsx'
import { waysPart, waysRoutes } from '../account/ways-routes.tsx'
import { AccountPage, type AccountSeen } from './account.tsx'
import { whenIn } from './frame.ts'
import { SignInLogPart } from './log.tsx'
import { fieldOf, type PeopleRoutes } from './people-routes.ts'
import { signInWords } from './words.ts'

const MOST_LOGGED = 30

export function accountRoutes(app: FastifyInstance, routes: PeopleRoutes): void {
  const { house, frame } = routes
  const handleOf = (id: string) => handleIn(house, id)

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    viewer: Viewer,
    more: Pick<AccountSeen, 'made' | 'wrong' | 'typed'> & {
      readonly ways?: Pick<WaysSeen, 'wrong'>
    } = {},
  ) => {
    const words = signInWords[viewer.language].account
    const sessions = (await openSessions(house, viewer.person)).map((kept) => ({
      kept,
      handle: handleOf(kept.viewer.session),
      own: kept.viewer.session === viewer.session,
    }))
    const tokens = await tokensOf(house, viewer)
    const hasRoster = (await house.roster.ownOf(viewer.person)).length > 0
    const mediates = hasRoster || viewer.account?.neutral === true
    const when = whenIn(viewer.language, viewer.timeZone)
    const logged = await house.signInLog.of(viewer.person, MOST_LOGGED)
    const { ways: typedWays = {}, ...account } = more
    const way = wayInto(house, viewer, undefined)
    const { set } = request.query as { set?: unknown }
    const first =
      way === 'set another' && mustHavePasskey(viewer, house.passkeysOfStaff)
        ? 'staff'
        : way === 'set another' || set !== undefined
          ? 'set'
          : undefined
    const ways = await waysPart(routes, request, viewer, { when, first, handleOf, ...typedWays })
    const body = (
      <>
        <AccountPage
          {...{ words, sessions, tokens, hasRoster, mediates, when, ways, ...account }}
        />
        <SignInLogPart language={viewer.language} logged={logged} when={when} />
      </>
    )
    const { language } = viewer
    const status = more.wrong || typedWays.wrong ? 422 : 200
    return frame.show(request, reply, { title: words.title, body, viewer, language, status })
  }

  const confirm = confirming(routes)
  const { signedIn, change } = ownRoutes(app, routes, { home: '/account' })
  confirmRoutes(app, routes)
  waysRoutes(
    routes,
    {
      page: (url, answer) => signedIn('GET', url, answer),
      form: (url, answer) => signedIn('POST', url, answer),
      change,
      show,
    },
    handleOf,
  )

  signedIn('GET', '/account', show)

  signedIn('POST', '/account/sessions/end', async (request, reply, { person }) => {
    const wanted = fieldOf(request, 'session')
    for (const { viewer } of await openSessions(house, person)) {
      if (handleOf(viewer.session) !== wanted) continue
      await house.sessions.end(person, viewer.session, house.clock.now())
    }
    return reply.redirect('/account', 303)
  })

  signedIn('POST', '/account/tokens', async (request, reply, viewer) => {
    const name = fieldOf(request, 'name')
    const days = fieldOf(request, 'days')
    const { account, shown } = viewer
    // A token reads what its maker reads: who has set a factor shows it, and the token has it from then on.
    const mustShow = account?.passkey || account?.totp
    if (mustShow && freshlyShown(viewer, house.clock.now()) === undefined) {
      return confirm.ask(request, reply, viewer)
    }
    if (wayInto(house, viewer, undefined) !== 'open') return show(request, reply, viewer)
    const made = await makeToken(house, viewer.person, { name, days: Number(days), shown })
    return typeof made === 'string'
      ? show(request, reply, viewer, { wrong: made, typed: { name, days } })
      : show(request, reply, viewer, { made: made.bearer })
  })

  signedIn('POST', '/account/tokens/revoke', async (request, reply, { person }) => {
    await revokeToken(house, person, fieldOf(request, 'token'))
    return reply.redirect('/account', 303)
  })
}
