// What somebody confirms who listens, as it is shown to them now: in each language, with its digest.
import { type ConfidentialityText, listens } from '../domain/confirming.ts'
import type { Invitation } from '../domain/convening.ts'
import type { Language } from '../domain/language.ts'
import { languages } from '../domain/law/agreement-to-mediate.ts'
import {
  type ConfidentialityWords,
  confidentialityWords,
  type Listener,
} from '../domain/law/confidentiality.ts'
import type { View } from '../domain/mediation.ts'
import { deskOf, isSide } from '../domain/seats.ts'

type Hash = (text: string) => string
type Of = { readonly listener: Listener; readonly rules: Invitation['rules'] }

/** One line a matter, in a fixed order: the same text is the same digest everywhere. */
const canonical = ({ language, title, paragraphs }: ConfidentialityWords): string =>
  `Parley confidentiality, form 1, language ${language}\n${JSON.stringify([title, ...paragraphs])}\n`

const shownTo = ({ listener, rules }: Of, language: Language, hash: Hash): ConfidentialityText => {
  const words = confidentialityWords(language, listener, rules)
  return { ...words, digest: hash(canonical(words)) }
}

/** In every language in which it can be confirmed; none where nothing is to be confirmed. */
const shown = (of: Of | undefined, hash: Hash): readonly ConfidentialityText[] =>
  of ? languages.map((language) => shownTo(of, language, hash)) : []

const asInvited = ({ role, rules }: Pick<Invitation, 'role' | 'rules'>): Of | undefined =>
  listens(role) ? { listener: role, rules } : undefined

/** Of an invitation as it was opened by its link. */
export const textsOfInvitation = (
  invitation: Pick<Invitation, 'role' | 'rules'>,
  hash: Hash,
): readonly ConfidentialityText[] => shown(asInvited(invitation), hash)

/** Of the one who looks: what stands in their invitation, or where they sit or are proposed by which rules the case is mediated. */
export function textsToConfirm(
  { me, board, rooms }: View,
  hash: Hash,
): readonly ConfidentialityText[] {
  if (me.state === 'seated' || !isSide(me.seat)) {
    const rules = board.convening.opened?.rules
    return shown(listens(me.role) ? { listener: me.role, rules } : undefined, hash)
  }
  const invitation = rooms.get(deskOf(me.seat))?.convening.invitations.get(me.participant)
  return invitation && !invitation.answer ? textsOfInvitation(invitation, hash) : []
}

/** Read out to an observer by who seats them at once. */
export const textsForObserver = (
  { board }: Pick<View, 'board'>,
  hash: Hash,
): readonly ConfidentialityText[] =>
  shown({ listener: 'observer', rules: board.convening.opened?.rules }, hash)

/** The text that somebody says they have read; nothing where none of those that are shown now is it. */
export const textWith = (
  texts: readonly ConfidentialityText[],
  digest: string | undefined,
): ConfidentialityText | undefined => texts.find((text) => text.digest === digest)
