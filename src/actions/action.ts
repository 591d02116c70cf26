// What an action is: defined once, and the page's form, the JSON route and the OpenAPI entry are made from it.
import type { z } from 'zod'
import type { NewContact } from '../application/people-ports.ts'
import type { Command, View } from '../domain/mediation.ts'
import type { FormFields } from './form.ts'

export type Minting = {
  /** A random id. The room is one that whoever sees the id reads. */
  mint(purpose: string, room: string): string
  /** SHA-256, hex. */
  hash(text: string): string
  readonly signer: { readonly name: string; readonly how: string }
}

export type Action<Input = unknown> = {
  /** Kebab-case: the path of its route. */
  readonly name: string
  readonly summary: string
  readonly input: z.ZodType<Input>
  /** What a form's fields say, for the schema to check; by default as they are. */
  readonly fromForm?: (fields: FormFields) => unknown
  readonly command: (input: Input, minting: Minting) => Command | ((view: View) => Command)
  /** The person behind a participant whom this action brings in. */
  readonly brings?: (input: Input) => Omit<NewContact, 'program'>
}

/** Keeps the input's type while it is written down, and lets go of it in the list of all actions. */
export const action = <Input>(defined: Action<Input>): Action => defined as unknown as Action
