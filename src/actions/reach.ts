// How somebody who is brought in may be reached, as a form or a program says it.
import { z } from 'zod'
import type { ReachDetails } from '../application/reach.ts'
import type { Language } from '../domain/clauses.ts'
import { type FormFields, nested } from './form.ts'
import { date, language, mail, name, said, words } from './schemas.ts'

export const reachable = {
  mail: mail.exactOptional(),
  /** As people write it; kept as E.164. */
  phone: words(40).exactOptional(),
  post: z.array(said(60)).min(1).max(6).exactOptional(),
  born: date.exactOptional(),
  safe: words(1_000).exactOptional(),
  use: z
    .array(z.enum(['mail', 'text', 'letter']))
    .max(3)
    .exactOptional(),
}
type Said = z.infer<z.ZodObject<typeof reachable>>

/** Without a word on channels each that is known may be used. */
export const reachFrom = ({ mail, phone, post, born, safe, use }: Said): ReachDetails => ({
  ...(mail === undefined ? {} : { mail }),
  ...(phone === undefined ? {} : { phone }),
  ...(post === undefined ? {} : { post }),
  ...(born === undefined ? {} : { born }),
  ...(safe === undefined ? {} : { safe }),
  use: use ?? ['mail', 'text', 'letter'],
})

/** Who is brought in: by name, in their language, and how they may be reached. */
export const broughtIn = ({
  name,
  language,
  ...said
}: Said & { readonly name: string; readonly language: Language }) => ({
  name,
  language,
  ...reachFrom(said),
})

/** A neutral is named with a mail address alone: nobody else has told how they may be reached. */
export const neutralNamed = z.strictObject({
  role: z.enum(['mediator', 'co-mediator', 'observer']),
  name,
  mail: mail.exactOptional(),
  language,
})

/** An address is written in one field, a line each; channels are ticked, and none ticked is no word on them. */
export function reachFromForm(fields: FormFields): unknown {
  const { post, ...rest } = nested(fields) as Record<string, unknown>
  const lines = typeof post === 'string' ? post.split('\n').map((line) => line.trim()) : []
  const use = fields.get('use') ?? []
  return {
    ...rest,
    ...(lines.some(Boolean) ? { post: lines.filter(Boolean) } : {}),
    ...(use.length > 0 ? { use } : {}),
  }
}
