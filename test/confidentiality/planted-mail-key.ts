// Leaks planted in mails that are encrypted: their reader has the key, and whoever carries them sees how long they are.
import type { House } from '../../src/application/house.ts'
import { knowing, type Plant } from './planting.ts'

const encrypting = (
  house: House,
  more: Partial<Pick<House['pgp']['engine'], 'encrypt'>>,
): Pick<House, 'pgp'> => ({
  pgp: { ...house.pgp, engine: { ...house.pgp.engine, ...more } },
})

export const keyLeaks = {
  'an encrypted notice with words of another room': knowing((house, { facts }) =>
    encrypting(house, {
      encrypt: (key, words, at) => {
        const heard = facts.findLast(
          (fact) => fact.type === 'MessagePosted' && fact.room === 'caucus:side-a',
        )
        const also = heard?.type === 'MessagePosted' ? heard.words : ''
        return house.pgp.engine.encrypt(key, words + also, at)
      },
    }),
  ),
  // Whoever has no key sees the length alone.
  'an encrypted notice as long as what others said': knowing((house, { facts }) =>
    encrypting(house, {
      encrypt: async (key, words, at) => {
        const encrypted = await house.pgp.engine.encrypt(key, words, at)
        return encrypted && encrypted + '='.repeat(facts.length)
      },
    }),
  ),
} satisfies Readonly<Record<string, Plant>>
