// Leaks planted in texts and digests.
import { knowing, type Plant } from './planting.ts'

export const textLeaks = {
  'a digest window that a case shares': knowing(({ later }, { facts }) => ({
    later: {
      add: (jobs) =>
        later.add(jobs.map((job) => ({ ...job, dueAt: job.dueAt + (facts.length % 2) * 120_000 }))),
    },
  })),
  'a text that names how much there is': knowing(({ texts }, { facts }) => ({
    texts: { ...texts, notice: (language) => `${texts.notice(language)} (${facts.length})` },
  })),
  'a paper by text with how much was recorded': knowing(({ texts }, { facts }) => ({
    texts: {
      ...texts,
      answer: (language, answer) => `${texts.answer(language, answer)} (${facts.length})`,
    },
  })),
  'a code by text that is drawn from what was recorded': knowing(({ askedActs }, { facts }) => ({
    askedActs: { ...askedActs, codeFor: () => String(facts.length).padStart(6, '0') },
  })),
  'an answer that tells whether a number is known': () => (house) => ({
    ...house,
    texts: { ...house.texts, help: () => house.texts.help(undefined) },
    phones: {
      ...house.phones,
      claims: async (phone) => {
        const claims = await house.phones.claims(phone)
        return claims.map((claim) => ({ ...claim, proven: true }))
      },
    },
  }),
  // So that a provider tries again what came too early.
  'a receipt that tells whether a text is known': () => (house) => ({
    ...house,
    sendings: {
      ...house.sendings,
      report: async (receipt, at) => {
        const unknown = await house.sendings.notNoted([receipt.sid])
        if (unknown.length > 0) throw new Error('not noted yet')
        return house.sendings.report(receipt, at)
      },
    },
  }),
} satisfies Readonly<Record<string, Plant>>
