// What an invited person who is signed in sees of a case: the invitation, and the two answers to it.
import { deskOf, isSide } from '../../domain/seats.ts'
import { Confirming } from './confirming.tsx'
import { ActionForm, Button, Hidden, Words } from './parts.tsx'
import type { Seen } from './seen.ts'

export const InvitedPage = ({ seen }: { readonly seen: Seen }) => {
  const { words, view } = seen
  const { seat, participant } = view.me
  const desk = isSide(seat) ? view.rooms.get(deskOf(seat)) : undefined
  const invitation = desk?.convening.invitations.get(participant)
  if (!invitation) return null
  return (
    <section class="card narrow">
      <h2 dir="auto">{invitation.title}</h2>
      <p>{words.types[invitation.caseType]}</p>
      {invitation.words && <Words text={invitation.words} />}
      {invitation.answer === 'declined' ? (
        <p>{words.declinedInvitation}</p>
      ) : (
        <div class="acts">
          <ActionForm seen={seen} action="answer-invitation" page="" form="yes" class="inline">
            <Hidden name="answer" value="accepted" />
            <Confirming seen={seen} action="answer-invitation" form="yes" />
            <Button>{words.acceptInvitation}</Button>
          </ActionForm>
          <ActionForm seen={seen} action="answer-invitation" page="" form="no" class="inline">
            <Hidden name="answer" value="declined" />
            <Button plain>{words.declineInvitation}</Button>
          </ActionForm>
        </div>
      )}
    </section>
  )
}
