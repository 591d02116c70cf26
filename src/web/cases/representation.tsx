// Who appears for whom, on the page of the people, and the disclosure to a client: made ready, signed, printed.
import type { FastifyInstance } from 'fastify'
import type { DoorRegister } from '../../application/doors.ts'
import type { House } from '../../application/house.ts'
import { disclosurePaper } from '../../application/representation.ts'
import { type SeatedPerson, seated } from '../../domain/convening.ts'
import {
  type DisclosureLanguage,
  type Represented,
  representedIn,
} from '../../domain/representation.ts'
import type { WebFrame } from '../frame/web-frame.ts'
import { PapersAtDesk, SignedByHand } from './paper-disclosure.tsx'
import { ActionForm, Button, Field, Hidden, Select, Tag } from './parts.tsx'
import { representationWords } from './representation-words.ts'
import { seeing } from './seeing.ts'
import { dayOf, nameOf, pathOf, type Seen } from './seen.ts'

const ENTER = 'enter-appearance'
const PREPARE = 'prepare-disclosure'
const SIGN = 'sign-disclosure'
const END = 'end-appearance'
const languages = ['en', 'es', 'ar', 'zh'] as const satisfies readonly DisclosureLanguage[]

export const RepresentationPart = ({ seen }: { readonly seen: Seen }) => {
  const { view, language } = seen
  const words = representationWords[language]
  const { appearances } = view.board.representation
  const appearing = [...appearances].filter(([, { clients }]) => clients.length > 0)
  const papers = representedIn(view)
  const parties = seated(view.board.convening).filter(
    ({ seat, role }) => seat === view.me.seat && role === 'party',
  )
  const enters = view.me.role === 'attorney' && parties.length > 0
  if (appearing.length === 0 && !enters) return null
  return (
    <section class="card">
      <h3>{words.title}</h3>
      <ul class="people">
        {appearing.map(([attorney, { clients, bar }]) => (
          <li key={attorney} dir="auto">
            {appears(seen, attorney, clients.map((client) => within(seen, client)).join(', '))}
            {bar && ` · ${words.barIs(bar)}`}
          </li>
        ))}
      </ul>
      {papers.map((one) => (
        <Paper key={`${one.attorney} ${one.client}`} seen={seen} one={one} />
      ))}
      <PapersAtDesk seen={seen} />
      {enters && mayDo(seen, ENTER, '') && <Entering seen={seen} parties={parties} />}
    </section>
  )
}

const appears = (seen: Seen, attorney: string, clients: string): string => {
  const words = representationWords[seen.language]
  return attorney === seen.view.me.participant
    ? words.youAppear(clients)
    : words.appears(nameOf(seen, attorney), clients)
}

/** Within a sentence, whoever looks is `you` and not `You`. */
const within = (seen: Seen, participant: string): string =>
  participant === seen.view.me.participant
    ? representationWords[seen.language].you
    : nameOf(seen, participant)

/** When it is over there is nothing to do, but what was typed still comes back. */
const mayDo = ({ view, trouble }: Seen, action: string, form: string): boolean =>
  !view.board.closing.ended || (trouble?.action === action && trouble.form === form)

/** Who appears already reads that first; entering again replaces what was entered, and so begins with it. */
const Entering = ({
  seen,
  parties,
}: {
  readonly seen: Seen
  readonly parties: readonly SeatedPerson[]
}) => {
  const words = representationWords[seen.language]
  const { me, board } = seen.view
  const before = board.representation.appearances.get(me.participant)
  const typed = seen.trouble?.action === ENTER ? seen.trouble.fields : undefined
  const clients = typed ? (typed.get('clients') ?? []) : (before?.clients ?? [])
  const form = (
    <ActionForm seen={seen} action={ENTER} page="people">
      <fieldset class="choices">
        <legend>{words.clients}</legend>
        {parties.map(({ participant, name }) => (
          <div class="tick" key={participant}>
            <input
              type="checkbox"
              id={`client-${participant}`}
              name="clients"
              value={participant}
              checked={clients.includes(participant)}
            />
            <label for={`client-${participant}`} dir="auto">
              {name}
            </label>
          </div>
        ))}
      </fieldset>
      <Field seen={seen} action={ENTER} name="bar" label={words.bar} begin={before?.bar} />
      <Button>{words.enter}</Button>
    </ActionForm>
  )
  if (!before || before.clients.length === 0) return form
  return (
    <details open={typed !== undefined}>
      <summary>{words.change}</summary>
      {form}
    </details>
  )
}

