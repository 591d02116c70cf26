// A mediation for tests of texts: Ana and Ben at the table with Mira, each with a telephone they have shown to be theirs.
import { askForPhone, confirmPhone } from '../../src/application/own-phone.ts'
import type { Text, TextOut } from '../../src/application/texts.ts'
import { newCase, personNamed, type WholeHouse, wholeHouse } from '../people/whole-house.ts'

export const phones = { Ana: '+12133734253', Ben: '+12133734254', Ada: '+12133734255' } as const
export const HOUR = 3_600_000

export type TextTable = Awaited<ReturnType<typeof textTable>>

export async function textTable(seed: string, { textOut }: { textOut?: TextOut } = {}) {
  const whole = await wholeHouse(seed, undefined, textOut)
  return { ...whole, ...(await tableIn(whole, 'case-1')) }
}

export async function tableIn(whole: WholeHouse, caseId: string) {
  const table = await newCase(whole, caseId)
  const ana = await table.invite('Ana')
  const ben = await table.invite('Ben')
  for (const { person, participant, side } of [ana, ben]) {
    await table.does(person, { type: 'AnswerInvitation', answer: 'accepted', reason: '' })
    await table.does(table.max, { type: 'SeatInvited', participant, side } as const)
  }
  const mira = await personNamed(whole, 'Mira')
  const participant = `${caseId}-mira`
  await table.does(
    table.max,
    { type: 'SeatNeutral', participant, role: 'mediator', name: 'Mira' },
    new Map([[participant, mira]]),
  )
  return {
    ...table,
    ana,
    ben,
    mira,
    async start() {
      for (const [person, name] of [
        [ana.person, 'Ana'],
        [ben.person, 'Ben'],
        [mira, 'Mira'],
      ] as const) {
        await table.does(person, { type: 'AcceptGroundRules', version: '1', name })
      }
    },
  }
}

/** They type the code that was sent to it. */
export async function links(whole: WholeHouse, person: string, phone: string): Promise<void> {
  const asked = await askForPhone(whole.house, { person, language: 'en' }, phone)
  const code = /^\d{6}/.exec(lastTo(whole.texted, phone)?.text ?? '')?.[0] ?? ''
  const proven = await confirmPhone(whole.house, { person, language: 'en' }, code)
  if (asked !== 'asked' || !proven) throw new Error('the telephone was not shown to be theirs')
}

export const lastTo = (texted: readonly Text[], phone: string): Text | undefined =>
  texted.findLast(({ to }) => to === phone)

let sids = 0
/** What is answered to a text, if anything. */
export async function writes(
  whole: WholeHouse,
  from: string,
  words: string,
  sid = `SM${++sids}`,
): Promise<string | undefined> {
  const before = whole.texted.length
  await whole.house.textsIn.hear({ from, words, sid, at: whole.clock.now() })
  await whole.worker.workOff()
  if (whole.failures.length > 0) throw new Error(whole.failures.join())
  return lastTo(whole.texted.slice(before), from)?.text
}

export async function saidIn(
  { house }: WholeHouse,
  person: string,
  caseId: string,
  room: 'caucus:side-a' | 'caucus:side-b' | 'desk:side-a' | 'desk:side-b',
) {
  const read = await house.reader.readRoom(person, caseId, { room, most: 50 })
  return (read?.entries ?? []).flatMap(({ fact }) =>
    fact.type === 'MessagePosted' ? [{ words: fact.words, via: fact.via }] : [],
  )
}
