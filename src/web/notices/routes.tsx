// The routes of one's own notices: chosen, kept, and a telephone shown to be one's own.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type NoticesSaid,
  noticesAsSaid,
  noticesFrom,
  noticesFromForm,
  phoneFrom,
} from '../../actions/notices.ts'
import { onlyReaderInput, refusalsOfOnlyReaders } from '../../actions/only-reader.ts'
import { sayOnlyReader } from '../../application/only-reader.ts'
import {
  askForPhone,
  confirmPhone,
  removePhone,
  turnOnReading,
} from '../../application/own-phone.ts'
import type { Viewer } from '../../application/people-ports.ts'
import { confirming } from '../account/confirm.tsx'
import { KeyLink } from '../account/key-page.tsx'
import { keyWords } from '../account/key-words.ts'
import { ownRoutes } from '../account/own-routes.ts'
import { fieldOf, type PeopleRoutes } from '../sign-in/people-routes.ts'
import { OnlyReader, type OnlyReaderSeen } from './only-reader-section.tsx'
import { onlyReaderWords } from './only-reader-words.ts'
import { NoticesPage } from './page.tsx'
import type { NoticesSeen } from './seen.ts'
import { noticeWords } from './words.ts'

const HOME = '/account/notices'
const zones = Intl.supportedValuesOf('timeZone')

export function noticeRoutes(app: FastifyInstance, routes: PeopleRoutes): void {
  const { house, frame } = routes

  const confirm = confirming(routes)

  type More = Partial<
    Pick<NoticesSeen, 'told' | 'phoneWrong' | 'typed' | 'readingCode' | 'said'>
  > & { readonly onlyReaderWrong?: OnlyReaderSeen['wrong'] }
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    viewer: Viewer,
    { onlyReaderWrong, ...more }: More = {},
  ) => {
    const { language, person } = viewer
    const words = noticeWords[language]
    const { preferences, timeZone } = await house.preferences.of(person)
    const phone = await house.phones.of(person)
    const papers = await house.askedActs.papersByMail(person)
    const said = noticesAsSaid(preferences, timeZone)
    const onlyReader = {
      words: onlyReaderWords[language],
      said: await house.accounts.onlyReaders.of(person),
      wrong: onlyReaderWrong,
    }
    const body = (
      <>
        <NoticesPage {...{ words, zones, phone, papers, said, ...more }} />
        <OnlyReader {...onlyReader} />
        {(await house.pgp.engine.installed()) && <KeyLink words={keyWords[language]} />}
      </>
    )
    const isWrong = more.phoneWrong || onlyReaderWrong || more.told === 'wrong'
    const status = more.phoneWrong === 'tooMuch' ? 429 : isWrong ? 422 : 200
    return frame.show(request, reply, { title: words.title, body, viewer, language, status })
  }

  const { signedIn } = ownRoutes(app, routes, { home: HOME })

  signedIn('GET', HOME, (request, reply, viewer) => {
    const { saved } = request.query as { saved?: unknown }
    return show(request, reply, viewer, { told: saved === '1' ? 'saved' : undefined })
  })

  signedIn('POST', HOME, async (request, reply, viewer) => {
    const raw = noticesFromForm(fieldsOf(request))
    const read = noticesFrom(raw)
    if (!read.ok) {
      const { preferences, timeZone } = await house.preferences.of(viewer.person)
      const said = typedOver(noticesAsSaid(preferences, timeZone), raw as NoticesSaid)
      return show(request, reply, viewer, { told: 'wrong', said })
    }
    await house.preferences.keep(viewer.person, read.preferences, read.timeZone, house.clock.now())
    return reply.redirect(`${HOME}?saved=1`, 303)
  })

  signedIn('POST', `${HOME}/phone`, async (request, reply, viewer) => {
    const typed = fieldOf(request, 'phone')
    const phone = phoneFrom(typed)
    if (phone === undefined)
      return show(request, reply, viewer, { phoneWrong: 'wrongNumber', typed })
    const asked = await askForPhone(house, viewer, phone)
    if (asked === 'TooMuch') return show(request, reply, viewer, { phoneWrong: 'tooMuch', typed })
    return reply.redirect(HOME, 303)
  })

  signedIn('POST', `${HOME}/phone/code`, async (request, reply, viewer) => {
    const code = fieldOf(request, 'code').replace(/[\s-]/g, '')
    const done = await confirmPhone(house, viewer, code)
    return done
      ? reply.redirect(HOME, 303)
      : show(request, reply, viewer, { phoneWrong: 'wrongCode' })
  })

  signedIn('POST', `${HOME}/phone/remove`, async (_request, reply, viewer) => {
    await removePhone(house, viewer)
    return reply.redirect(HOME, 303)
  })

  signedIn('POST', `${HOME}/papers`, async (request, reply, { person }) => {
    const on = fieldOf(request, 'on') !== ''
    await house.askedActs.setPapersByMail(person, on, house.clock.now())
    return reply.redirect(`${HOME}?saved=1`, 303)
  })

  signedIn('POST', `${HOME}/only-reader`, async (request, reply, viewer) => {
    const only = fieldOf(request, 'only') !== ''
    const read = onlyReaderInput.safeParse({ of: fieldOf(request, 'of'), only })
    if (!read.success) return show(request, reply, viewer, { told: 'wrong' })
    const done = await sayOnlyReader(house, viewer, read.data)
    if (done === 'said') return reply.redirect(`${HOME}?saved=1`, 303)
    if (done === 'NotFresh') return confirm.ask(request, reply, viewer)
    const text = refusalsOfOnlyReaders[viewer.language][done]
    return show(request, reply, viewer, { onlyReaderWrong: { of: read.data.of, text } })
  })

  signedIn('POST', `${HOME}/reading`, async (request, reply, viewer) => {
    if (fieldOf(request, 'on') === '') {
      await house.phones.setReading(viewer.person, undefined)
      return reply.redirect(HOME, 303)
    }
    const readingCode = await turnOnReading(house, viewer.person)
    return show(request, reply, viewer, readingCode === undefined ? {} : { readingCode })
  })
}

const fieldsOf = ({ body }: FastifyRequest): ReadonlyMap<string, readonly string[]> =>
  new Map(
    Object.entries((body as Record<string, unknown> | null) ?? {}).map(([name, value]) => [
      name,
      [value].flat().filter((one) => typeof one === 'string'),
    ]),
  )

/** What was typed stays in the form, as far as the form has a place for it. */
const typedOver = (kept: NoticesSaid, typed: NoticesSaid): NoticesSaid => ({
  ...kept,
  ...typed,
  digest: typed.digest.every === 'once' ? { every: 'once' } : typed.digest,
})
