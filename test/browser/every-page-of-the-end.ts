// The pages of silence and of the end, among all pages that are looked at.
import { endingLetter } from '../../src/domain/law/ending-letters.ts'
import type { Look, Open, Sent } from './look.ts'
import type { Stage } from './stage.ts'

export const pagesOfTheEnd = (t: Stage, open: Open, sent: Sent): readonly Look[] => [
  sent('mira', 'note-empty', '', '/do/say-still-with-you', { words: ' ' }),
  sent('mira', 'extension-wrong', 'end', '/do/propose-silence-extension', { days: 'many' }),
  sent('mira', 'letter-empty', 'end', '/do/serve-ending-letter', { words: ' ' }),
  {
    ...open('ana', 'ended-home', ''),
    first: async () => {
      const about = { program: 'Harbour', reference: 'K7QD-4MRT', title: 'The deposit' }
      const end = { rules: 'california', outcome: 'impasse', silenceDays: 10 } as const
      const words = endingLetter('en', { ...about, ...end })
      await t.does('mira', 'serve-ending-letter', { outcome: 'impasse', words })
      await t.does('ana', 'post-message', { room: 'caucus:side-a', words: 'What comes now?' })
    },
  },
  open('ana', 'ended-end', 'end'),
  open('mira', 'ended-desk', ''),
  {
    ...open('ana', 'extension-to-sign', 'end'),
    first: async () => {
      await t.does('mira', 'reopen-mediation', {})
      await t.does('mira', 'propose-silence-extension', { days: 30 })
    },
  },
  sent('ana', 'extension-errors', 'end', '/do/sign-silence-extension', { name: ' ' }),
]
