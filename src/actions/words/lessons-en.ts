// The lessons in English: short words and short sentences, for somebody who is tired.
import { before } from './lessons-before-en.ts'
import type { LearningWords } from './lessons-needed.ts'
import { settling } from './lessons-settling-en.ts'

export const en: LearningWords = {
  title: 'Learn how it works',
  lead: 'Six short pages. Each takes a few minutes. Read what you need, when you need it.',
  lessons: { ...before, ...settling },
  whoReads: 'Who reads what',
  checkTitle: 'Check yourself',
  checkLead: 'Only you see what you choose. It is not kept.',
  check: 'See if I am right',
  right: 'Right.',
  wrong: 'Not quite.',
  wordsTitle: 'Words on this page',
  allWords: 'All words explained',
  before: (title) => `Before: ${title}`,
  next: (title) => `Next: ${title}`,
  all: 'All pages to learn from',
  guide: 'Can mediation help me? Answer a few questions',
}
