// Talking and passing on as actions: messages, authority, and what the mediator relays.
import { z } from 'zod'
import { caucusOf, isSide } from '../domain/seats.ts'
import { action } from './action.ts'
import { nested, ticked } from './form.ts'
import { id, room, said, side, words } from './schemas.ts'

const manner = z.enum(['words', 'substance'])

export const talkingActions = [
  action('post-message')({
    summary: 'Write in one of your rooms.',
    who: 'Everybody who reads the room, but for observers.',
    input: z.strictObject({ room, words: said() }),
    command: (input) => ({ type: 'PostMessage', ...input }),
  }),
  action('authorise-words')({
    summary: 'Allow the mediator to tell the other side something, in your words or in substance.',
    who: 'Who speaks for a side: party, attorney or decision maker.',
    input: z.strictObject({ words: said(), manner: manner.default('substance') }),
    command:
      (input, { mint }) =>
      ({ me: { seat } }) => ({
        type: 'AuthoriseWords',
        authority: mint('authority', isSide(seat) ? caucusOf(seat) : seat),
        ...input,
      }),
  }),
  action('withdraw-authority')({
    summary: 'Take back what you allowed, as long as it has not been passed on.',
    who: 'Who speaks for the side that allowed it.',
    input: z.strictObject({ authority: id }),
    command: (input) => ({ type: 'WithdrawAuthority', ...input }),
  }),
  action('relay-words')({
    summary: 'Pass on to one side what another side has authorised.',
    who: 'A mediator.',
    input: z.strictObject({ from: side, authority: id, to: side, words: said() }),
    command: (input) => ({ type: 'RelayWords', ...input }),
  }),
  action('relay-offer')({
    summary:
      'Pass an offer on to the side it is meant for. Its terms cannot be changed on the way.',
    who: 'A mediator.',
    input: z.strictObject({
      from: side,
      offer: id,
      to: side,
      words: words(),
      crossing: z.boolean().default(false),
    }),
    fromForm: (fields) => ({
      words: '',
      ...(nested(fields) as object),
      crossing: ticked(fields, 'crossing'),
    }),
    // The receipt names it too: so it is drawn where both see every draw, and nothing else of either shifts it.
    command: (input, { mint }) => ({
      type: 'RelayOffer',
      ...input,
      as: mint('offer', `${caucusOf(input.from)} ${caucusOf(input.to)}`),
    }),
  }),
  action('relay-answer')({
    summary:
      'Tell the side that made an offer how it was answered. An acceptance becomes agreed terms.',
    who: 'A mediator.',
    input: z.strictObject({ from: side, offer: id }),
    command: (input, { mint }) => ({
      type: 'RelayAnswer',
      ...input,
      agreed: mint('agreed', 'board'),
    }),
  }),
  action('relay-withdrawal')({
    summary: 'Tell a side that an offer it has heard was withdrawn.',
    who: 'A mediator.',
    input: z.strictObject({ from: side, offer: id, to: side }),
    command: (input) => ({ type: 'RelayWithdrawal', ...input }),
  }),
]
