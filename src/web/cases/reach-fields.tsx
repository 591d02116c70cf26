// The fields of a form that say how somebody may be reached.
import { Field } from './parts.tsx'
import { reachWords } from './reach-words.ts'
import type { Seen } from './seen.ts'

export const ReachFields = ({ seen, action }: { readonly seen: Seen; readonly action: string }) => {
  const words = reachWords[seen.language]
  const shared = { seen, action }
  return (
    <>
      <p class="quiet">{words.one}</p>
      <Field {...shared} name="mail" label={seen.words.mail} type="email" />
      <Field {...shared} name="phone" label={words.phone} hint={words.phoneHint} type="tel" />
      <Field {...shared} name="post" label={words.post} hint={words.postHint} long />
      <Field {...shared} name="born" label={words.born} hint={words.bornHint} type="date" />
      <Field {...shared} name="safe" label={words.safe} hint={words.safeHint} long />
    </>
  )
}
