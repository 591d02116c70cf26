// What prints a declaration on default.
import type { DefaultDeclaration } from '../domain/default-declaration.ts'
import type { Language } from '../domain/language.ts'

export type DeclarationWriter = {
  /** In English, as a court reads it; what to do with it stands above, in the reader's language. */
  declaration(one: DefaultDeclaration, language: Language): Promise<Uint8Array>
}