type OfPaper = { readonly seen: Seen; readonly one: Represented }

/** Its absence is shown to the side and to the neutrals, and keeps nobody from anything. */
const Paper = ({ seen, one }: OfPaper) => {
  const { attorney, client, disclosure, on } = one
  const words = representationWords[seen.language]
  const me = seen.view.me.participant
  const form = `${attorney}-${client}`
  const made = disclosure === 'signed' || disclosure === 'on paper'
  return (
    <div class="represented">
      <p dir="auto">
        {words.paper(within(seen, client))}{' '}
        <Tag ok={made}>
          {on === undefined ? words.states[disclosure] : words.signedOn(dayOf(seen, on))}
        </Tag>
      </p>
      {!made && <p class="quiet">{words.why}</p>}
      <ToPrint seen={seen} one={one} />
      {me === attorney && !made && mayDo(seen, PREPARE, form) && (
        <Preparing seen={seen} one={one} form={form} />
      )}
      {me === attorney && !made && !seen.view.board.closing.ended && (
        <SignedByHand seen={seen} one={one} />
      )}
      {me === client && disclosure === 'unsigned' && mayDo(seen, SIGN, form) && (
        <ActionForm seen={seen} action={SIGN} page="people" form={form}>
          <Hidden name="attorney" value={attorney} />
          <Field seen={seen} action={SIGN} form={form} name="name" label={words.name} required />
          <Button>{words.sign}</Button>
        </ActionForm>
      )}
      {(me === attorney || me === client) && mayDo(seen, END, form) && (
        <ActionForm seen={seen} action={END} page="people" form={form}>
          <Hidden name="attorney" value={attorney} />
          <Hidden name="client" value={client} />
          <Button plain>{words.end}</Button>
        </ActionForm>
      )}
    </div>
  )
}

const ToPrint = ({ seen, one: { attorney, client, disclosure } }: OfPaper) => {
  const words = representationWords[seen.language]
  const path = `${pathOf(seen, 'disclosure')}/${attorney}/${client}`
  if (disclosure === 'on paper') return null
  if (disclosure !== 'missing') {
    return (
      <p>
        <a href={path}>{words.open}</a>
      </p>
    )
  }
  return (
    <p>
      {words.print}{' '}
      {languages.map((language, i) => (
        <span key={language}>
          {i > 0 && ', '}
          <a href={`${path}?language=${language}`}>{words.languages[language]}</a>
        </span>
      ))}
    </p>
  )
}

/** Once it was given to the client, another is an exception, and stands behind its summary. */
const Preparing = ({ seen, one, form }: OfPaper & { readonly form: string }) => {
  const words = representationWords[seen.language]
  const { trouble } = seen
  const fields = (
    <ActionForm seen={seen} action={PREPARE} page="people" form={form}>
      <Hidden name="client" value={one.client} />
      <Select
        seen={seen}
        action={PREPARE}
        form={form}
        name="language"
        label={words.inLanguage}
        choices={languages.map((language) => [language, words.languages[language]] as const)}
      />
      <Field seen={seen} action={PREPARE} form={form} name="name" label={words.name} required />
      <Button>{words.prepare}</Button>
    </ActionForm>
  )
  if (one.disclosure === 'missing') return fields
  return (
    <details open={trouble?.action === PREPARE && trouble.form === form}>
      <summary>{words.prepareAgain}</summary>
      {fields}
    </details>
  )
}

export function disclosureRoute(
  app: FastifyInstance,
  {
    house,
    doors,
    frame,
  }: { readonly house: House; readonly doors: DoorRegister; readonly frame: WebFrame },
): void {
  const { signedIn, see } = seeing(house, frame)
  const name = 'GET /cases/:caseId/disclosure/:attorney/:client'
  doors.add({ kind: 'file', name, audience: 'case', factor: 'session' })
  app.get(
    '/cases/:caseId/disclosure/:attorney/:client',
    signedIn(async (viewer, request, reply) => {
      const { attorney, client } = request.params as { attorney: string; client: string }
      const asked = (request.query as { language?: unknown }).language
      const language = languages.find((one) => one === asked)
      const found = await see(viewer, request, 'people')
      const at = house.clock.now()
      const paper = found && disclosurePaper(found.seen.view, attorney, client, language, at)
      if (!paper) return reply.callNotFound()
      const pdf = await house.disclosures.render(paper)
      return reply
        .type('application/pdf')
        .header('content-disposition', 'attachment; filename="disclosure.pdf"')
        .send(Buffer.from(pdf))
    }),
  )
}
