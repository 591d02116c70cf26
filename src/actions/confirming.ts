// Reading off a form whether what was shown of confidentiality was confirmed: the tick says so, and the form which text it was.
import { type FormFields, nested, ticked } from './form.ts'

export function confirmedInForm(fields: FormFields): unknown {
  const { confirm: _, confidentiality, ...rest } = nested(fields) as Record<string, unknown>
  return ticked(fields, 'confirm') && confidentiality ? { ...rest, confidentiality } : rest
}
