// The way from a page of a case to the lesson about it.
import { lessonWords } from '../../actions/words/lessons.ts'
import type { Lesson } from '../../actions/words/lessons-needed.ts'
import type { Language } from '../../domain/clauses.ts'

export const LessonLink = ({
  lesson,
  language,
}: {
  readonly lesson: Lesson
  readonly language: Language
}) => (
  <p class="not-on-paper">
    <a href={`/learn/${lesson}`}>{lessonWords[language].lessons[lesson].title}</a>
  </p>
)
