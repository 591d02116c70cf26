// What the page of a call says, in English. In what script says, {0} stands for a name.
import type { CallWords } from './words-needed.ts'

const list = new Intl.ListFormat('en')

export const en: CallWords = {
  entry: 'Call',
  entryTo: (room) => `Call: ${room}`,
  title: 'Call',
  only: (names) =>
    names.length === 0
      ? 'Nobody else can come in here.'
      : `Only these people can hear you here: ${list.format(names)}.`,
  cannot: (sides) =>
    `${list.format(sides)} cannot hear this, and ${sides.length > 1 ? 'are' : 'is'} not told that you are in a call.`,
  everyone: 'Every side is here. What you say here, the other side hears, too.',
  neutralsOnly: 'No side can hear this, and no side is told of it.',
  recorded:
    'Nothing is recorded: no sound, no picture, no words. Who was in the call, and when, is noted for those who read this room.',
  write: 'Write instead',
  writeMore: 'Writing reaches the same people as this call.',
  back: 'Back to the case',
  noScript:
    'A call needs JavaScript, and it is turned off in this browser. You can turn it on and open this page again, or write.',
  jointShut: 'This room is not open yet. The mediator opens it when both sides are ready.',
  join: 'Join the call',
  joinEarly: 'See the page of the call',
  joinFrom: 'You can join from 15 minutes before it begins. Your devices can be tried at any time.',
  said: {
    lobby: 'Before you go in',
    test: 'Try your microphone and camera',
    testHint: 'Your browser asks you first. Nobody hears or sees you yet.',
    microphone: 'Microphone',
    camera: 'Camera',
    speaker: 'Speaker',
    level: 'How loud your microphone hears you',
    levelHint: 'Say something: the bar moves when your microphone hears you.',
    playSound: 'Play a sound',
    soundOnly: 'Start with sound only',
    soundOnlyHint: 'You can turn your camera on later.',
    slowLine: 'Your line looks slow, so your camera starts turned off.',
    join: 'Join the call',
    selfView: 'Your own picture',
    asking: 'Connecting…',
    waiting: 'You are at the door',
    waitingMore:
      'Whoever leads the call will let you in. Please keep this page open. Nobody hears or sees you yet.',
    leaveDoor: 'Do not wait any longer',
    you: 'You',
    people: 'People in this call',
    alone: 'Nobody else is here yet.',
    muted: 'microphone off',
    unmuted: 'microphone on',
    noPicture: 'no picture',
    connecting: 'connecting…',
    mute: 'Turn microphone off',
    unmute: 'Turn microphone on',
    cameraOn: 'Turn camera on',
    cameraOff: 'Turn camera off',
    leave: 'Leave the call',
    buttons: 'In the call',
    door: 'At the door',
    doorNobody: 'Nobody is waiting.',
    letIn: 'Let {0} in',
    putOut: 'Send {0} back to the door',
    bring: 'Ask {0} over: {1}',
    brought: '{0} was asked over to: {1}',
    move: 'Move to another room',
    moveTo: 'Go to: {0}',
    moveMore: 'You leave this room at once, and only those in the new room hear you.',
    now: 'You are now here:',
    askedOver: 'The mediator asks you over to: {0}',
    goThere: 'Go there',
    stayHere: 'Stay here',
    came: '{0} came in.',
    left: '{0} left.',
    waits: '{0} is at the door.',
    lineLost:
      'The line to Parley is broken. Those you hear, you go on hearing. We try again by ourselves.',
    lineBack: 'The line is back.',
    slow: 'Your line is slow. Your picture is turned off so that your voice gets through.',
    connectingSlowly: 'It is taking long to connect. We now try with sound only.',
    noWay: 'The call cannot be connected over this line. Please call in by telephone or write.',
    noWayWrite: 'The call cannot be connected over this line. You can write instead.',
    relayDown:
      'What calls pass through cannot be reached right now, so nobody can be heard. It is not your fault. Please write, or try again later.',
    relayNone: 'Calls are not set up at this program yet. Please write instead.',
    write: 'Write instead',
    again: 'Try again',
    full: 'Four people are in this call, and that is as many as fit.',
    fullMore:
      'Please tell the mediator. For more people the mediator can set a meeting with a link or a telephone number.',
    sentAway: 'The mediator asked you to leave this meeting.',
    sentAwayMore:
      'You cannot come into its call again. Why stands with the meeting. You can write to the mediator.',
    elsewhere: 'You have come into this call from another page or device.',
    elsewhereMore: 'Here you are no longer heard or seen.',
    here: 'Talk here instead',
    refused: 'You cannot come into this call from here.',
    refusedMore: 'Please go back to the case and open the call from there.',
    over: 'This call is over.',
    overMore: 'The mediation has ended, or this room was closed. The page of the case says more.',
    notGone: 'That person is not there any more.',
    notFull: 'Four people are in this call already.',
    notApart:
      'People in this case are kept apart, or were not yet asked whether they are safe. They cannot be brought together here.',
    notTheirs: 'That cannot be done with this person.',
    gone: 'You have left the call.',
    goneMore: 'Nobody hears or sees you any more.',
    cameraDenied:
      'Your browser does not let us use the camera. You can go on with sound. To change it, use the sign beside the address of this page.',
    microphoneDenied:
      'Your browser does not let us use the microphone. You can listen, and write. To change it, use the sign beside the address of this page.',
    noCamera: 'No camera was found. You can go on with sound.',
    noMicrophone: 'No microphone was found. You can listen, and write.',
    cameraBusy:
      'Another program is using your camera. Close it and try again, or go on with sound.',
    microphoneBusy:
      'Another program is using your microphone. Close it and try again. Until then you can listen, and write.',
    noCalls: 'This browser cannot make calls. Please use a newer one, or write.',
    notSecure:
      'Calls need a safe connection (https), and this page was opened without one. Please write.',
    devices: 'Change microphone, camera or speaker',
    hear: 'Tap to hear the others',
    hearBlocked: 'Your browser keeps the sound off until you tap here.',
    captionsOn: 'Show my words as captions',
    captionsOff: 'Stop showing my words',
    captionsHint:
      'Your own device turns what you say into text for the others. It is sent to nobody else and kept nowhere.',
    captions: 'Captions',
  },
}
