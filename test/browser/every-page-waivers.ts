// A waiver as people meet it: what it means, asked for, to be answered, refused with who is missing, declined, and agreed to by all.
import type { Look, Open, Sent } from './look.ts'
import type { Stage } from './stage.ts'

export function waiverPages(t: Stage, open: Open, sent: Sent): readonly Look[] {
  let waiver = ''
  const asks = (who: string) => async () => {
    const [fact] = await t.does(who, 'propose-waiver', {
      words: 'The photo of the kitchen that Ana showed all of us on May 3.',
      purpose: 'Ana’s insurer, so that it pays for the kitchen.',
      ...{ name: who, nobodyElse: true },
    })
    if (fact?.type === 'WaiverProposed') waiver = fact.waiver
  }
  const answers = (who: string) =>
    t.does(who, 'agree-to-waiver', { waiver, name: who, nobodyElse: true })
  return [
    open('ana', 'waivers-none', 'waivers'),
    sent('ana', 'waiver-errors', 'waivers', '/do/propose-waiver', { words: ' ', name: '' }),
    { ...open('jorge', 'waiver-next', ''), first: asks('ana') },
    open('jorge', 'waiver-to-answer', 'waivers'),
    open('mira', 'waiver-of-mediator', 'waivers'),
    {
      ...open('ana', 'waiver-refused', 'waivers'),
      status: 409,
      go: (page) => page.goto(`${t.address}/cases/${t.caseId}/waivers/${waiver}`),
    },
    {
      ...open('ana', 'waiver-declined', 'waivers'),
      first: () => t.does('jorge', 'decline-waiver', { waiver }),
    },
    {
      ...open('jorge', 'waiver-complete', 'waivers'),
      first: async () => {
        await asks('ana')()
        for (const who of ['jorge', 'bea', 'olu', 'mira']) await answers(who)
      },
    },
  ]
}
