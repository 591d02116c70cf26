// The words of passkeys, codes, confirming, addresses and recovery, in English.
import type { WaysWords } from './words-kept.ts'

export const en: WaysWords = {
  title: 'How you sign in',
  intro:
    'A link by email is enough to begin. If somebody else can read your emails, set a passkey or a code app: then your private rooms open only with it.',
  passkeys: 'Passkeys',
  passkeysIntro:
    'A passkey is kept by your phone, computer or security key. You show it with your finger, your face or your PIN. Nobody can guess it or send it on. Two are better than one: if you lose one, the other still works.',
  noPasskey: 'You have no passkey yet.',
  added: (when) => `added ${when}`,
  lastUsed: (when) => `last used ${when}`,
  neverUsed: 'not used yet',
  remove: 'Remove',
  addPasskey: 'Add a passkey',
  authenticator: 'Code app',
  authenticatorIntro: 'An app on your phone shows six digits that change every half minute.',
  authenticatorSet: 'Your code app is set up.',
  setAuthenticator: 'Set up a code app',
  goOnSetting: 'Go on setting it up',
  removeAuthenticator: 'Remove the code app',
  codesLeft: (left) =>
    left === 1 ? 'You have one recovery code left.' : `You have ${left} recovery codes left.`,
  newCodes: 'Make new recovery codes',
  more: 'Ask me for more than my mailbox',
  moreIntro:
    'For when others at home or at work can read your emails. Your cases then open only with a passkey or a code of your app.',
  moreIsOn: 'You are asked for more than your mailbox.',
  turnMoreOn: 'Ask me for more',
  turnMoreOff: 'My mailbox is enough',
  address: 'Email address',
  addressNow: (mail) => `Emails go to ${mail}.`,
  addressFails:
    'Emails to this address come back, so we send no notices there. If it works again, sign in with a link from a new email. If not, please give another address.',
  newAddress: 'New email address',
  changeAddress: 'Change it',
  recoveryOpen:
    'Somebody said that you lost your passkeys and your code app. They will be removed a day after that. If you did not ask, stop it.',
  recoveryBegun: (by) =>
    `${by}, who manages your case, said that you lost your passkeys and your code app. They will be removed a day after that. If you did not ask for it, stop it.`,
  cancelRecovery: 'Stop it',
  setOneFirst: 'Before your cases open, please set a passkey or a code app here.',
  staffSetOneFirst:
    'Whoever mediates or manages cases signs in with a passkey. Please add one here; then your cases open.',
  said: {
    'passkey-added': 'Your passkey was added. We told your mailbox.',
    removed: 'It was removed. We told your mailbox.',
    more: 'From now on you are asked for more than your mailbox.',
    less: 'From now on your mailbox is enough.',
    'address-asked': 'We sent a link to the new address. It counts when you have followed it.',
    'recovery-cancelled': 'It was stopped. Nothing is removed.',
  },
  wrong: {
    NotAnAddress: 'This does not look like an email address. Please look at it once more.',
    TooMany: 'That was often. Please try again later.',
    NameMissing: 'Please give it a name, in up to 100 letters.',
    NotThisTime: 'This did not work. Please try once more.',
    CodeWrong: 'This code is not right, or was used already. Please take the next one.',
    TooManyTries: 'That was often. Please wait a minute and try again.',
  },
  adding: {
    title: 'Add a passkey',
    intro:
      'Your device asks you to show that it is you. It is kept on the device or in your key ring.',
    name: 'Name of this passkey',
    nameHint: 'So that you know it again, for example: my phone.',
    go: 'Add the passkey',
  },
  setting: {
    title: 'Set up a code app',
    intro: 'Open your code app and let it read this picture.',
    picture: 'A picture for your code app',
    typed: 'Or type these letters into the app:',
    code: 'Six digits that the app shows',
    go: 'Set it up',
  },
  codes: {
    title: 'Your recovery codes',
    intro:
      'Each of these works once instead of the app, should you lose your phone. Print them or write them down now: they are shown this once.',
    done: 'I have kept them',
  },
  confirm: {
    title: 'Please show once more that it is you',
    intro: 'What comes next matters. So we ask again, also after you have signed in.',
    kept: 'What you typed is kept and goes on after this.',
    withPasskey: 'Use my passkey',
    withPasskeyNow: 'Show my passkey now',
    passkeyReady: 'Press the button and follow your device.',
    appCode: 'Six digits of your code app, or a recovery code',
    mailCode: 'Six digits from the email',
    send: 'Send me a code by email',
    sendAgain: 'Send me a new code',
    sent: 'A code is on its way to your mailbox. It counts for ten minutes, in this browser.',
    go: 'Go on',
    wrong: 'This did not work. Please use the newest code, or ask for a new one.',
    tooManyTries: 'That was often. Please wait a minute and try again.',
    lost: 'I lost my passkey or my code app',
  },
  needsScript:
    'A passkey needs JavaScript, which is off in this browser. You can sign in with a link by email, and use a code app instead of a passkey.',
  failed: 'Your device did not show a passkey. Nothing was changed; you can try again.',
  signIn: {
    or: 'Other ways',
    passkey: 'Sign in with a passkey',
    passkeyTitle: 'Sign in with a passkey',
    passkeyIntro: 'Press the button and follow your device. It knows which passkeys you have here.',
    passkeyGo: 'Show my passkey',
    passkeyWrong: 'This passkey did not work here. Try again, or sign in by email.',
    byMail: 'Sign in by email',
    staff: (program) => `Staff of ${program}`,
    staffTitle: 'This did not work',
    staffWrong:
      'Your organisation did not let you in here, or nobody has appointed you under your address. You can sign in by email.',
    lost: 'I lost my passkey or my code app',
  },
  recovery: {
    title: 'I lost my passkey or my code app',
    intro:
      'We send an email to your address and wait for 24 hours, so that you can stop it if somebody else asked. Then your passkeys and your code app are removed, and you sign in by email. With a recovery code you need not wait: sign in by email and type it.',
    address: 'Your email address',
    send: 'Ask for it',
    notAnAddress: 'This does not look like an email address. Please look at it once more.',
    askedTitle: 'Look at your email',
    asked:
      'If somebody with this address has a passkey or a code app here, an email is on its way. The 24 hours begin when it goes out.',
    stopTitle: 'Stop the removal?',
    stopIntro: 'Your passkeys and your code app then stay as they are.',
    stop: 'Stop it',
    stopped: 'It was stopped. Your passkeys and your code app stay as they are.',
  },
  links: {
    newTitle: 'Use this address?',
    newIntro:
      'From then on links to sign in and emails about your cases come to this address, and no longer to the old one. If another address was given for a case, emails about that case still go there.',
    newGo: 'Use this address',
    newDone: 'This address counts from now on. We told the old one.',
    taken: 'This address cannot be used. Please choose another one, or sign in with it.',
    undoTitle: 'Take your address back?',
    undoIntro:
      'Your old address then counts again. Everybody is signed out, and what was set up since the change was asked for is removed.',
    undoGo: 'Take it back',
    undone: 'Your old address counts again. Please sign in and look at your account.',
    goneTitle: 'This link does not work any more',
    gone: 'It was used, or its time is over.',
  },
}
