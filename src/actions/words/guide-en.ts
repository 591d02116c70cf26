// The guide in English: short words, for somebody who is tired.
import type { GuideWords } from './guide-needed.ts'

export const en: GuideWords = {
  title: 'Can we settle this?',
  lead: 'A few questions. Then we tell you if mediation can help, what it costs, and how to start.',
  kept: 'Your answers stay on this page. We keep nothing until you start a case.',
  step: (place, of) => `Question ${place} of ${of}`,
  next: 'Go on',
  back: 'Back',
  look: 'Please look at this again',
  needed: 'Please choose one.',
  noDay: 'This is no day we can read. You can leave it empty.',
  questions: {
    what: 'What is it about?',
    afraid: 'Are you afraid of the other person?',
    against: 'Who is it with?',
    court: 'Is there a court case?',
    helps: 'What would help you?',
    tried: 'What have you tried?',
    speaks: 'Which language is best for you?',
  },
  hints: {
    what: 'Choose what comes closest.',
    afraid: 'Only you see what you choose here.',
    helps: 'Choose as many as you like, or none.',
  },
  choices: {
    what: {
      deposit: 'A deposit or repairs in a rented home',
      money: 'Money, a bill, or a thing that was lost or broken',
      home: 'Staying in a home or moving out',
      neighbors: 'Neighbors: noise, a fence, parking, pets',
      harassment: 'Somebody who will not leave me alone',
      business: 'Work, a contract or a business',
      family: 'Divorce, or who cares for the children',
      crime: 'A crime',
      other: 'Something else',
    },
    afraid: {
      no: 'No',
      unsure: 'I am not sure',
      yes: 'Yes',
      now: 'Yes, and I am in danger now',
    },
    against: {
      person: 'A person I can name',
      company: 'A company, a landlord or a group',
      office: 'A public office, like a city or a school',
      unknown: 'I do not know who it is',
    },
    court: {
      no: 'No, not yet',
      filed: 'Yes, a case is filed',
      decided: 'Yes, and a judge has decided it',
    },
    helps: {
      money: 'Money, or more time to pay',
      act: 'That something is done or stops',
      return: 'To get a thing back',
      apology: 'That they say sorry',
      apart: 'To have nothing to do with them',
      talk: 'To be heard, and to talk again',
      judge: 'That a judge says who is right',
      everyone: 'A ruling that also helps other people',
    },
    tried: {
      nothing: 'Nothing yet',
      talked: 'We talked',
      wrote: 'I wrote to them, or a lawyer did',
      silence: 'I asked, and they do not answer',
    },
    speaks: { en: 'English', es: 'Spanish', other: 'Another language' },
  },
  hearingOn: 'The day of the hearing, if you know it',
  hearingHint: 'It is on the paper from the court.',
  verdicts: {
    danger: [
      'First, please get safe',
      'This can wait. If you are in danger now, call 911. If you cannot speak, you can send a text to 911 in many places.',
    ],
    elsewhere: [
      'This is not for mediation here',
      'We do not want you to lose time. Below is where you can turn.',
    ],
    apart: [
      'Yes, and you need not meet',
      'You can settle this without seeing or hearing the other person. The mediator goes back and forth. We never tell them where you are.',
    ],
    perhaps: [
      'Perhaps. It depends on what you want',
      'Mediation can help with a part of this. Please read why, and ask a program if you are not sure.',
    ],
    fits: [
      'Yes, mediation can help',
      'This is the kind of thing that people settle. A mediator helps both of you look for a way out. You decide, and nobody can make you agree.',
    ],
  },
  why: 'Why we say this',
  reasons: {
    family:
      'Divorce, custody and support go through family court. Its helpers are free, and that court has mediators of its own.',
    crime:
      'The police and the district attorney decide about a crime. Mediation does not replace that.',
    'nobody to invite':
      'Both sides have to say yes. As long as nobody knows who it is, there is nobody to ask.',
    'public office':
      'A public office can mediate, but some may not promise anything without a vote or a rule. Ask first who can decide.',
    'only a judge':
      'A mediator does not say who is right, and an agreement binds only those who sign it. If you only want a ruling, you need a judge. You can still ask for both.',
    decided:
      'What a judge decided stays. You can still agree on how and when it is done, like paying in parts.',
    afraid:
      'You are afraid, or not sure. So nobody puts you in one room or one call with the other person. You can stop at any time, and need not say why.',
    harassment:
      'A promise in an agreement is no court order. The police cannot act on it. If you need an order, ask the court for one; you can do both.',
    'hearing near':
      'Your hearing is near. Start today if you want to, and still go to the hearing, unless the court itself tells you that it is off.',
    'hearing past':
      'The day you gave has passed. Ask the court what happened, and if there is a new day.',
    'hearing stands':
      'Your hearing stays as it is. Go there, unless the court itself tells you that it is off.',
    home: 'These cases are fast. If you got court papers, you may have only a few days to answer. Answer the court first; mediation does not stop that clock.',
    silence:
      'They do not answer you. An invitation comes from somebody who takes no side, and they can say yes or no to it alone.',
    interpreter:
      'You can ask for an interpreter. You do not have to bring one, and it should not be a child.',
    'own choice':
      'Both of you have to want it. Saying no costs nothing, and you can still go to court.',
  },
  hearing: (day) => `Your hearing: ${day}`,
  waysTitle: 'How it can go',
  ways: {
    private: [
      'Each alone with the mediator',
      'You write or talk with the mediator in private. The other side reads only what you allow.',
    ],
    writing: [
      'In writing, step by step',
      'From your phone, when you have time. Offers go back and forth.',
    ],
    call: ['On a call', 'By video or telephone, all together or one after the other.'],
  },
  costTitle: 'What it costs',
  cost: 'Courts and community centers often ask nothing, or what you can pay. Firms ask for a fee. You are told before you agree to anything.',
  timeTitle: 'How long it takes',
  time: 'Days or weeks, not years. You answer when you can. If there is a hearing, say so: then the program looks at that day first.',
  prepareTitle: 'What you can do now',
  prepare: {
    papers: 'Put papers, photos and messages in one place.',
    wish: 'Write down what matters most to you, and why.',
    least: 'Think about what you will do if you do not agree.',
    hearing: 'Keep the day of your hearing, and the case number.',
    helper: 'You can bring a friend or a lawyer. You can ask a lawyer before you sign.',
    'safe way': 'Think of a safe way to reach you: a number or an address that only you can see.',
  },
  turnTitle: 'Where you can turn',
  turn: [
    'Every court has a self-help center. It is free: selfhelp.courts.ca.gov',
    'Call 2-1-1 for help near you: food, a place to stay, legal help.',
  ],
  programsTitle: 'Ask for a mediation',
  programs:
    'You can ask any of these programs. They read what you tell them, and the other side does not.',
  noPrograms: 'No program here takes requests right now.',
  startAt: (program) => `Start with ${program}`,
  carried: 'What you chose here is filled in for you. You can change all of it before you send it.',
  yours: 'Your answers',
  change: (question) => `Change: ${question}`,
  changeIt: 'Change',
  none: 'Nothing chosen',
  goOn: 'I am safe. Go on',
  again: 'Start again',
}
