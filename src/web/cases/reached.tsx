// How somebody may be reached, shown to case managers beside their name: number, safe words, no voice mail, no letters.
import { readablePhone } from '../../actions/phone.ts'
import type { Language } from '../../domain/clauses.ts'
import { Tag } from './parts.tsx'
import type { Seen } from './seen.ts'

type ReachedWords = {
  readonly call: string
  readonly noVoiceMail: string
  readonly noLetters: string
  readonly mailShared: string
  readonly onlyReader: string
  readonly safe: string
}
export const reachedWords: Readonly<Record<Language, ReachedWords>> = {
  en: {
    call: 'Telephone',
    noVoiceMail: 'Leave no voice mail',
    noLetters: 'Asked for no letters',
    mailShared: 'Not emailed: somebody with another seat was said to read the same mailbox',
    onlyReader:
      'Emailed: says that only they read this mailbox, which somebody with another seat was said to have',
    safe: 'How it is safe',
  },
  es: {
    call: 'Teléfono',
    noVoiceMail: 'No dejar mensajes de voz',
    noLetters: 'Pidió no recibir cartas',
    mailShared: 'Sin correos: se dijo que alguien con otro lugar en el caso lee el mismo buzón',
    onlyReader:
      'Con correos: dice que nadie más lee este buzón, del que se dijo que es también de alguien con otro lugar',
    safe: 'Cómo es seguro',
  },
}

export const Reached = ({
  seen,
  participant,
}: {
  readonly seen: Seen
  readonly participant: string
}) => {
  const reach = seen.reached.find((one) => one.participant === participant)
  if (!reach) return null
  const words = reachedWords[seen.language]
  const { phone, safe, mailShared, onlyReader, noVoiceMail, noLetters } = reach
  return (
    <>
      {mailShared && <Tag>{onlyReader ? words.onlyReader : words.mailShared}</Tag>}
      {noLetters && <Tag>{words.noLetters}</Tag>}
      {phone !== undefined && (
        <span class="quiet again">
          {words.call}: <a href={`tel:${phone}`}>{readablePhone(phone)}</a>{' '}
          {noVoiceMail && <Tag>{words.noVoiceMail}</Tag>}
        </span>
      )}
      {safe !== undefined && safe.trim() !== '' && (
        <span class="quiet again">
          {words.safe}: <span dir="auto">{safe}</span>
        </span>
      )}
    </>
  )
}
