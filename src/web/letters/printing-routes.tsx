// Letters to print, for the managers of a program: what waits, a batch as one PDF, and that it was posted.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { DoorRegister } from '../../application/doors.ts'
import type { House } from '../../application/house.ts'
import {
  batchPaper,
  batchPosted,
  type LetterSeen,
  lettersOf,
  printOne,
  printWaiting,
} from '../../application/letter-printing.ts'
import type { Viewer } from '../../application/people-ports.ts'
import { mayReach } from '../../application/sign-in-sessions.ts'
import { seeing } from '../cases/seeing.ts'
import type { WebFrame } from '../frame/web-frame.ts'
import { whenIn } from '../sign-in/frame.ts'
import { fieldOf } from '../sign-in/people-routes.ts'
import { type PrintingWords, printingWords } from './words.ts'

type Routes = { readonly house: House; readonly doors: DoorRegister; readonly frame: WebFrame }
type Refused = keyof PrintingWords['refused']

export function printingRoutes(app: FastifyInstance, { house, doors, frame }: Routes): void {
  const { signedIn } = seeing(house, frame)
  const door = (kind: 'page' | 'form' | 'file', name: string) =>
    doors.add({ kind, name, audience: 'signed in', factor: 'session' })
  /** Who does not manage the program, and a program that is none, are one answer. */
  const managed = (
    answer: (
      viewer: Viewer,
      program: string,
      request: FastifyRequest,
      reply: FastifyReply,
    ) => Promise<unknown>,
  ) =>
    signedIn(async (viewer, request, reply) => {
      const { program } = request.params as { program: string }
      if (!viewer.manages.includes(program) || viewer.onlyCase !== undefined) {
        return reply.callNotFound()
      }
      return answer(viewer, program, request, reply)
    })

  door('page', 'GET /programs/:program/letters')
  app.get(
    '/programs/:program/letters',
    managed((viewer, program, request, reply) => show(viewer, program, request, reply)),
  )
  const show = async (
    viewer: Viewer,
    program: string,
    request: FastifyRequest,
    reply: FastifyReply,
    refused?: Refused,
  ) => {
    const language = frame.languageOf(request)
    const words = printingWords[language]
    const letters = await lettersOf(house, viewer.person, program)
    const when = whenIn(language, viewer.timeZone)
    const body = <LettersPage {...{ words, program, letters, when, refused }} />
    const status = refused ? 409 : 200
    return frame.show(request, reply, { title: words.title, body, viewer, status })
  }

  door('form', 'POST /programs/:program/letters')
  app.post(
    '/programs/:program/letters',
    managed(async (viewer, program, _request, reply) => {
      await printWaiting(house, viewer.person, program)
      return reply.redirect(`/programs/${program}/letters`, 303)
    }),
  )

  door('file', 'GET /programs/:program/letters/:batch')
  app.get(
    '/programs/:program/letters/:batch',
    managed(async (viewer, id, request, reply) => {
      const { batch } = request.params as { batch: string }
      const program = await house.programs.program(id)
      const pdf = program && (await batchPaper(house, viewer.person, program, batch))
      if (!pdf) return reply.callNotFound()
      return reply
        .type('application/pdf')
        .header('content-disposition', 'attachment; filename="letters.pdf"')
        .send(Buffer.from(pdf))
    }),
  )

  door('form', 'POST /programs/:program/letters/:batch/posted')
  app.post(
    '/programs/:program/letters/:batch/posted',
    managed(async (viewer, program, request, reply) => {
      const { batch } = request.params as { batch: string }
      const done = await batchPosted(house, viewer.person, program, batch)
      return done ? reply.redirect(`/programs/${program}/letters`, 303) : reply.callNotFound()
    }),
  )

  doors.add({
    kind: 'form',
    name: 'POST /cases/:caseId/letters',
    audience: 'case',
    factor: 'session',
  })
  app.post(
    '/cases/:caseId/letters',
    signedIn(async (viewer, request, reply) => {
      const { caseId } = request.params as { caseId: string }
      const program = mayReach(viewer, caseId) ? await house.programs.programOf(caseId) : undefined
      if (!program || !viewer.manages.includes(program.program)) return reply.callNotFound()
      const participant = fieldOf(request, 'participant')
      const at = { caseId, participant }
      const done = await printOne(house, viewer.person, program.program, at)
      if (typeof done === 'string') return show(viewer, program.program, request, reply, done)
      return reply.redirect(`/programs/${program.program}/letters`, 303)
    }),
  )
}

const LettersPage = ({
  words,
  program,
  letters,
  when,
  refused,
}: {
  readonly words: PrintingWords
  readonly program: string
  readonly letters: readonly LetterSeen[]
  readonly when: (at: number) => string
  readonly refused: Refused | undefined
}) => {
  const waiting = letters.filter(({ batch }) => batch === undefined)
  const ready = waiting.filter((one) => one.ready)
  const batches = Map.groupBy(
    letters.filter(({ batch }) => batch !== undefined),
    ({ batch }) => batch,
  )
  const path = `/programs/${program}/letters`
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {refused && (
        <p class="wrong" role="alert">
          {words.refused[refused]}
        </p>
      )}
      <section class="card">
        <h2>{words.waiting}</h2>
        {waiting.length === 0 && <p class="quiet">{words.none}</p>}
        <Names letters={waiting} words={words} />
        {ready.length > 0 && (
          <form method="post" action={path} class="acts">
            <button class="act first" type="submit">
              {words.print(ready.length)}
            </button>
          </form>
        )}
      </section>
      {batches.size > 0 && <h2>{words.printed}</h2>}
      {[...batches].map(([batch, printed]) => (
        <section class="card" key={batch}>
          <h3>{words.batch(printed.length, when(printed[0]?.printedAt ?? 0))}</h3>
          <Names letters={printed} words={words} />
          <p class="quiet">{words.postedNote}</p>
          <div class="acts">
            <a class="act first" href={`${path}/${batch}`}>
              {words.download}
            </a>
            <form method="post" action={`${path}/${batch}/posted`}>
              <button class="act" type="submit">
                {words.posted}
              </button>
            </form>
          </div>
        </section>
      ))}
      <p>
        <a href="/cases">{words.back}</a>
      </p>
    </>
  )
}

const Names = ({
  letters,
  words,
}: {
  readonly letters: readonly LetterSeen[]
  readonly words: PrintingWords
}) => (
  <ul class="people">
    {letters.map(({ letter, name, reference, ready, noLetters, batch }) => (
      <li key={letter} dir="auto">
        <b>{name}</b> · {reference}
        {!ready && batch === undefined && (
          <span class="quiet"> · {noLetters ? words.noLetters : words.notReady}</span>
        )}
      </li>
    ))}
  </ul>
)
