// Signing in by mail: ask, get one mail with a link and a code, use one of them once.
import { gotOwnMail } from './got-mail.ts'
import { limits, SIGN_IN_LASTS, SIGN_IN_SENT_WITHIN, signInDelays } from './limits.ts'
import type { MailIn } from './mail-in-ports.ts'
import type { MailOut, Mails } from './mail-ports.ts'
import { returnOf } from './mail-replies.ts'
import { ifInReach } from './out-of-reach.ts'
import { mailAddress, secret } from './people.ts'
import type { Directory, Limits, NewSession, SignedIn, SignInRequests } from './people-ports.ts'
import type { PersonId } from './ports.ts'
import type { Sendings } from './sendings.ts'
import { once } from './telling.ts'
import type { Chance, Clock } from './world.ts'

export type SignInHouse = {
  /** Who came by a mail of ours has got it; and one that comes back says that the mailbox is gone. */
  readonly mailIn?: Pick<MailIn, 'domain' | 'addresses'> & {
    readonly channels: Pick<MailIn['channels'], 'worked' | 'failed'>
  }
  readonly signIns: SignInRequests
  readonly directory: Directory
  readonly limits: Limits
  readonly clock: Clock
  readonly chance: Chance
}

/** What the browser that asked keeps: with it, and with nothing else, a code can be tried. */
export type Asked = { readonly request: string; readonly browser: string }
export type Asking = {
  readonly mail: string
  /** Where the request comes from, as far as the server can tell. */
  readonly network: string
  /** A path of this site. */
  readonly next: string
}

/** The answer is the same whether anybody has the address: nothing here looks it up. */
export async function askToSignIn(
  { signIns, limits: taken, clock, chance }: SignInHouse,
  { mail: said, network, next }: Asking,
): Promise<Asked | 'NotAnAddress'> {
  const mail = mailAddress(said)
  if (!mail) return 'NotAnAddress'
  const at = clock.now()
  const request = chance.id('sign-in request', `${network} ${mail}`)
  const browser = secret(chance, 'sign-in browser', request)
  const { most, network: slowest } = signInDelays
  const byAddress = await taken.take(limits.signInMail, mail, at, most)
  const byNetwork = await taken.take(limits.signInNetwork, network, at, slowest)
  const wait = Math.max(byAddress, Math.min(byNetwork, slowest))
  // While so many mails wait their turn already, the next of them brings a link that works.
  const job = { job: { type: 'SendSignIn' as const, request }, dueAt: at + wait }
  await signIns.ask(
    { request, browser, mail, next: safePath(next), at },
    byAddress > most ? [] : [job],
  )
  return { request, browser }
}

/** Link and code are made when the mail goes out and not before: only hashes are ever kept. */
export async function sendSignIn(
  house: SignInHouse & {
    readonly mailOut: MailOut
    readonly mails: Mails
    readonly sendings: Sendings
  },
  request: string,
): Promise<void> {
  const { signIns, directory, mails, mailOut, mailIn, clock, chance } = house
  const waiting = await signIns.waiting(request)
  const at = clock.now()
  if (!waiting || at > waiting.askedAt + SIGN_IN_SENT_WITHIN) return
  const { person } = waiting
  const contact = person === undefined ? undefined : await directory.contact(person)
  const id = chance.id('message', request)
  // A mail that may be lost is sent again as the same; one that is done keeps its link.
  const handed = await once(
    house,
    { sending: `sign-in ${request}`, id, awaited: true },
    async (same) => {
      const link = secret(chance, 'sign-in link', request)
      const code = chance.code('sign-in code', request, 6)
      await signIns.arm(request, { link, code, until: at + SIGN_IN_LASTS })
      if (person === undefined || !contact?.mail) return undefined
      const words = mails.signIn(contact.language, { link, code })
      const { mail } = contact
      // For many the first mail in weeks: who cannot get it cannot say so either.
      const returns = mailIn
        ? await returnOf({ mailIn, clock, chance }, request, { person, mail })
        : {}
      await mailOut.send({ ...words, ...returns, to: mail, id: same, at })
      await signIns.sent(request, at)
      return undefined
    },
  )
  if (handed?.as === 'never' && person !== undefined && contact?.mail) {
    await mailIn?.channels.failed(person, at, { mail: contact.mail })
  }
}

export type NewlySignedIn = SignedIn & { readonly token: string }

export async function signInByLink(
  house: SignInHouse,
  link: string,
  browser: string,
): Promise<NewlySignedIn | undefined> {
  const session = newSession(house, browser, link)
  const done = await house.signIns.useLink(link, session)
  await gotMail(house, done)
  return done && { ...done, token: session.token }
}

/** Wrong, too late, tried too often and never sent are one answer. */
export async function signInByCode(
  house: SignInHouse,
  tried: Asked & { readonly code: string },
  browser: string,
): Promise<NewlySignedIn | undefined> {
  const session = newSession(house, browser, tried.request)
  const code = tried.code.replace(/[\s-]/g, '')
  const done = await house.signIns.useCode({ ...tried, code }, session)
  await gotMail(house, done)
  return done && { ...done, token: session.token }
}

async function gotMail(
  { mailIn, directory, clock }: SignInHouse,
  done: SignedIn | undefined,
): Promise<void> {
  if (mailIn && done) await ifInReach(gotOwnMail({ mailIn, directory, clock }, done.person))
}

/** A link to play a person of the demonstration; there is none to anybody else. */
export async function demonstrationLink(
  { signIns, clock, chance }: SignInHouse,
  person: PersonId,
  lasts: number,
): Promise<string | undefined> {
  const request = chance.id('sign-in request', person)
  const link = secret(chance, 'sign-in link', request)
  const at = clock.now()
  const armed = await signIns.armDemonstration({ request, person, link, at, until: at + lasts })
  return armed ? link : undefined
}

/** Always a new token: one that was set before signing in is worth nothing after it. */
function newSession({ clock, chance }: SignInHouse, browser: string, scope: string): NewSession {
  const session = chance.id('session', scope)
  return { session, token: secret(chance, 'session token', scope), browser, at: clock.now() }
}

/** Only a path of this site; anything that a browser could read as another place is the front page. */
export const safePath = (said: string): string =>
  /^\/(?![/\\])[\w\-./?=&%:]*$/.test(said) && said.length <= 500 ? said : '/'
