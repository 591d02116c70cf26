// The pages of an invitation: read it, answer it, ask about it, all with the link alone.

import type { OpenedInvitation } from '../../application/people-invitations.ts'
import type { Language } from '../../domain/clauses.ts'
import type { ConfidentialityText } from '../../domain/confirming.ts'
import { TextToConfirm, TickToConfirm } from '../frame/confidentiality.tsx'
import { ToldPage } from '../frame/one-step-pages.tsx'
import { NoMore, WhatChanged } from './no-more.tsx'
import { noMoreWords } from './no-more-words.ts'
import type { InvitationWords } from './words.ts'

type Told = 'asked' | 'nothingSaid' | 'tooMuch'

export type InvitationSeen = {
  readonly words: InvitationWords
  readonly link: string
  readonly language: Language
  readonly opened: OpenedInvitation
  readonly told?: Told | undefined
  /** What they confirm with a yes who sit beside a side. */
  readonly text: ConfidentialityText | undefined
  /** They said yes and had not confirmed it. */
  readonly unconfirmed?: boolean
  /** Kept in the form when it could not be sent. */
  readonly question: string
  readonly when: (at: number) => string
}

export const InvitationPage = (seen: InvitationSeen) => {
  const { words, opened } = seen
  const { invitation, program } = opened
  return (
    <article class="paper letter">
      <h1>{words.title}</h1>
      <p dir="auto">{words.greeting(invitation.name)}</p>
      <p>{words.whoInvites(program.name)}</p>
      <WhatChanged words={noMoreWords[seen.language]} opened={opened} />
      <section>
        <h2>{words.about}</h2>
        <p dir="auto">
          <b>{invitation.title}</b>
        </p>
        {invitation.words.trim() !== '' && (
          <>
            <h3>{words.theirWords}</h3>
            <blockquote dir="auto">{invitation.words}</blockquote>
          </>
        )}
      </section>
      <Part title={words.whatTitle} paragraphs={words.what} />
      <Part title={words.costTitle} paragraphs={[program.costs[seen.language]]} />
      <Part title={words.noTitle} paragraphs={words.no} />
      <Part title={words.secretsTitle} paragraphs={words.secrets} />
      <Answer {...seen} />
      <Questions {...seen} />
      <NoMore
        words={noMoreWords[seen.language]}
        link={seen.link}
        quiet={invitation.writing.quiet}
      />
    </article>
  )
}

const Part = ({
  title,
  paragraphs,
}: {
  readonly title: string
  readonly paragraphs: readonly string[]
}) => (
  <section>
    <h2>{title}</h2>
    {paragraphs.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
  </section>
)

const Answer = ({ words, link, text, language, unconfirmed }: InvitationSeen) => (
  <section class="next" aria-labelledby="answer">
    <h2 id="answer">{words.answerTitle}</h2>
    <p>{words.answer}</p>
    <form method="post" action={`/invitation/${link}/accept`} class="fields">
      {text && <TextToConfirm text={text} language={language} />}
      {text && <TickToConfirm language={language} wrong={unconfirmed === true} />}
      <p>{words.acceptNote}</p>
      <button class="act first" type="submit">
        {words.accept}
      </button>
    </form>
    <hr />
    <form method="post" action={`/invitation/${link}/decline`} class="fields">
      <div class="field">
        <label for="reason">{words.reason}</label>
        <p class="quiet" id="reason-hint">
          {words.declineNote}
        </p>
        <textarea
          id="reason"
          name="reason"
          maxLength={5000}
          dir="auto"
          aria-describedby="reason-hint"
        />
      </div>
      <button class="act" type="submit">
        {words.decline}
      </button>
    </form>
  </section>
)

const Questions = ({ words, link, opened, told, question, when }: InvitationSeen) => {
  const wrong = told === 'asked' ? undefined : told
  return (
    <section class="room private" aria-labelledby="questions">
      <header>
        <h2 id="questions">{words.askTitle}</h2>
        <span class="who">{words.whoReads(opened.program.name)}</span>
      </header>
      {told === 'asked' && (
        <p role="status" class="told">
          {words.asked}
        </p>
      )}
      {opened.said.length > 0 && (
        <ul class="talk" aria-label={words.said}>
          {opened.said.map(
            ({ id, at, by, fact }) =>
              fact.type === 'MessagePosted' && (
                <li key={id} class={by === opened.invitation.participant ? 'mine' : ''}>
                  <span class="by">
                    <b>{by === opened.invitation.participant ? words.you : words.other}</b> ·{' '}
                    {when(at)}
                  </span>
                  <p dir="auto">{fact.words}</p>
                </li>
              ),
          )}
        </ul>
      )}
      <form method="post" action={`/invitation/${link}/question`} class="write">
        <label for="question">{words.ask}</label>
        {wrong && (
          <p id="question-wrong" class="wrong" role="alert">
            {words[wrong]}
          </p>
        )}
        <textarea
          id="question"
          name="words"
          maxLength={5000}
          dir="auto"
          required
          autofocus={wrong !== undefined}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'question-wrong' : undefined}
          value={question}
        />
        <div class="acts">
          <button class="act" type="submit">
            {words.send}
          </button>
        </div>
      </form>
    </section>
  )
}

export const NotOpenPage = ({ words }: { readonly words: InvitationWords }) => (
  <ToldPage title={words.goneTitle} text={words.gone} go={words.signIn} href="/sign-in" />
)

export const DeclinedPage = ({ words }: { readonly words: InvitationWords }) => (
  <section class="card narrow">
    <h1>{words.declinedTitle}</h1>
    <p>{words.declined}</p>
  </section>
)
