// Taking away one's own record of a case: the link, its words in every language, and the file behind it.
import type { FastifyInstance } from 'fastify'
import type { DoorRegister } from '../../application/doors.ts'
import type { House } from '../../application/house.ts'
import { OWN_RECORD_NAME, OWN_RECORD_TYPE, ownRecord } from '../../application/own-record.ts'
import type { Language } from '../../domain/clauses.ts'
import { Trouble } from '../frame/trouble.tsx'
import type { WebFrame } from '../frame/web-frame.ts'
import { frameWords } from '../frame/words.ts'
import { seeing } from './seeing.ts'
import { pathOf, type Seen } from './seen.ts'

type RecordWords = {
  readonly link: string
  readonly what: string
  readonly often: string
  readonly later: string
}
const wordsOf: Readonly<Record<Language, RecordWords>> = {
  en: {
    link: 'Download my record',
    what: 'Everything in this case that you may read, as a file that shows it was not changed.',
    often: 'You have just downloaded your record several times',
    later: 'Please try again in a minute.',
  },
  es: {
    link: 'Descargar mi registro',
    what: 'Todo lo que usted puede leer de este caso, en un archivo que muestra que no fue cambiado.',
    often: 'Acaba de descargar su registro varias veces',
    later: 'Por favor, inténtelo de nuevo en un minuto.',
  },
}

export const OwnRecordLink = ({ seen }: { readonly seen: Seen }) => {
  const { link, what } = wordsOf[seen.language]
  return (
    <p class="quiet">
      <a href={pathOf(seen, 'my-record')} download>
        {link}
      </a>
      . {what}
    </p>
  )
}

export function ownRecordRoute(
  app: FastifyInstance,
  {
    house,
    doors,
    frame,
  }: { readonly house: House; readonly doors: DoorRegister; readonly frame: WebFrame },
): void {
  const { signedIn } = seeing(house, frame)
  const name = 'GET /cases/:caseId/my-record'
  doors.add({ kind: 'file', name, audience: 'case', factor: 'session' })
  app.get(
    '/cases/:caseId/my-record',
    signedIn(async (viewer, request, reply) => {
      const { caseId } = request.params as { caseId: string }
      const own = await ownRecord(house, viewer, caseId)
      if (!own) return reply.callNotFound()
      if ('wait' in own) {
        const language = frame.languageOf(request)
        const { often, later } = wordsOf[language]
        reply.header('retry-after', String(Math.ceil(own.wait / 1000)))
        const body = (
          <Trouble title={often} more={later} words={frameWords[language]} signedIn={true} />
        )
        return frame.show(request, reply, { title: often, body, viewer, status: 429 })
      }
      return reply
        .type(OWN_RECORD_TYPE)
        .header('content-disposition', OWN_RECORD_NAME)
        .send(own.record)
    }),
  )
}
