// The disclosure to a client as a paper: made from what its reader sees of their own side.
import type { View } from '../domain/mediation.ts'
import { type DisclosureLanguage, disclosureOf, representedIn } from '../domain/representation.ts'
import type { ParticipantId } from '../domain/seats.ts'

type Signature = { readonly name: string; readonly at: number }
export type DisclosurePaper = {
  readonly language: DisclosureLanguage
  readonly client: string
  readonly attorney: string
  readonly signed: {
    readonly client: Signature | undefined
    readonly attorney: Signature | undefined
  }
  /** UTC milliseconds. */
  readonly dated: number
}
export type DisclosureWriter = { render(paper: DisclosurePaper): Promise<Uint8Array> }

/** To be signed by hand in any of its languages, or as it was signed; nothing for whoever does not read their caucus. */
export function disclosurePaper(
  view: View,
  attorney: ParticipantId,
  client: ParticipantId,
  language: DisclosureLanguage | undefined,
  at: number,
): DisclosurePaper | undefined {
  const found = representedIn(view).find(
    (one) => one.attorney === attorney && one.client === client,
  )
  if (!found) return undefined
  const made = disclosureOf(view, found)
  const { people } = view.board.convening
  const names = {
    client: people.get(client)?.name ?? '',
    attorney: people.get(attorney)?.name ?? '',
  }
  if (!made || (language !== undefined && language !== made.language)) {
    const signed = { client: undefined, attorney: undefined }
    return { language: language ?? 'en', ...names, signed, dated: at }
  }
  const { name, preparedAt, signed } = made
  return {
    language: made.language,
    ...names,
    signed: { attorney: { name, at: preparedAt }, client: signed },
    dated: signed?.at ?? preparedAt,
  }
}
