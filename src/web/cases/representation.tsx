// Who appears for whom, on the page of the people, and the disclosure to a client: made ready, signed, printed.
import type { FastifyInstance } from 'fastify'
import type { DoorRegister } from '../../application/doors.ts'
import type { House } from '../../application/house.ts'
import { disclosurePaper } from '../../application/representation.ts'
import { seated } from '../../domain/convening.ts'
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
import { Wrongs } from './wrongs.tsx'

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
            {words.appears(
              nameOf(seen, attorney),
              clients.map((client) => nameOf(seen, client)).join(', '),
            )}
            {bar && ` · ${words.barIs(bar)}`}
          </li>
        ))}
      </ul>
      {papers.map((one) => (
        <Paper key={`${one.attorney} ${one.client}`} seen={seen} one={one} />
      ))}
      <PapersAtDesk seen={seen} />
      {enters && !view.board.closing.ended && (
        <ActionForm seen={seen} action="enter-appearance" page="people">
          <Wrongs seen={seen} action="enter-appearance" form="" />
          <fieldset class="choices">
            <legend>{words.clients}</legend>
            {parties.map(({ participant, name }) => (
              <div class="tick" key={participant}>
                <input
                  type="checkbox"
                  id={`client-${participant}`}
                  name="clients"
                  value={participant}
                />
                <label for={`client-${participant}`} dir="auto">
                  {name}
                </label>
              </div>
            ))}
          </fieldset>
          <Field seen={seen} action="enter-appearance" name="bar" label={words.bar} />
          <Button>{words.enter}</Button>
        </ActionForm>
      )}
    </section>
  )
}

/** Its absence is shown to the side and to the neutrals, and keeps nobody from anything. */
const Paper = ({ seen, one }: { readonly seen: Seen; readonly one: Represented }) => {
  const { attorney, client, disclosure, on } = one
  const words = representationWords[seen.language]
  const me = seen.view.me.participant
  const path = `${pathOf(seen)}/disclosure/${attorney}/${client}`
  const form = `${attorney}-${client}`
  const mine = me === attorney || me === client
  const made = disclosure === 'signed' || disclosure === 'on paper'
  const signature = (action: 'prepare-disclosure' | 'sign-disclosure') => (
    <Field seen={seen} action={action} form={form} name="name" label={words.name} required />
  )
  return (
    <div>
      <p dir="auto">
        {words.paper(nameOf(seen, client))}{' '}
        <Tag ok={made}>
          {on === undefined ? words.states[disclosure] : words.signedOn(dayOf(seen, on))}
        </Tag>
      </p>
      {!made && <p class="quiet">{words.why}</p>}
      <p class="acts">
        {disclosure === 'on paper' ? null : disclosure === 'missing' ? (
          languages.map((language) => (
            <a class="act quietly" key={language} href={`${path}?language=${language}`}>
              {words.print(words.languages[language])}
            </a>
          ))
        ) : (
          <a class="act quietly" href={path}>
            {words.open}
          </a>
        )}
      </p>
      {me === attorney && !made && !seen.view.board.closing.ended && (
        <SignedByHand seen={seen} one={one} />
      )}
      {me === attorney && !made && (
        <ActionForm seen={seen} action="prepare-disclosure" page="people" form={form}>
          <Hidden name="client" value={client} />
          <Select
            seen={seen}
            action="prepare-disclosure"
            form={form}
            name="language"
            label={words.inLanguage}
            choices={languages.map((language) => [language, words.languages[language]] as const)}
          />
          {signature('prepare-disclosure')}
          <Button>{words.prepare}</Button>
        </ActionForm>
      )}
      {me === client && disclosure === 'unsigned' && (
        <ActionForm seen={seen} action="sign-disclosure" page="people" form={form}>
          <Hidden name="attorney" value={attorney} />
          {signature('sign-disclosure')}
          <Button>{words.sign}</Button>
        </ActionForm>
      )}
      {mine && (
        <ActionForm seen={seen} action="end-appearance" page="people" form={form}>
          <Hidden name="attorney" value={attorney} />
          <Hidden name="client" value={client} />
          <Button plain>{words.end}</Button>
        </ActionForm>
      )}
    </div>
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
