// Documents as actions: withdrawing, allowing, and the two acts that show others a copy. Bringing one comes with its bytes.
import { z } from 'zod'
import type { Copy } from '../application/documents.ts'
import type { DocumentRoom } from '../domain/documents.ts'
import { caucusOf } from '../domain/seats.ts'
import { action, type Minting } from './action.ts'
import { type FormFields, nested } from './form.ts'
import { id, room, side } from './schemas.ts'

const warning = z.enum([
  'TrackedChanges',
  'Comments',
  'AuthorNames',
  'PlaceOfPhoto',
  'EarlierRevisions',
  'HiddenText',
  'TextUnderBoxes',
  'FilesInside',
  'Formulas',
])
const made = ({ copy }: Minting): Copy => {
  if (!copy) throw new Error('a copy is shown that was not made')
  return copy
}
const fromExchange = (fields: FormFields): unknown => ({
  ...(nested(fields) as object),
  seen: (fields.get('seen') ?? []).filter((one) => one !== ''),
})

export const documentActions = [
  action('withdraw-document')({
    summary: 'Withdraw a document. Its line stays, and others open it no more.',
    who: 'Who brought it, or who speaks for the side whose it is.',
    input: z.strictObject({ room, document: id }),
    command: (input) => ({ type: 'WithdrawDocument', ...input }),
  }),
  action('exchange-document')({
    summary: 'Put a cleaned copy of your document before everyone, as an exhibit of your side.',
    who: 'Who speaks for the side whose it is. `seen` names what you were told that the original carries.',
    input: z.strictObject({ room, document: id, seen: z.array(warning).max(20).default([]) }),
    fromForm: fromExchange,
    copies: ({ room, document }) => ({ document, from: room, into: 'joint' }),
    command: (input, minting) => ({ type: 'ExchangeDocument', ...input, ...made(minting) }),
  }),
  action('authorise-document')({
    summary: 'Allow the mediator to pass a cleaned copy of a document of your caucus on.',
    who: 'Who speaks for a side: party, attorney or decision maker.',
    input: z.strictObject({ document: id }),
    command: (input) => ({ type: 'AuthoriseDocument', ...input }),
  }),
  action('withdraw-document-authority')({
    summary: 'Take back that a document may be passed on, as long as not everyone has it.',
    who: 'Who speaks for the side that allowed it.',
    input: z.strictObject({ document: id }),
    command: (input) => ({ type: 'WithdrawDocumentAuthority', ...input }),
  }),
  action('relay-document')({
    summary: 'Pass a cleaned copy of a document on that another side has allowed.',
    who: 'A mediator.',
    input: z.strictObject({ from: side, document: id, to: side }),
    copies: ({ from, to, document }) => ({
      document,
      from: caucusOf(from) as DocumentRoom,
      into: caucusOf(to) as DocumentRoom,
    }),
    command: (input, minting) => ({ type: 'RelayDocument', ...input, ...made(minting) }),
  }),
]
