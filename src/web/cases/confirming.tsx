// On pages of a case: confirming confidentiality with a yes to an invitation, or afterwards where it was not asked before.
import { textsToConfirm } from '../../application/confidentiality-text.ts'
import { shouldConfirm } from '../../domain/confirming.ts'
import { confirmWords, TextToConfirm } from '../frame/confidentiality.tsx'
import { ActionForm, Button, Tick } from './parts.tsx'
import type { Seen } from './seen.ts'

/** The words and the tick; nothing for who confirms nothing. */
export const Confirming = ({
  seen,
  action,
  form = '',
}: {
  readonly seen: Seen
  readonly action: string
  readonly form?: string
}) => {
  const { language, view, hash } = seen
  const text = textsToConfirm(view, hash).find((one) => one.language === language)
  if (!text) return null
  const label = confirmWords[language].tick
  return (
    <>
      <TextToConfirm text={text} language={language} />
      <Tick seen={seen} action={action} form={form} name="confirm" label={label} />
    </>
  )
}

/** For who is proposed to watch, and who took a seat before this was asked. */
export const ConfirmNow = ({
  seen,
  page = 'ground-rules',
}: {
  readonly seen: Seen
  readonly page?: '' | 'ground-rules'
}) =>
  shouldConfirm(seen.view) ? (
    <section class="card">
      <ActionForm seen={seen} action="confirm-confidentiality" page={page}>
        <Confirming seen={seen} action="confirm-confidentiality" />
        <Button>{confirmWords[seen.language].confirm}</Button>
      </ActionForm>
    </section>
  ) : null
