// The page for when nothing can be kept just now: what was typed is on it, ready to be sent again.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { OutOfReach } from '../../application/out-of-reach.ts'
import type { Language } from '../../domain/clauses.ts'
import type { Framed } from '../sign-in/frame.ts'

type LaterWords = {
  readonly title: string
  readonly kept: Readonly<Record<OutOfReach['kept'] | 'reading', string>>
  readonly typed: string
  readonly again: string
  readonly look: string
}
const wordsOf: Readonly<Record<Language, LaterWords>> = {
  en: {
    title: 'Not possible for a moment',
    kept: {
      reading: 'Everything that was said before is safe. Please try again in a minute.',
      nothing:
        'We could not keep this just now, and nothing of it was sent to anybody. What you typed is still here: please send it again in a minute. Everything that was said before is safe.',
      unknown:
        'We lost touch just as this was being kept. Please look first whether it is there, and send it again if it is not.',
    },
    typed: 'What you typed',
    again: 'Send it again',
    look: 'Look first',
  },
  es: {
    title: 'No es posible por un momento',
    kept: {
      reading: 'Todo lo dicho antes está a salvo. Por favor, inténtelo de nuevo en un minuto.',
      nothing:
        'No pudimos guardar esto ahora, y nada de ello llegó a nadie. Lo que escribió sigue aquí: por favor, envíelo de nuevo en un minuto. Todo lo dicho antes está a salvo.',
      unknown:
        'Perdimos el contacto justo al guardar esto. Por favor, mire primero si ya está, y envíelo de nuevo si no.',
    },
    typed: 'Lo que escribió',
    again: 'Enviarlo de nuevo',
    look: 'Mirar primero',
  },
}

type Typed = readonly (readonly [name: string, value: string])[]

/** Fields of a form as it was sent; what is read by people is shown, to be copied or mended. */
const isProse = (value: string) => /\s/.test(value.trim())

const LaterPage = ({
  words,
  kept,
  path,
  typed,
}: {
  readonly words: LaterWords
  readonly kept: keyof LaterWords['kept']
  readonly path: string
  readonly typed: Typed
}) => (
  <section class="card narrow">
    <h1>{words.title}</h1>
    <p>{words.kept[kept]}</p>
    {typed.length > 0 && (
      <form method="post" action={path} class="fields">
        {typed.map(([name, value], i) =>
          isProse(value) ? (
            <>
              <label for={`typed-${i}`}>{words.typed}</label>
              <textarea id={`typed-${i}`} name={name} rows={6} dir="auto">
                {value}
              </textarea>
            </>
          ) : (
            <input type="hidden" name={name} value={value} />
          ),
        )}
        <div class="acts">
          <button class="act first" type="submit">
            {words.again}
          </button>
          {kept === 'unknown' && (
            <a class="act" href={path.replace(/\/do\/[a-z-]+$/, '')}>
              {words.look}
            </a>
          )}
        </div>
      </form>
    )}
  </section>
)

/** Only what came as an ordinary form is given back; the answer asks nothing of the database. */
export function later(
  request: FastifyRequest,
  reply: FastifyReply,
  language: Language,
  error: OutOfReach,
): Framed {
  const words = wordsOf[language]
  const form = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
  const typed = Object.entries((form ? request.body : undefined) ?? {}).flatMap(
    ([name, value]): Typed =>
      [value].flat().flatMap((one) => (typeof one === 'string' ? [[name, one]] : [])),
  )
  const path = request.url.split('?')[0] ?? '/'
  const kept = request.method === 'GET' ? 'reading' : error.kept
  reply.header('retry-after', '60')
  const body = <LaterPage words={words} kept={kept} path={path} typed={typed} />
  return { title: words.title, body, status: 503, language }
}
