// Leaks planted where mail comes in.
import type { Entry, Fact } from '../../src/domain/facts.ts'
import type { Plant } from './planting.ts'

type Seeing = (
  change: (entries: readonly Entry[], facts: readonly Fact[]) => readonly Entry[],
) => Plant

export const mailLeaks = (seeing: Seeing) =>
  ({
    'an answer by mail that lands in the joint room': () => (house) => {
      const { mails } = house.mailIn
      const stored: typeof mails.stored = async (mail) => {
        const found = await mails.stored(mail)
        if (found?.place?.kind !== 'answers') return found
        return { ...found, place: { ...found.place, room: 'joint' } }
      }
      return { ...house, mailIn: { ...house.mailIn, mails: { ...mails, stored } } }
    },
    'a bounce that the board tells of': seeing((entries, facts) => {
      const failed = facts.filter(({ type }) => type === 'ChannelFailed').length
      return entries.map((entry) => {
        if (entry.fact.type !== 'CaseOpened') return entry
        const title = entry.fact.title + ' '.repeat(failed)
        return { ...entry, fact: { ...entry.fact, title } }
      })
    }),
    'a mail server that tells whether somebody has the address': () => (house) => {
      const { mails, addresses } = house.mailIn
      const known = new Set<string>()
      const keep: typeof addresses.keep = async (token, ...place) => {
        known.add(`reply+${token}`)
        return addresses.keep(token, ...place)
      }
      const take: typeof mails.take = async (came) => {
        if (!came.to.some((name) => known.has(name))) throw new Error('nobody has this address')
        return mails.take(came)
      }
      const mailIn = { ...house.mailIn, addresses: { keep }, mails: { ...mails, take } }
      return { ...house, mailIn }
    },
  }) satisfies Readonly<Record<string, Plant>>
