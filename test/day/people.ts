// What the people of the day do with what came to them, each through a door of their own.
import { written } from '../mail-in/written.ts'
import type { CaughtMail, CaughtText, postOffice, textProvider } from './carriers.ts'
import type { Board, Manager } from './manager.ts'
import type { Planned } from './plan.ts'
import type { Day } from './server.ts'

export type Stage = {
  readonly day: Day
  readonly post: Awaited<ReturnType<typeof postOffice>>
  readonly provider: Awaited<ReturnType<typeof textProvider>>
  readonly manager: Manager
}
/** What came to somebody: the newest of each. */
type Came = {
  readonly mail: CaughtMail | undefined
  readonly text: CaughtText | undefined
  readonly code: string | undefined
}

export const isInvitationMail = ({ text }: CaughtMail) => text.includes('/invitation/')
export const isInvitationText = ({ text }: CaughtText) => text.includes('/i/')

export const cameTo = (
  { post, provider }: Stage,
  { mail, phone, name }: Planned,
  codes: ReadonlyMap<string, string>,
): Came => ({
  mail: post.mails.findLast((one) => one.to === mail && isInvitationMail(one)),
  text: provider.texts.findLast((one) => one.to === phone && isInvitationText(one)),
  code: codes.get(name),
})

const must = <T>(one: T | undefined, what: string): T => {
  if (one === undefined) throw new Error(`there is no ${what}`)
  return one
}

/** True where they did all that they want to; false where what they wait for has not come. */
export async function acts(
  stage: Stage,
  one: Planned,
  { mail, text, code }: Came,
): Promise<boolean> {
  const { day, provider } = stage
  const { from, language, phone = '', born } = one
  const press = async (link: string, what: string, form: Record<string, string> = {}) => {
    const page = await day.ask(link, { from })
    const done = await day.ask(`${link}/${what}`, { from, form })
    if (page.status !== 200 || ![200, 303].includes(done.status)) {
      throw new Error(`${one.name}: ${what} answered ${page.status}, ${done.status}`)
    }
  }
  const linkIn = (said: string) => must(/\/invitation\/[0-9a-z]{52}/.exec(said)?.[0], 'link')
  const says = (english: string, spanish: string) =>
    provider.wrote(day.url, phone, language === 'en' ? english : spanish)
  const byCode = async (what: string, form = {}) => {
    const typed = { code: must(code, 'code'), kind: 'born', said: born }
    const { location, status } = await day.ask('/letter', { from, form: typed })
    if (status !== 303) throw new Error(`the code ${code} of ${one.name} answered ${status}`)
    await press(linkIn(location), what, form)
  }
  const yes = (came: CaughtText) => {
    const number = must(/(?:YES|SI) (\d{6})/.exec(came.text)?.[1], 'code in the text')
    return says(`Yes ${number}`, `Sí ${number}`)
  }

  switch (one.fate) {
    case 'link in a mail':
    case 'link in a mail, texted too':
      return mail ? press(linkIn(mail.text), 'accept').then(() => true) : false
    case 'shared mailbox':
    case 'yes by text':
      return yes(must(text, 'text')).then(() => true)
    case 'link in a text': {
      const short = must(/\/i\/[0-9a-z]{26}/.exec(must(text, 'text').text)?.[0], 'short link')
      const { location } = await day.ask(short, { from })
      return press(location, 'accept').then(() => true)
    }
    case 'code of a letter':
      return byCode('accept').then(() => true)
    case 'letter, for the mail bounces':
      if (mail) await bounces(stage, one, mail)
      return byCode('accept').then(() => true)
    case 'asks by letter':
      return byCode('question', { words: 'What does it cost?' }).then(() => true)
    case 'declines by mail':
      return mail ? press(linkIn(mail.text), 'decline', { reason: 'No.' }).then(() => true) : false
    case 'not me by mail':
      return mail ? press(linkIn(mail.text), 'not-me').then(() => true) : false
    case 'stop by text':
      return says('STOP', 'Alto').then(() => true)
    case 'not me by text':
      return says('Not me', 'No soy yo').then(() => true)
    case 'asks by mail':
      return mail ? answers(stage, one, mail).then(() => true) : false
    case 'mail bounces':
      return mail ? bounces(stage, one, mail).then(() => true) : false
    case 'by telephone to staff':
    case 'text does not arrive':
    case 'letter stays closed':
    case 'mail stays unread':
    case 'shared number':
      return true
  }
}

async function answers({ day }: Stage, { name, mail = '', from }: Planned, came: CaughtMail) {
  const to = must(came.replyTo, 'address to answer to')
  const words = { subject: 'Re: Invitation', text: 'When would it be?' }
  const raw = await written({ from: `${name} <${mail}>`, to, ...words }, 'people.test')
  await day.bring(mail, to, raw, from)
}

function bounces({ day }: Stage, { mail = '', from }: Planned, { returnTo }: CaughtMail) {
  const raw = [
    'From: postmaster@people.test',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    ...['', '--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx', ''],
    ...[`Final-Recipient: rfc822; ${mail}`, 'Action: failed', 'Status: 5.1.1', '', '--b--', ''],
  ].join('\r\n')
  return day.bring('', returnTo, Buffer.from(raw), from)
}

/** Those who have only a telephone call, and staff takes it down. */
export async function callStaff(
  { manager }: Stage,
  plan: readonly Planned[],
  { cases }: Board,
): Promise<void> {
  for (const one of plan.filter(({ fate }) => fate === 'by telephone to staff')) {
    const { caseId, sides = [] } = cases.find(({ title }) => title === `Case ${one.case}`) ?? {}
    const [person] = sides.find(({ side }) => side === one.side)?.people ?? []
    await manager.takesDown(must(caseId, 'case'), must(person, 'person').participant)
  }
}

/** A few at a time, as people come. */
export async function together<T>(
  all: readonly T[],
  work: (one: T) => Promise<unknown>,
): Promise<void> {
  const waiting = [...all]
  const lane = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: 4 }, lane))
}
