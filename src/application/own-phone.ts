// A person's own telephone: shown to be theirs by a code that is sent to it, and given up again.

import type { Language } from '../domain/clauses.ts'
import type { House } from './house.ts'
import { limits } from './limits.ts'
import { toldBy } from './passkeys.ts'
import type { PersonId } from './ports.ts'
import { once, sendText } from './telling.ts'

export const PHONE_CODE_LASTS = 10 * 60_000

export type PhoneHouse = Pick<
  House,
  'phones' | 'texts' | 'textOut' | 'sendings' | 'limits' | 'clock' | 'chance'
>

/** The answer is the same whoever else has the number, and whether it wants to be written to. */
export async function askForPhone(
  house: PhoneHouse,
  { person, language }: { readonly person: PersonId; readonly language: Language },
  phone: string,
): Promise<'asked' | 'TooMuch'> {
  const { phones, texts, textOut, clock, chance } = house
  const at = clock.now()
  if ((await house.limits.take(limits.phoneCode, person, at)) > 0) return 'TooMuch'
  // A number is not flooded, and that others asked for it is not told: no code goes out, and the answer is the same.
  const tooMany = (await house.limits.take(limits.phoneCodeTo, phone, at)) > 0
  const code = chance.code('phone code', person, 6)
  await phones.wait(person, phone, code, at + PHONE_CODE_LASTS)
  if ((await phones.isStopped(phone)) || tooMany) return 'asked'
  const id = chance.id('text', `phone code ${person}`)
  await once(house, { sending: `phone code ${id}`, id }, (same) =>
    sendText(textOut, async () => ({
      to: phone,
      text: texts.linkCode(language, code),
      id: same,
      at,
    })),
  ).catch(() => {
    // Whether it went out is not told: they can ask again.
  })
  return 'asked'
}

/** The number that counted before is told of it, as their mailbox is: whoever took the account over gets no silence. */
export async function confirmPhone(
  house: PhoneHouse,
  viewer: { readonly person: PersonId; readonly language: Language },
  code: string,
): Promise<boolean> {
  const { person } = viewer
  const told = toldBy(house, person)
  const { proven, before } = await house.phones.prove(person, code, house.clock.now(), told)
  if (before !== undefined) await tellOldPhone(house, viewer, before)
  return proven
}

export async function removePhone(
  house: PhoneHouse,
  viewer: { readonly person: PersonId; readonly language: Language },
): Promise<void> {
  const { person } = viewer
  const before = await house.phones.forget(person, house.clock.now(), toldBy(house, person))
  if (before !== undefined) await tellOldPhone(house, viewer, before)
}

async function tellOldPhone(
  house: PhoneHouse,
  { person, language }: { readonly person: PersonId; readonly language: Language },
  phone: string,
): Promise<void> {
  const { phones, texts, textOut, clock, chance } = house
  if (await phones.isStopped(phone)) return
  const id = chance.id('text', `phone left ${person}`)
  await once(house, { sending: `phone left ${id}`, id, awaited: false }, (same) =>
    sendText(textOut, async () => ({
      to: phone,
      text: texts.phoneLeft(language),
      id: same,
      at: clock.now(),
    })),
  ).catch(() => {
    // Their mailbox is told in any case.
  })
}

/** A code for reading by text, made by us: one that is chosen is a birthday. */
export async function turnOnReading(
  { phones, chance }: PhoneHouse,
  person: PersonId,
): Promise<string | undefined> {
  if ((await phones.of(person)).phone === undefined) return undefined
  const code = chance.code('reading code', person, 6)
  await phones.setReading(person, code)
  return code
}
