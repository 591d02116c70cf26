// What the pages of the agreement to mediate, of silence and of the end say, in English.
const names = new Intl.ListFormat('en')

export const groundRules = {
  rulesStart: 'Read it step by step',
  rulesResume: 'Go on where you were',
  rulesLead:
    'A few short steps explain it. After most of them there is a question, so that you can see whether it was clear. At the end you read it all and sign.',
  rulesSteps: 'Steps',
  rulesStep: (step: number, of: number) => `Step ${step} of ${of}`,
  rulesBack: 'Back',
  rulesNext: 'Go on',
  rulesAnswer: 'Answer',
  rulesQuiet: 'Nobody is told how you answer. You can try as often as you like.',
  rulesNotAnswered: 'Please choose one of the answers.',
  rulesTryAgain: 'Please look at it once more.',
  rulesSignStep: 'Read it all and sign',
  rulesWhole: 'The whole text',
  rulesName: 'Type your full name',
  rulesCopy: 'Download your copy (PDF)',
  rulesWhoSigned: 'Who has signed',
  rulesSignedOn: (name: string, when: string) => `${name}, ${when}`,
  rulesAlready: 'You have signed this text.',
  clockTitle: 'How long it has been quiet',
  clockSince: (days: number) =>
    days === 0
      ? 'You and a side were in touch today.'
      : days === 1
        ? '1 day since you and a side were last in touch.'
        : `${days} days since you and a side were last in touch.`,
  clockEnds: (date: string) => `If nobody writes, the agreed time ends with ${date}.`,
  clockOver:
    'The agreed time has run out. Nothing ends by itself: you can still write, or send the ending letter.',
  clockShort: (days: number, date: string) => `Quiet for ${days} days, ends with ${date}`,
  clockOverShort: 'The agreed time of silence has run out',
  clockOnlyYou: 'Only mediators see this.',
  stillTitle: 'Tell each side that you are there',
  stillMeans:
    'Each side gets these words in its private room, as a message from you. It counts as being in touch.',
  stillWords: 'Your words',
  stillSend: 'Send to each side',
  extensionTitle: 'How long silence may last',
  extensionNow: (days: number) => `Now it is ${days} days without a word.`,
  extensionDays: 'More days: how many in all',
  extensionPropose: 'Propose a longer time',
  extensionProposed: (days: number) => `The mediator proposes ${days} days without a word.`,
  extensionSigned: (sides: readonly string[]) => `Signed so far: ${names.format(sides)}.`,
  extensionSign: 'Sign for the longer time',
  extensionMeans: 'It counts once every side has signed.',
  letterTitle: 'Ending letter',
  letterOf: {
    silence: 'The time of silence has run out',
    impasse: 'There is no agreement',
    withdrawn: 'Somebody has ended the mediation',
  },
  letterLanguage: 'Language of the letter',
  letterWords: 'The letter',
  letterMeans:
    'Everyone in the case gets it. Please give no reasons and nothing of what was said: a court may hear only that it ended.',
  letterEnds: 'Send to everyone and end the mediation',
  letterSend: 'Send to everyone',
  letterShown: (name: string, when: string) => `Letter from ${name}, ${when}`,
  letterCopy: 'Download the letter (PDF)',
  letterRead: 'Read the letter',
  lateLabel: 'after the mediation ended, unless reopened',
  lateWriting:
    'The mediation has ended. You can still write to the mediator. What you write now is marked, because it may not be protected in the same way.',
}
