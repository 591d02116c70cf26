// Pages to learn from: short parts, words explained where they stand, and questions to check oneself with. Nothing is kept.
import { type Explained, glossary, withWordsMarked } from '../../actions/words/glossary.ts'
import { LESSONS, type LearningWords, type Lesson } from '../../actions/words/lessons-needed.ts'
import type { Language } from '../../domain/clauses.ts'
import { WhoReadsTable } from '../public/pages.tsx'
import { publicWords } from '../public/words.ts'

type Seen = { readonly words: LearningWords; readonly language: Language }
/** By the place of the question, the place of the answer that was chosen. */
export type Chosen = ReadonlyMap<number, number>

export const LearnPage = ({ words }: Seen) => (
  <section class="card">
    <h1>{words.title}</h1>
    <p class="lead">{words.lead}</p>
    <ol class="steps lessons">
      {LESSONS.map((lesson) => (
        <li key={lesson}>
          <h2>
            <a href={`/learn/${lesson}`}>{words.lessons[lesson].title}</a>
          </h2>
          <p>{words.lessons[lesson].lead}</p>
        </li>
      ))}
    </ol>
    <p>
      <a href="/guide">{words.guide}</a>
    </p>
    <p>
      <a href="/glossary">{words.allWords}</a>
    </p>
  </section>
)

export const LessonPage = ({
  words,
  language,
  lesson,
  chosen,
}: Seen & { readonly lesson: Lesson; readonly chosen: Chosen }) => {
  const { title, lead, parts } = words.lessons[lesson]
  const marking = marker(language)
  const read = (
    <>
      <p class="lead">{marking.mark(lead)}</p>
      {parts.map(({ heading, paragraphs, list }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {paragraphs.map((text) => (
            <p key={text}>{marking.mark(text)}</p>
          ))}
          {list && (
            <ul>
              {list.map((text) => (
                <li key={text}>{marking.mark(text)}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  )
  const explained = marking.marked()
  return (
    <>
      <article class="card lesson">
        <h1>{title}</h1>
        {read}
        {lesson === 'private' && (
          <section>
            <h2>{words.whoReads}</h2>
            <WhoReadsTable words={publicWords[language]} language={language} />
          </section>
        )}
      </article>
      {explained.length > 0 && (
        <section class="card">
          <h2>{words.wordsTitle}</h2>
          <dl class="glossary">
            {explained.map(({ id, word, meaning }) => (
              <div key={id} id={`word-${id}`}>
                <dt>{word}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
          <p>
            <a href="/glossary">{words.allWords}</a>
          </p>
        </section>
      )}
      <Checks words={words} lesson={lesson} chosen={chosen} />
      <Around words={words} lesson={lesson} />
    </>
  )
}

/** A word is explained where it stands first on a page. */
function marker(language: Language) {
  const marked = new Set<Explained['id']>()
  return {
    mark: (text: string) =>
      withWordsMarked(text, language, marked).map(({ text: said, explains }, i) =>
        explains ? (
          <a key={i} class="explained" href={`#word-${explains}`}>
            {said}
          </a>
        ) : (
          said
        ),
      ),
    marked: () => glossary[language].filter(({ id }) => marked.has(id)),
  }
}

const Checks = ({
  words,
  lesson,
  chosen,
}: Pick<Seen, 'words'> & { readonly lesson: Lesson; readonly chosen: Chosen }) => (
  <section class="card" id="check">
    <h2>{words.checkTitle}</h2>
    <p class="quiet">{words.checkLead}</p>
    <form method="get" action={`/learn/${lesson}#check`} class="fields">
      {words.lessons[lesson].checks.map(({ question, answers }, place) => {
        const answer = answers[chosen.get(place) ?? -1]
        return (
          <fieldset class="field choices" key={question}>
            <legend>{question}</legend>
            {answers.map(({ says }, i) => (
              <div class="tick" key={says}>
                <input
                  type="radio"
                  id={`check-${place}-${i}`}
                  name={`check${place}`}
                  value={i}
                  checked={answers[i] === answer}
                />
                <label for={`check-${place}-${i}`}>{says}</label>
              </div>
            ))}
            {answer && (
              <p class="notice" role="status">
                <strong>{answer.right ? words.right : words.wrong}</strong> {answer.because}
              </p>
            )}
          </fieldset>
        )
      })}
      <div class="acts">
        <button class="act first" type="submit">
          {words.check}
        </button>
      </div>
    </form>
  </section>
)

const Around = ({ words, lesson }: Pick<Seen, 'words'> & { readonly lesson: Lesson }) => {
  const place = LESSONS.indexOf(lesson)
  const [before, next] = [LESSONS[place - 1], LESSONS[place + 1]]
  return (
    <nav class="acts" aria-label={words.title}>
      {next && (
        <a class="act first" href={`/learn/${next}`}>
          {words.next(words.lessons[next].title)}
        </a>
      )}
      {before && (
        <a class="act" href={`/learn/${before}`}>
          {words.before(words.lessons[before].title)}
        </a>
      )}
      <a class="act" href="/learn">
        {words.all}
      </a>
    </nav>
  )
}
