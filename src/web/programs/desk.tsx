// A program's desk: the ways to everything its case managers look after, and its words in every language.
import type { FastifyInstance } from 'fastify'
import type { Language } from '../../domain/clauses.ts'
import { seeing } from '../cases/seeing.ts'
import type { CaseRoutes } from '../cases/shown.ts'
import { Unreached } from '../roster/unreached.tsx'
import { conveningWords } from './convening-words.ts'
import { courtFormWords } from './court-form-words.ts'
import { programListingWords } from './listing-words.ts'
import { ownClauseWords } from './own-clause-words.ts'

/** Each page of a program, with what it is for: a path without a row has no way to it. */
type Way = { readonly path: string; readonly title: string; readonly about: string }
const waysOf = (language: Language): readonly Way[] => [
  {
    path: 'convening',
    title: conveningWords[language].title,
    about: conveningWords[language].lead,
  },
  {
    path: 'intakes',
    title: { en: 'What people ask for', es: 'Lo que pide la gente' }[language],
    about: {
      en: 'What people told the program, to open a case from.',
      es: 'Lo que la gente contó al programa, para abrir un caso.',
    }[language],
  },
  {
    path: 'import',
    title: { en: 'A court’s calendar', es: 'El calendario de un tribunal' }[language],
    about: {
      en: 'Open cases from a list, and see row by row what becomes of it.',
      es: 'Abrir casos a partir de una lista, y ver fila por fila qué pasa.',
    }[language],
  },
  {
    path: 'letters',
    title: { en: 'Letters to print', es: 'Cartas para imprimir' }[language],
    about: {
      en: 'Invitations by letter that wait, as one file.',
      es: 'Las invitaciones por carta que esperan, en un solo archivo.',
    }[language],
  },
  {
    path: 'forms',
    title: courtFormWords[language].title,
    about: courtFormWords[language].about,
  },
  {
    path: 'clauses',
    title: ownClauseWords[language].title,
    about: ownClauseWords[language].about,
  },
  {
    path: 'listings',
    title: programListingWords[language].title,
    about: programListingWords[language].about,
  },
  {
    path: 'roster',
    title: { en: 'Who mediates here', es: 'Quiénes median aquí' }[language],
    about: {
      en: 'Mediators, their languages and load, and how they are proposed.',
      es: 'Personas mediadoras, sus idiomas y su carga, y cómo se proponen.',
    }[language],
  },
]

const titles: Readonly<Record<Language, string>> = {
  en: 'The program’s desk',
  es: 'La mesa del programa',
}

const DeskPage = ({
  language,
  program,
  name,
  unreached,
}: {
  readonly language: Language
  readonly program: string
  readonly name: string
  readonly unreached: readonly { readonly name: string }[]
}) => (
  <>
    <div class="where">
      <span class="kind" dir="auto">
        {name}
      </span>
      <h1>{titles[language]}</h1>
    </div>
    <Unreached language={language} people={unreached} />
    <ul class="cards">
      {waysOf(language).map(({ path, title, about }) => (
        <li class="card" key={path}>
          <a href={`/programs/${program}/${path}`}>{title}</a>
          <span class="quiet">{about}</span>
        </li>
      ))}
    </ul>
  </>
)

export function deskRoute(app: FastifyInstance, { house, doors, frame }: CaseRoutes): void {
  const { signedIn } = seeing(house, frame)
  const name = 'GET /programs/:program'
  doors.add({ kind: 'page', name, audience: 'signed in', factor: 'session' })
  app.get(
    '/programs/:program',
    signedIn(async (viewer, request, reply) => {
      const { program } = request.params as { program: string }
      const known = viewer.manages.includes(program) && viewer.onlyCase === undefined
      const found = known ? await house.programs.program(program) : undefined
      if (!found) return reply.callNotFound()
      const language = frame.languageOf(request)
      const unreached = await house.mailIn.channels.unreachedOf(program, viewer.person)
      const body = <DeskPage {...{ language, program, unreached }} name={found.name} />
      return frame.show(request, reply, { title: titles[language], body, viewer })
    }),
  )
}
