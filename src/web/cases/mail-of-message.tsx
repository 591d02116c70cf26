// What came by mail with a message: that it did, its files, what is left out, and the way to the whole.
import { notTakenIn } from '../../actions/words/files.ts'
import type { MessagePosted } from '../../domain/conversation.ts'
import { Words } from './parts.tsx'
import { pathOf, type Seen } from './seen.ts'
import { mailWords } from './words-of-mails.ts'

export const Message = ({ seen, fact }: { readonly seen: Seen; readonly fact: MessagePosted }) => {
  const { mail } = fact
  const words = mailWords[seen.language]
  if (!mail) return <Words text={fact.words} />
  const path = `mails/${mail.mail}`
  return (
    <>
      <Words text={fact.words} />
      {mail.files.length > 0 && (
        <ul class="files">
          {mail.files.map(({ name, size }, i) => (
            <li key={name} dir="auto">
              <a href={pathOf(seen, `${path}/files/${i + 1}`)} download>
                {name}
              </a>{' '}
              <span class="quiet">{words.size(Math.ceil(size / 1024))}</span>
            </li>
          ))}
        </ul>
      )}
      {mail.leftOut.length > 0 && (
        <p class="quiet" dir="auto">
          {words.leftOut(mail.leftOut.join(', '))}
        </p>
      )}
      {mail.notTaken && (
        <ul class="files quiet">
          {mail.notTaken.map(({ name, why }, i) => (
            <li key={i}>
              <span dir="auto">{name}</span>: {notTakenIn(seen.language, why)}
            </li>
          ))}
        </ul>
      )}
      {mail.trimmed && (
        <p class="quiet">
          {words.trimmed} <a href={pathOf(seen, path)}>{words.whole}</a>
        </p>
      )}
    </>
  )
}
