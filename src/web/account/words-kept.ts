// Which words the pages of an account need in every language.

export type WaysWords = {
  readonly title: string
  readonly intro: string
  readonly passkeys: string
  readonly passkeysIntro: string
  readonly noPasskey: string
  readonly added: (when: string) => string
  readonly lastUsed: (when: string) => string
  readonly neverUsed: string
  readonly remove: string
  readonly addPasskey: string
  readonly authenticator: string
  readonly authenticatorIntro: string
  readonly authenticatorSet: string
  readonly setAuthenticator: string
  readonly goOnSetting: string
  readonly removeAuthenticator: string
  readonly codesLeft: (left: number) => string
  readonly newCodes: string
  readonly more: string
  readonly moreIntro: string
  readonly moreIsOn: string
  readonly turnMoreOn: string
  readonly turnMoreOff: string
  readonly address: string
  readonly addressNow: (mail: string) => string
  readonly addressFails: string
  readonly newAddress: string
  readonly changeAddress: string
  readonly recoveryOpen: string
  readonly recoveryBegun: (by: string) => string
  readonly cancelRecovery: string
  readonly setOneFirst: string
  readonly staffSetOneFirst: string
  readonly said: Readonly<Record<Said, string>>
  readonly wrong: {
    readonly NotAnAddress: string
    readonly TooMany: string
    readonly NameMissing: string
    readonly NotThisTime: string
    readonly CodeWrong: string
    readonly TooManyTries: string
  }
  readonly adding: {
    readonly title: string
    readonly intro: string
    readonly name: string
    readonly nameHint: string
    readonly go: string
  }
  readonly setting: {
    readonly title: string
    readonly intro: string
    readonly picture: string
    readonly typed: string
    readonly code: string
    readonly go: string
  }
  readonly codes: {
    readonly title: string
    readonly intro: string
    readonly done: string
  }
  readonly confirm: {
    readonly title: string
    readonly intro: string
    readonly kept: string
    readonly withPasskey: string
    readonly withPasskeyNow: string
    readonly passkeyReady: string
    readonly appCode: string
    readonly mailCode: string
    readonly send: string
    readonly sendAgain: string
    readonly sent: string
    readonly go: string
    readonly wrong: string
    readonly tooManyTries: string
    readonly lost: string
  }
  readonly needsScript: string
  readonly failed: string
  readonly signIn: {
    readonly or: string
    readonly passkey: string
    readonly passkeyTitle: string
    readonly passkeyIntro: string
    readonly passkeyGo: string
    readonly passkeyWrong: string
    readonly byMail: string
    readonly staff: (program: string) => string
    readonly staffTitle: string
    readonly staffWrong: string
    readonly lost: string
  }
  readonly recovery: {
    readonly title: string
    readonly intro: string
    readonly address: string
    readonly send: string
    readonly notAnAddress: string
    readonly askedTitle: string
    readonly asked: string
    readonly stopTitle: string
    readonly stopIntro: string
    readonly stop: string
    readonly stopped: string
  }
  readonly links: {
    readonly newTitle: string
    readonly newIntro: string
    readonly newGo: string
    readonly newDone: string
    readonly taken: string
    readonly undoTitle: string
    readonly undoIntro: string
    readonly undoGo: string
    readonly undone: string
    readonly goneTitle: string
    readonly gone: string
  }
}
export type Said =
  | 'passkey-added'
  | 'removed'
  | 'more'
  | 'less'
  | 'address-asked'
  | 'recovery-cancelled'
