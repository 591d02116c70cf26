// Pages of mail to look at: an answer that waits for its owner, and one that was posted with what came beside it.
import { posted } from '../../src/application/mail-in.ts'
import { mailOf } from '../../src/commands/story.ts'
import type { Stage } from './stage.ts'

const mail = (text: string) =>
  Buffer.from(
    [
      `From: ${mailOf('ana')}`,
      'Content-Type: multipart/mixed; boundary=b',
      '',
      `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n\r\nOn Monday Parley wrote:\r\n> There is something new in your mediation.`,
      '--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="lease of the flat.pdf"\r\n\r\n%PDF-1.7 the lease',
      '--b\r\nContent-Type: image/svg+xml\r\nContent-Disposition: attachment; filename="picture.svg"\r\n\r\n<svg/>',
      '--b--',
      '',
    ].join('\r\n'),
  )

const anaOf = ({ house, clock }: Stage) =>
  house.directory.personFor(
    { name: 'Ana', language: 'en', mail: mailOf('ana'), program: 'harbour' },
    clock.now(),
  )

/** Nobody has confirmed that it is from her, so it waits. */
export async function holdsMail(t: Stage): Promise<void> {
  const { addresses, mails } = t.house.mailIn
  const at = t.clock.now()
  const person = await anaOf(t)
  const me = await t.house.reader.seatOf(person, t.caseId)
  const room = 'caucus:side-a' as const
  const participant = me?.participant ?? ''
  await addresses.keep(
    'look',
    { kind: 'answers', person, caseId: t.caseId, participant, room },
    at,
    at + 1e9,
  )
  const envelope = { from: mailOf('ana'), ip: '192.0.2.1', helo: 'mx.people.test' }
  const raw = mail('I could do Tuesday at ten, if that suits everybody.')
  await mails.take({ to: ['reply+look'], envelope, raw, messageId: undefined, at })
  await t.worker.workOff()
}

export const MAIL = 'amail0000000000000000look0'
export async function postsMail(t: Stage): Promise<void> {
  const raw = mail('Here is the lease that we talked about.')
  const read = await t.house.mailIn.reader.read(raw)
  if (!read) throw new Error('this mail can be read')
  const place = { person: await anaOf(t), caseId: t.caseId, room: 'caucus:side-a' } as const
  const refused = await posted(t.house, place, MAIL, { raw, read })
  if (refused) throw new Error(refused)
}
