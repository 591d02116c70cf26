// What an API call is answered when it does not succeed: problem details (RFC 9457), in the asker's language.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AnyRefusal, Issue, Performed } from '../actions/perform.ts'
import { unfitIn } from '../actions/words/files.ts'
import { issueIn, languageAsked, refusalIn } from '../actions/words/words.ts'
import type { FileUnfit } from '../application/file-ports.ts'
import type { Language } from '../domain/clauses.ts'

type Title = Readonly<Record<Language, string>>
const titles = {
  400: { en: 'The request could not be read', es: 'No se pudo leer la petición' },
  401: { en: 'Sign in first', es: 'Primero inicie sesión' },
  403: { en: 'Show first that it is you', es: 'Muestre primero que es usted' },
  404: { en: 'Not found', es: 'No se encontró' },
  405: { en: 'Not done this way', es: 'No se hace de esta manera' },
  409: { en: 'Not possible now', es: 'Ahora no es posible' },
  413: { en: 'Too large', es: 'Demasiado grande' },
  415: { en: 'Send JSON', es: 'Envíe JSON' },
  422: { en: 'Something needs another look', es: 'Algo necesita otra revisión' },
  426: { en: 'Open a WebSocket', es: 'Abra un WebSocket' },
  429: { en: 'Too many at once; please wait', es: 'Demasiadas a la vez; espere, por favor' },
  500: { en: 'Something went wrong on our side', es: 'Algo falló de nuestro lado' },
  503: { en: 'Not available for a moment', es: 'No disponible por un momento' },
} as const satisfies Record<number, Title>
export type Status = keyof typeof titles

export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly refusal?: string
  /** What helps, where something does. */
  readonly how?: readonly string[]
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
}

export function problem(
  reply: FastifyReply,
  request: FastifyRequest,
  status: Status,
  more: Omit<Problem, 'type' | 'title' | 'status'> & { readonly type?: string } = {},
): FastifyReply {
  const { type = 'about:blank', ...said } = more
  const body: Problem = {
    type,
    title: titles[status][languageAsked(request.headers['accept-language'])],
    status,
    ...said,
  }
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(body))
}

/** A file that does not go where it was brought, and why. */
export function notTaken(
  reply: FastifyReply,
  request: FastifyRequest,
  refusal: FileUnfit,
): FastifyReply {
  const detail = unfitIn(languageAsked(request.headers['accept-language']), refusal)
  return problem(reply, request, 422, { type: '/problems/file-not-taken', detail, refusal })
}

const kebab = (name: string) => name.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase()

/** Absent and forbidden are one answer, with the same bytes. */
export function notPerformed(
  reply: FastifyReply,
  request: FastifyRequest,
  outcome: Exclude<Performed, { ok: true }>,
): FastifyReply {
  const language = languageAsked(request.headers['accept-language'])
  if (outcome.kind === 'invalid') {
    const errors = outcome.issues.map((issue) => ({
      pointer: pointerTo(issue),
      detail: issueIn(language, issue.code, issue.limit, issue.unset),
    }))
    return problem(reply, request, 422, { type: '/problems/invalid', errors })
  }
  if (outcome.kind === 'unconfirmed') return freshFactorNeeded(reply, request)
  const { refusal } = outcome
  if (isAbsence(refusal)) return problem(reply, request, 404)
  const status = refusal === 'KeyUsedForAnotherRequest' ? 422 : 409
  const detail = refusalIn(language, refusal)
  return problem(reply, request, status, { type: `/problems/${kebab(refusal)}`, detail, refusal })
}

/** A program shows nothing of a person: who signs or lets words out does it on the pages, where a factor can be shown. */
const freshFactorNeeded = (reply: FastifyReply, request: FastifyRequest): FastifyReply =>
  problem(reply, request, 403, {
    type: '/problems/fresh-factor-needed',
    detail: pagesOnly[languageAsked(request.headers['accept-language'])],
    how: ['passkey', 'authenticator code', 'code by mail'],
  })

export const anotherFactorNeeded = (
  reply: FastifyReply,
  request: FastifyRequest,
  set: boolean,
): FastifyReply =>
  problem(reply, request, 403, {
    type: '/problems/another-factor-needed',
    detail: newToken[languageAsked(request.headers['accept-language'])],
    how: set ? ['set a passkey'] : ['passkey', 'authenticator code'],
  })

const pagesOnly: Title = {
  en: 'A token cannot do this. Sign in with a browser and do it there: you are asked to show once more that it is you.',
  es: 'Una clave no puede hacer esto. Entre con un navegador y hágalo allí: se le pide mostrar una vez más que es usted.',
}
const newToken: Title = {
  en: 'This token was made with a mailbox alone. Make a new one after you have shown your passkey or a code of your app.',
  es: 'Esta clave se hizo solo con un buzón. Haga una nueva después de mostrar su llave de acceso o un código de su aplicación.',
}

const isAbsence = (refusal: AnyRefusal) => refusal === 'CaseUnknown' || refusal === 'RoomUnknown'

/** RFC 6901, as a fragment. */
const pointerTo = ({ path }: Issue): string =>
  `#${path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`

export const tooMany = (request: FastifyRequest, reply: FastifyReply, wait: number) =>
  problem(reply.header('retry-after', String(Math.ceil(wait / 1000))), request, 429)
