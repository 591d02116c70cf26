// A case for tests of answers: Ana has nothing but a mailbox, Ben nothing but a telephone, and both come through the real doors.
import nodemailer from 'nodemailer'
import { actionNamed } from '../../src/actions/all.ts'
import { perform, performOpening } from '../../src/actions/perform.ts'
import { groundRulesFor } from '../../src/application/ground-rules-text.ts'
import type { House } from '../../src/application/house.ts'
import { lookUp } from '../../src/application/look-up.ts'
import type { Viewer } from '../../src/application/people-ports.ts'
import { listenForMail } from '../../src/channels/mail-in/listener.ts'
import { toRelay } from '../../src/domain/to-relay.ts'
import { limitsInMemory } from '../../src/store/limits.ts'
import { heardText } from '../confidentiality/world-of-pair.ts'
import { names, written } from '../mail-in/written.ts'
import { served } from '../served.ts'

export const DOMAIN = 'reply.parley.test'
export const ANA = 'ana@people.test'
export const BEN = '+12133734254'
const MINUTES = 3 * 60_000

export type AnswerWorld = Awaited<ReturnType<typeof answerWorld>>

export async function answerWorld(
  seed: string,
  {
    language = 'en',
    plant,
  }: { readonly language?: 'en' | 'es'; readonly plant?: (house: House) => House } = {},
) {
  const resolver = names({ 'people.test': { dkim: true, dmarc: 'v=DMARC1; p=reject' } })
  const mailIn = { replyDomain: DOMAIN, resolver }
  const t = await served({ seed, listen: false, mailIn, ...(plant ? { plant } : {}) })
  const { house, app, clock, worker, sent, texted } = t
  const listener = await listenForMail({
    ...{ domain: DOMAIN, host: '127.0.0.1', port: 0, clock, limits: limitsInMemory() },
    mails: house.mailIn.mails,
  })
  const smtp = nodemailer.createTransport({
    ...{ host: '127.0.0.1', port: listener.port, secure: false, ignoreTLS: true },
    name: 'mx.people.test',
  })

  const viewerOf = async (name: string, manages: readonly string[]): Promise<Viewer> => {
    const contact = {
      name,
      mail: `${name.toLowerCase()}@desk.test`,
      language: 'en',
      program: 'harbour',
    } as const
    const person = await house.directory.personFor(contact, clock.now())
    if (manages.length > 0) await house.programs.appoint('harbour', person, clock.now())
    const signedIn = { session: `s-${name}`, how: 'link by mail', signedInAt: clock.now() } as const
    return { person, name, language: 'en', timeZone: 'UTC', manages, ...signedIn }
  }
  const max = await viewerOf('Max', ['harbour'])
  const opening = await performOpening(house, max, {
    ...{ caseType: 'small-claims', title: 'The deposit', sides: ['Ana', 'Ben'], jointOpen: false },
  })
  if (!opening.ok) throw new Error(JSON.stringify(opening))
  const { caseId } = opening
  const does = async (viewer: Viewer, name: string, raw: unknown) => {
    const action = actionNamed.get(name)
    if (!action) throw new Error(name)
    const outcome = await perform(house, { viewer, caseId, action, raw })
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome)}`)
  }
  const pass = async (milliseconds = MINUTES) => {
    clock.pass(milliseconds)
    await worker.workOff()
    if (t.failures.length > 0) throw new Error(t.failures.join('\n'))
  }
  const mailsTo = (mail: string) => sent.filter(({ to }) => to === mail)
  const textsTo = (phone: string) => texted.filter(({ to }) => to === phone)

  let mails = 0
  let sids = 0
  return {
    ...t,
    caseId,
    max,
    does,
    pass,
    mailsTo,
    textsTo,
    async invites() {
      const [party, side] = [
        { role: 'party', language },
        { a: 'side-a', b: 'side-b' },
      ] as const
      await does(max, 'invite-participant', { ...party, side: side.a, name: 'Ana', mail: ANA })
      const text = { phone: BEN, use: ['text'] }
      await does(max, 'invite-participant', { ...party, side: side.b, name: 'Ben', ...text })
      await pass()
    },
    /** Mira, who conducts and has signed. */
    async seatsMira() {
      const seat = { role: 'mediator', name: 'Mira', mail: 'mira@desk.test', language: 'en' }
      await does(max, 'seat-neutral', seat)
      const mira = await viewerOf('Mira', [])
      const shown = await groundRulesFor(house, mira.person, caseId, 'en')
      const signs = { digest: shown?.text.digest, name: 'Mira', agree: true, practice: true }
      await does(mira, 'accept-ground-rules', signs)
      return mira
    },
    /** Whatever the mediator may pass on, passed on. */
    async relaysAll(mira: Viewer) {
      const looked = await lookUp(house.reader, mira.person, caseId)
      for (const one of looked ? toRelay(looked.view, clock.now()) : []) {
        const { from } = one
        if (one.what === 'offer') {
          for (const to of one.to) {
            const crossing = true
            await does(mira, 'relay-offer', {
              from,
              to,
              offer: one.offer.offer,
              words: '',
              crossing,
            })
          }
        }
        if (one.what === 'answer') {
          await does(mira, 'relay-answer', { from, offer: one.offer.offer })
        }
      }
      await pass()
    },
    view: async (viewer: Viewer) => {
      const looked = await lookUp(house.reader, viewer.person, caseId)
      if (!looked) throw new Error('not their case')
      return looked.view
    },
    /** What a mail program sends that answers the newest mail; what comes back, if anything. */
    async mail(
      words: string,
      {
        to = mailsTo(ANA).findLast(({ replyTo }) => replyTo)?.replyTo,
        from = ANA,
        signed = 'people.test',
        raw = undefined as Buffer | undefined,
      } = {},
    ) {
      const before = mailsTo(ANA).length
      const newest = mailsTo(ANA).at(-1)?.text ?? ''
      const quote = `On Monday Parley <p@x> wrote:\n${newest.replaceAll(/^/gm, '> ')}`
      const messageId = `<${++mails}@people.test>`
      const whole =
        raw ??
        (await written(
          { from, to: to ?? '', subject: 'Re', messageId, text: `${words}\n\n${quote}\n` },
          signed,
        ))
      await smtp.sendMail({ envelope: { from, to: to ?? '' }, raw: whole })
      // As many as are taken at once from one person come back, and no more.
      await pass()
      const answer = mailsTo(ANA)
        .slice(before)
        .find(({ subject }) => /your answer|su respuesta/.test(subject))
      return { said: answer?.text, raw: whole, to }
    },
    /** What is texted back, if anything. */
    async text(words: string, { from = BEN, sid = `SMben${++sids}` } = {}) {
      const before = textsTo(from).length
      const taken = await app.inject(heardText({ from, words, sid }) as never)
      if (taken.statusCode !== 200) throw new Error(`${taken.statusCode}`)
      await pass(0)
      return textsTo(from)[before]?.text
    },
    async drop() {
      smtp.close()
      await listener.stop()
      await t.drop()
    },
  }
}

/** The code after a word, as somebody reads it in what they were sent. */
export const codeIn = (said: string | undefined, word: string): string =>
  new RegExp(`${word} (\\d{6})`).exec(said ?? '')?.[1] ?? `no ${word}`

/** Each part is asked for; what was read altogether, without the seams between the parts, and the last with its code. */
export async function readsAll(t: AnswerWorld, pin: string, next = 'NEXT') {
  const parts: string[] = []
  for (let i = 0; i < 40; i++) {
    const part = (await t.text(`${next} ${pin}`)) ?? ''
    parts.push(part)
    const [, now, of] = /^\((\d+)\/(\d+)\)/.exec(part) ?? []
    if (now === of) return { whole: parts.map(wordsOf).join(' '), last: part, parts }
    await t.pass()
  }
  throw new Error('it never ends')
}

/** Without which part it is; and but for the last, without how to read on. */
const wordsOf = (part: string, i: number, { length }: readonly string[]): string =>
  part.slice(part.indexOf(' ') + 1, i < length - 1 ? part.lastIndexOf('\n') : part.length)

/** Both are in, want to read by mail and by text, and have signed the agreement to mediate. */
export async function atTheTable(t: AnswerWorld) {
  await t.invites()
  await t.mail(`YES ${codeIn(t.mailsTo(ANA)[0]?.text, 'YES')}`)
  await t.text(`YES ${codeIn(t.textsTo(BEN)[0]?.text, 'YES')}`)
  const mira = await t.seatsMira()
  await t.pass()
  await t.mail(`YES ${codeIn((await t.mail('READ ON')).said, 'YES')}`)
  const told = await t.text(`YES ${codeIn(await t.text('READ ON'), 'YES')}`)
  const pin = /^\d{6}/.exec(told ?? '')?.[0] ?? ''
  await t.mail(`AGREE ${codeIn((await t.mail('NEXT')).said, 'AGREE')} Ana Lopez`)
  await t.text(`AGREE ${codeIn((await readsAll(t, pin)).last, 'AGREE')} Ben Ortiz`)
  await t.pass()
  return { mira, pin }
}

/** Ana has offered and Ben has been told. */
export async function withAnOffer(t: AnswerWorld) {
  const { mira, pin } = await atTheTable(t)
  await t.mail(`YES ${codeIn((await t.mail('OFFER PAY 850 2027-08-01')).said, 'YES')}`)
  await t.relaysAll(mira)
  return { mira, pin }
}

/** Both have approved the draft, and it is open for signatures. */
export async function openForSigning(t: AnswerWorld) {
  const { mira, pin } = await withAnOffer(t)
  const back = await t.text(`ACCEPT ${codeIn((await readsAll(t, pin)).last, 'ACCEPT')}`)
  await t.text(`YES ${codeIn(back, 'YES')}`)
  await t.relaysAll(mira)
  await draftsAnew(t, mira)
  await t.mail(`APPROVE ${codeIn((await t.mail('NEXT')).said, 'APPROVE')}`)
  await t.text(`APPROVE ${codeIn((await readsAll(t, pin)).last, 'APPROVE')}`)
  const draft = (await t.view(mira)).board.agreement.current
  await t.does(mira, 'open-signing', { draft })
  await t.pass()
  return { mira, pin }
}

export async function draftsAnew(t: AnswerWorld, mira: Viewer) {
  const [agreed = ''] = (await t.view(mira)).board.agreement.agreed.keys()
  await t.does(mira, 'draft-agreement', { agreed: [agreed], language: 'en' })
  await t.pass()
}
