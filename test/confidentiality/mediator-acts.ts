// What a mediator does that stands on no board: words to each side alike, and a last letter before it is sent.
import type { Room } from '../../src/domain/seats.ts'
import { type Person, sides } from './cast.ts'
import type { Act, Choose, Hidden } from './hidden-acts.ts'

/** Typed and not sent: something else about it was wrong. */
export const letterUnsent = (who: Person, words: string): Act => ({
  who,
  form: '/cases/:caseId/do/serve-ending-letter',
  fields: { outcome: 'impasse', language: 'none', words, _page: 'end', _form: 'impasse-en' },
})

/** The same friendly words to each side: one act, and nothing of it is read outside the caucuses. */
export const stillWithYou = (choose: Choose): Hidden => {
  const said = choose([{}, { language: 'es' }, { words: 'I am here.' }])
  const acts: readonly Act[] = [{ who: 'mira', do: 'say-still-with-you', with: said }]
  return { rooms: sides.map((side): Room => `caucus:${side}`), by: 'mira', acts }
}
