// What is answered to a mail or text that asks for something, in English; and what each language has words for.
import type { By, DoneBy, Matter } from '../application/asked-acts.ts'

export type AnswerWords = {
  readonly subject: string
  readonly plain: (
    by: By,
    address: string,
  ) => Readonly<
    Record<
      | 'nothing asked'
      | 'elsewhere'
      | 'settled'
      | 'how to read'
      | 'not this way'
      | 'reading on'
      | 'reading off'
      | 'wrong code'
      | 'moved on'
      | 'name missing'
      | 'confirm first'
      | 'unclear'
      | 'not invited'
      | 'said no before'
      | 'not in yet'
      | 'rules first'
      | 'ended',
      string
    >
  >
  /** By their numbers: the signs themselves would make a text longer. */
  readonly nameSigns: (signs: string) => string
  readonly risk: (by: By, code: string) => string
  readonly readingCode: (code: string) => string
  readonly goesOn: string
  readonly answers: (by: By, code: string) => Readonly<Record<Matter['kind'], string>>
  readonly askedBack: (words: string, code: string) => Readonly<Record<Matter['kind'], string>>
  readonly done: (by: By) => Readonly<Record<DoneBy, string>>
}

const write = (by: By) => (by === 'text' ? 'write REPLY and your words' : 'write it in a mail')

export const answerWordsEn: AnswerWords = {
  subject: 'About your answer',
  plain: (by, address) => ({
    'nothing asked': `Nothing is asked of you now. To reach the mediator, ${write(by)}.`,
    elsewhere: `Not done: this needs ${address} or a person. To ask for help, ${write(by)}.`,
    settled: `It is settled: everybody has signed. Your copy: ${address} For one on paper, ${write(by)}.`,
    'how to read':
      by === 'text'
        ? `To see what is asked, reply NEXT and your reading code. No code yet? Reply READ ON. Or sign in: ${address}`
        : `What is asked of you can be read here: ${address} To have it sent to you by mail, answer with the line READ ON.`,
    'not this way': `For this please sign in: ${address} Or ask for a call: ${write(by)}.`,
    'reading on':
      'What there is to read comes by mail from now on. Answer NEXT to see what is asked of you. READ OFF ends it.',
    'reading off': 'What there is to read is not sent to you any more. READ ON turns it on again.',
    'wrong code':
      'Nothing was done: that code is not right, or not open any more. Answer NEXT to see what is asked now.',
    'moved on':
      'Nothing was done: things have changed since you read this. Answer NEXT to see what is asked now.',
    'name missing': 'Nothing was done: please write your full name after the code.',
    'confirm first': `Not yet: first open the link in your invitation, and confirm there that you keep things private. Or ask the program for a call.`,
    'not invited': `Nothing was done: this invitation is not open any more. Ask whoever invited you for a new one.`,
    'said no before':
      'Nothing was done: you said no to this invitation. To take part after all, ask whoever invited you for a new one.',
    'not in yet':
      'Nothing was done: please say yes to your invitation first, by its link or its code.',
    'rules first':
      'Nothing was done: please sign the agreement to mediate first. Answer NEXT to see it.',
    ended: `Nothing was done: this mediation has ended. To write to the mediator all the same, ${write(by)}.`,
    unclear: `Nothing was done. An answer is one line: the word, the code, no more. To say more, ${write(by)}.`,
  }),
  nameSigns: (signs) =>
    `Nothing was done: your name will stand on a paper, and no font here has ${signs}. Please write it in another way.`,
  risk: (by, code) =>
    by === 'text'
      ? `Whoever has this phone could read your mediation, and so could the phone company. If you want it, reply YES ${code}. READ OFF ends it.`
      : `Whoever can open this mailbox could then read your mediation, at home, at work or at the mail company. If you want it all the same, answer YES ${code}. READ OFF ends it at any time.`,
  readingCode: (code) =>
    `${code} is your reading code. Learn it and delete this text. To see what is asked of you, reply NEXT and the code.`,
  goesOn: 'To read on, reply NEXT and your reading code.',
  answers: (by, code) => ({
    invitation: `YES ${code}`,
    reading: `YES ${code}`,
    'ground rules': `To sign this: AGREE ${code} and your full name.`,
    offer: `To say yes: ACCEPT ${code}. To say no: NO ${code}. To say something else, ${write(by)}.`,
    'new offer': `YES ${code}`,
    times: `To choose: TIME ${code} and the numbers before the times, like TIME ${code} 1. If all suit: YES ${code}. If none: NO ${code}.`,
    draft: `If this is right: APPROVE ${code}. To have it changed, ${write(by)}.`,
    signing: `To sign this: SIGN ${code} and your full name.`,
  }),
  askedBack: (words, code) => ({
    invitation: `YES ${code}`,
    reading: `YES ${code}`,
    'ground rules': `YES ${code}`,
    offer: `You accept:\n${words}\nTo do so: YES ${code}`,
    times: `YES ${code}`,
    'new offer': `You offer:\n${words}\nTo do so: YES ${code}`,
    draft: `YES ${code}`,
    signing: `You are about to sign the agreement, with your name as you wrote it. Once all have signed, it binds you. To sign: YES ${code}`,
  }),
  done: (by) => ({
    invitation: 'Thank you, you are in. Answer NEXT to see what is asked of you.',
    declined: 'Kept: you said no.',
    'ground rules': 'Signed. We write to you when there is something new.',
    offer: `Kept: you said yes. It binds nobody until an agreement is signed. To take it back, ${write(by)}.`,
    no: 'Kept: you said no.',
    'new offer': `Kept: your offer is made. To take it back, ${write(by)}.`,
    times: 'Kept: your times. We write to you when the meeting is set.',
    draft: 'Kept: your side approves. We write to you when it can be signed.',
    signing: 'Signed. When everybody has signed, it is sealed. Answer NEXT then for your copy.',
  }),
}
