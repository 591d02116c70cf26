// Somebody at the table whose telephone is shown to be theirs, told by mail and text of what is new.
import { confirmPhone } from '../../src/application/own-phone.ts'
import { newCase, type WholeHouse } from '../people/whole-house.ts'
import { HOUR, phones } from './text-table.ts'

const MINUTE = 60_000

export async function seatedWithPhone(whole: WholeHouse) {
  const { max, does, invite, caseId } = await newCase(whole)
  const ana = await invite('Ana')
  await does(ana.person, { type: 'AnswerInvitation', answer: 'accepted', reason: '' })
  await does(max, { type: 'SeatInvited', participant: ana.participant, side: ana.side })
  const at = whole.clock.now()
  const { house } = whole
  await house.phones.wait(ana.person, phones.Ana, '123456', at + MINUTE)
  await confirmPhone(house, { person: ana.person, language: 'en' }, '123456')
  const { preferences } = await house.preferences.of(ana.person)
  const wanted = { ...preferences.wanted, news: 'both' } as const
  await house.preferences.keep(ana.person, { ...preferences, wanted }, 'UTC', at)
  whole.clock.pass(HOUR)
  await whole.worker.workOff()
  return { max, does, caseId, ana }
}
