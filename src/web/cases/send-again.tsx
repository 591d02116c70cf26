// A case manager's button to send an invitation that waits for an answer again, and its words in every language.
import type { Language } from '../../domain/clauses.ts'
import { type Invitation, SENT_AGAIN_AFTER } from '../../domain/convening.ts'
import { ActionForm, Button, Hidden } from './parts.tsx'
import { type Seen, whenOf } from './seen.ts'

type AgainWords = {
  readonly sent: (when: string) => string
  readonly again: string
  readonly later: (when: string) => string
  readonly notMe: string
}
const wordsOf: Readonly<Record<Language, AgainWords>> = {
  en: {
    sent: (when) => `Sent on ${when}`,
    again: 'Send the invitation again',
    later: (when) => `You can send it again after ${when}`,
    notMe: 'It reached somebody else',
  },
  es: {
    sent: (when) => `Enviada el ${when}`,
    again: 'Enviar la invitación de nuevo',
    later: (when) => `Podrá enviarla de nuevo después del ${when}`,
    notMe: 'Llegó a otra persona',
  },
}

export const answerTag = (seen: Seen, answer: Invitation['answer']): string =>
  answer === 'not-me'
    ? wordsOf[seen.language].notMe
    : answer === 'declined'
      ? seen.words.declinedInvitation
      : seen.words.invited

export const SendAgain = ({
  seen,
  invitation: { participant, side, sentAt, answer, writing },
}: {
  readonly seen: Seen
  readonly invitation: Invitation
}) => {
  if (seen.view.me.seat !== 'manager' || answer !== undefined) return null
  const { sent, again, later } = wordsOf[seen.language]
  const from = sentAt + SENT_AGAIN_AFTER
  return (
    <>
      <span class="quiet again">
        {seen.at < from ? later(whenOf(seen, from)) : sent(whenOf(seen, sentAt))}
      </span>
      <ActionForm seen={seen} action="send-invitation-again" page="people" form={participant}>
        <Hidden name="participant" value={participant} />
        <Hidden name="side" value={side} />
        {seen.at >= from && !writing.quiet && <Button>{again}</Button>}
      </ActionForm>
    </>
  )
}
