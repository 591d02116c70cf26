// Routes of somebody's own account: for who signed in themselves, in their language, and for some with a fresh factor.
import type { FastifyInstance } from 'fastify'
import { freshlyShown } from '../../application/factor-policy.ts'
import type { PeopleRoutes } from '../sign-in/people-routes.ts'
import { confirming } from './confirm.tsx'
import type { Answering } from './ways-routes.tsx'

type OwnRoutes = {
  readonly signedIn: (method: 'GET' | 'POST', url: string, answer: Answering) => void
  /** What opens cases or the account to others asks for a fresh factor, also of who came in just so. */
  readonly change: (url: string, answer: Answering) => void
}

/** Who is not signed in goes on at home once they are. */
export function ownRoutes(
  app: FastifyInstance,
  routes: PeopleRoutes,
  { home, bodyLimit }: { readonly home: string; readonly bodyLimit?: number },
): OwnRoutes {
  const { house, doors, cookies, frame } = routes
  const confirm = confirming(routes)
  const signedIn: OwnRoutes['signedIn'] = (method, url, answer) => {
    const kind = method === 'GET' ? 'page' : 'form'
    doors.add({ kind, name: `${method} ${url}`, audience: 'signed in', factor: 'session' })
    app.route({
      method,
      url,
      ...(bodyLimit === undefined ? {} : { bodyLimit }),
      handler: async (request, reply) => {
        const viewer = await cookies.viewer(request)
        // An invitation's session is for its case: the account asks for one's own sign-in.
        if (!viewer || viewer.onlyCase !== undefined) {
          return reply.redirect(`/sign-in?next=${home}`, 303)
        }
        const language = frame.languageOf(request, viewer.language)
        return answer(request, reply, { ...viewer, language })
      },
    })
  }
  return {
    signedIn,
    change: (url, answer) =>
      signedIn('POST', url, async (request, reply, viewer) =>
        freshlyShown(viewer, house.clock.now()) === undefined
          ? confirm.ask(request, reply, viewer)
          : answer(request, reply, viewer),
      ),
  }
}
