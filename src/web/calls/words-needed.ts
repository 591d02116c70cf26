// What the page of a call has to say in every language; what script says of it is named one by one.
export type SaidByScript =
  | ('lobby' | 'test' | 'testHint' | 'microphone' | 'camera' | 'speaker' | 'level' | 'levelHint')
  | ('playSound' | 'soundOnly' | 'soundOnlyHint' | 'slowLine' | 'join' | 'selfView' | 'asking')
  | ('waiting' | 'waitingMore' | 'leaveDoor' | 'you' | 'people' | 'alone' | 'muted' | 'unmuted')
  | ('noPicture' | 'connecting' | 'mute' | 'unmute' | 'cameraOn' | 'cameraOff' | 'leave')
  | ('buttons' | 'door' | 'doorNobody' | 'letIn' | 'putOut' | 'bring' | 'brought' | 'move')
  | ('moveTo' | 'moveMore' | 'now' | 'askedOver' | 'goThere' | 'stayHere' | 'came' | 'left')
  | ('waits' | 'lineLost' | 'lineBack' | 'slow' | 'connectingSlowly' | 'noWay' | 'noWayWrite')
  | ('relayDown' | 'relayNone' | 'write' | 'again' | 'full' | 'fullMore' | 'elsewhere')
  | ('sentAway' | 'sentAwayMore')
  | ('elsewhereMore' | 'here' | 'refused' | 'refusedMore' | 'gone' | 'goneMore')
  | ('cameraDenied' | 'microphoneDenied' | 'noCamera' | 'noMicrophone' | 'cameraBusy')
  | ('microphoneBusy' | 'noCalls' | 'notSecure')
  | ('over' | 'overMore' | 'notGone' | 'notFull' | 'notApart' | 'notTheirs')
  | ('devices' | 'hear' | 'hearBlocked')
  | ('captionsOn' | 'captionsOff' | 'captionsHint' | 'captions')

export type CallWords = {
  /** The way to the call, where people write. */
  readonly entry: string
  entryTo(room: string): string
  readonly title: string
  only(names: readonly string[]): string
  cannot(sides: readonly string[]): string
  readonly everyone: string
  readonly neutralsOnly: string
  readonly recorded: string
  readonly write: string
  readonly writeMore: string
  readonly back: string
  readonly noScript: string
  readonly jointShut: string
  readonly join: string
  readonly joinEarly: string
  readonly joinFrom: string
  readonly said: Readonly<Record<SaidByScript, string>>
}
