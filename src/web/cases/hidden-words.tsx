// The page on which people read what their own document carries unseen, before anybody else gets a copy without it.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { warningIn } from '../../actions/words/files.ts'
import type { HiddenWords } from '../../application/file-ports.ts'
import { type HiddenFound, hiddenWordsOf } from '../../application/hidden-words.ts'
import type { Language } from '../../domain/language.ts'
import { Trouble } from '../frame/trouble.tsx'
import { frameWords } from '../frame/words.ts'
import { seeing } from './seeing.ts'
import { pathOf, type Seen } from './seen.ts'
import type { CaseRoutes, Shown } from './shown.ts'

type HiddenPageWords = {
  readonly link: string
  readonly title: string
  readonly lead: string
  readonly by: (name: string) => string
  readonly none: string
  readonly more: string
  readonly notRead: string
  readonly back: string
  readonly often: string
  readonly later: string
}
export const hiddenPageWords: Readonly<Record<Language, HiddenPageWords>> = {
  en: {
    link: 'Read what it carries unseen',
    title: 'What this file carries unseen',
    lead: 'Only you read this, with those who speak for your side. A copy for others is made without it. Your own file stays as it is.',
    by: (name) => `by ${name}`,
    none: 'No words were found that could be shown here. What is named on the page of the document may be something other than words, such as a place.',
    more: 'There is more than is shown here. Open the file in its own program to see all of it.',
    notRead: 'The words could not be read here. Open the file in its own program to see them.',
    back: 'Back to the document',
    often: 'You have just read this several times',
    later: 'Please try again in a minute.',
  },
  es: {
    link: 'Leer lo que lleva sin verse',
    title: 'Lo que este archivo lleva sin verse',
    lead: 'Esto lo lee solo usted, con quienes hablan por su parte. La copia para otros se hace sin ello. Su propio archivo queda como está.',
    by: (name) => `de ${name}`,
    none: 'No se encontraron palabras que se puedan mostrar aquí. Lo que se nombra en la página del documento puede ser otra cosa, por ejemplo un lugar.',
    more: 'Hay más de lo que se muestra aquí. Abra el archivo en su propio programa para verlo todo.',
    notRead:
      'Aquí no se pudieron leer las palabras. Abra el archivo en su propio programa para verlas.',
    back: 'Volver al documento',
    often: 'Acaba de leer esto varias veces',
    later: 'Inténtelo otra vez en un minuto, por favor.',
  },
}

const HiddenPage = ({
  seen,
  hidden: { document, found },
}: {
  readonly seen: Seen
  readonly hidden: Extract<HiddenFound, { document: unknown }>
}) => {
  const words = hiddenPageWords[seen.language]
  const pieces = found?.words ?? []
  return (
    <>
      <p>
        <a href={pathOf(seen, `documents/${document.document}`)}>← {words.back}</a>
      </p>
      <section class="room private" aria-labelledby="hidden">
        <header>
          <h2 id="hidden">{words.title}</h2>
          <span class="who" dir="auto">
            {document.file.name}
          </span>
        </header>
        <div class="write">
          <p>{words.lead}</p>
          {document.warnings.map((warning) => {
            const own = pieces.filter((piece) => piece.warning === warning)
            return own.length === 0 ? null : (
              <section key={warning} aria-labelledby={`hidden-${warning}`}>
                <h3 id={`hidden-${warning}`}>{warningIn(seen.language, warning)}</h3>
                <ul>
                  {own.map((piece, i) => (
                    <Piece key={i} piece={piece} language={seen.language} />
                  ))}
                </ul>
              </section>
            )
          })}
          {found === undefined && <p>{words.notRead}</p>}
          {found && pieces.length === 0 && <p>{words.none}</p>}
          {found?.more && <p>{words.more}</p>}
        </div>
      </section>
    </>
  )
}

const Piece = ({ piece, language }: { piece: HiddenWords; language: Language }) => (
  <li>
    <q dir="auto">{piece.words}</q>
    {piece.by !== undefined && (
      <span class="by" dir="auto">
        {' '}
        {hiddenPageWords[language].by(piece.by)}
      </span>
    )}
  </li>
)

const PATH = '/cases/:caseId/documents/:document/hidden'

export function hiddenWordsRoute(
  app: FastifyInstance,
  { house, doors, frame }: CaseRoutes,
  show: (request: FastifyRequest, reply: FastifyReply, shown: Shown) => unknown,
): void {
  const { signedIn, see } = seeing(house, frame)
  doors.add({ kind: 'page', name: `GET ${PATH}`, audience: 'case', factor: 'session' })
  app.get(
    PATH,
    signedIn(async (viewer, request, reply) => {
      const { caseId, document } = request.params as { caseId: string; document: string }
      const hidden = await hiddenWordsOf(house, viewer, caseId, document)
      if (!hidden) return reply.callNotFound()
      if ('wait' in hidden) {
        const language = frame.languageOf(request)
        const { often, later } = hiddenPageWords[language]
        reply.header('retry-after', String(Math.ceil(hidden.wait / 1000)))
        const body = (
          <Trouble title={often} more={later} words={frameWords[language]} signedIn={true} />
        )
        return frame.show(request, reply, { title: often, body, viewer, status: 429 })
      }
      const page = 'documents'
      const found = await see(viewer, request, page)
      if (!found) return reply.callNotFound()
      const body = <HiddenPage seen={found.seen} hidden={hidden} />
      return show(request, reply, { seen: found.seen, page, body })
    }),
  )
}

/** For whose document it is; nobody else reads that there is such a page. */
export const HiddenLink = ({
  seen,
  document,
}: {
  readonly seen: Seen
  readonly document: string
}) => (
  <p>
    <a href={pathOf(seen, `documents/${document}/hidden`)}>{hiddenPageWords[seen.language].link}</a>
  </p>
)
