// The pages around a first call, among all pages that are looked at.
import type { Look, Open, Sent } from './look.ts'
import type { Stage } from './stage.ts'

const long = `${'I would like to sleep at night again, and not to think of it first thing in the morning. '.repeat(9)}

${'Averyveryverylongwordthatnobodybreaks'.repeat(6)}

And my key.`
const answers = {
  matters: long,
  concerns: 'That I get angry.',
  theirs: long,
  options: 'Three parts, or I paint the room myself.',
  otherwise: long,
  ask: 'Do I have to be in one room with him?',
  people: 'My sister.',
}

const refused = { status: 409 }
const blank = { interests: ' ' }
const none = { 'items.0.words': '' }

export function pagesOfPreparing(
  t: Stage,
  { open, sent }: { open: Open; sent: Sent },
): readonly Look[] {
  return [
    open('ana', 'prepare-empty', 'prepare'),
    sent('ana', 'prepare-nobody-chosen', 'prepare', '/do/save-worksheet', {
      'answers.matters': 'To sleep at night.',
    }),
    {
      ...open('ana', 'prepare-long', 'prepare'),
      first: () => t.does('ana', 'save-worksheet', { room: 'team:side-a', answers }),
    },
    open('ana', 'prepare-give', 'prepare/give'),
    sent('ana', 'prepare-give-none', 'prepare/give', '/do/give-worksheet', {}, refused),
    open('ana', 'prepare-print', 'prepare/print'),
    {
      ...open('mira', 'prepare-desk', 'prepare'),
      first: async () => {
        await t.does('ana', 'give-worksheet', { version: 1, questions: ['matters', 'ask'] })
        const notes = { side: 'side-a', interests: long, ideas: 'Paint.', confidence: 'even' }
        await t.does('mira', 'write-call-notes', { ...notes, safety: true })
        const items = [{ words: 'Look for the receipt of the paint.' }, { words: 'Measure it.' }]
        await t.does('mira', 'propose-next-steps', { room: 'caucus:side-a', items })
      },
    },
    open('mira', 'prepare-side', 'prepare/side-a'),
    sent('mira', 'prepare-notes-empty', 'prepare/side-b', '/do/write-call-notes', blank, refused),
    sent('mira', 'prepare-steps-empty', 'prepare/side-b', '/do/propose-next-steps', none, refused),
    open('ana', 'prepare-confirm', 'prepare'),
  ]
}
