// The lessons in English for settling: offers, an agreement, and what comes after.
import type { LearningWords } from './lessons-needed.ts'

export const settling: Pick<LearningWords['lessons'], 'offers' | 'agreement' | 'after'> = {
  offers: {
    title: 'How to make and answer an offer',
    lead: 'An offer says what you would settle for. It binds nobody yet.',
    parts: [
      {
        heading: 'Make an offer',
        paragraphs: [
          'Say who does what, how much, and by which day. Add a few words on why. People say yes more often when they know why.',
          'Your first offer need not be your last. But each one should have a reason that you can say out loud.',
        ],
        list: [
          'Money: in one sum, or in parts with a day for each',
          'Something that is done, or that stops',
          'Something that is given back',
          'An apology: it does not say that you were at fault',
        ],
      },
      {
        heading: 'When one comes to you',
        paragraphs: ['Read it twice. You do not have to answer at once.'],
        list: [
          'Say yes to all of it.',
          'Answer with an offer of your own. That is called a counter-offer.',
          'Say no, and say why. You choose if the reason may be passed on.',
          'Sleep on it. You ask for time, and nobody is told why.',
        ],
      },
      {
        heading: 'Is it a good offer?',
        paragraphs: [
          'Look at what you would have with no deal. Is this better? Then think before you say no.',
          'Can you do what you promise, on that day? If you are not sure, ask for a later day or a smaller part.',
        ],
      },
      {
        heading: 'When you say yes',
        paragraphs: [
          'Then the terms are written down as an agreement. You read it, and you can ask a lawyer. It binds once each side has signed.',
        ],
      },
    ],
    checks: [
      {
        question: 'You said yes to an offer. Must you pay now?',
        answers: [
          {
            says: 'Yes, at once',
            right: false,
            because: 'Not yet. First it is written down, and each side signs it.',
          },
          {
            says: 'Not before all have signed the agreement',
            right: true,
            because: 'It binds from the last signature.',
          },
        ],
      },
      {
        question: 'You need two days to think. What can you do?',
        answers: [
          {
            says: 'Sleep on it: ask for time',
            right: true,
            because: 'The offer waits, and nobody is told why.',
          },
          {
            says: 'Say no, or the offer is gone',
            right: false,
            because: 'You can ask for time. If an offer ends on a day, the day stands beside it.',
          },
        ],
      },
    ],
  },
  agreement: {
    title: 'What makes an agreement work',
    lead: 'A good agreement can be kept, and all know what to do on which day.',
    parts: [
      {
        heading: 'Clear',
        paragraphs: ['Somebody who was not there should be able to read it and know:'],
        list: [
          'who has to do it',
          'what they have to do, and how much',
          'by which day',
          'what happens if it is late',
        ],
      },
      {
        heading: 'Something that people can do',
        paragraphs: [
          'A sum in parts that comes is worth more than a big sum that does not.',
          'Choose days on which you will have the money. Say so now if a day does not work.',
        ],
      },
      {
        heading: 'What each clause means',
        paragraphs: [
          'Beside each clause you find what it means in plain words. You can have it read to you.',
          'If some words are wrong, say so. You can ask for other words before you sign.',
        ],
      },
      {
        heading: 'Before you sign',
        paragraphs: [
          'Read all of it. Ask a lawyer if you are not sure. You can say “I want to talk to a lawyer first.”',
          'Nobody can make you sign. Once all have signed, you have to keep it, and a court can help to have it kept.',
          'Keep your copy. The file has a seal that breaks if a single letter is changed.',
        ],
      },
    ],
    checks: [
      {
        question: 'Which one is clear?',
        answers: [
          {
            says: 'Ben pays Ana soon, when he can',
            right: false,
            because:
              '“Soon” can mean one thing to Ana and another to Ben. There is no sum and no day.',
          },
          {
            says: 'Ben pays Ana $450 by March 1 and $450 by April 1',
            right: true,
            because: 'It says who, how much, and by which day.',
          },
        ],
      },
      {
        question: 'A clause says a thing that you did not agree to. What do you do?',
        answers: [
          {
            says: 'I ask for a change before I sign',
            right: true,
            because: 'You can ask for other words. Then there is a new version for all to read.',
          },
          {
            says: 'I sign and talk about it later',
            right: false,
            because: 'What you sign binds you. A change later needs the yes of all who signed.',
          },
        ],
      },
    ],
  },
  after: {
    title: 'What happens after',
    lead: 'With an agreement, each side does what it promised. With none, you can still go to court.',
    parts: [
      {
        heading: 'If you agreed',
        paragraphs: [
          'Your page shows what is to be done, by whom, and by which day. You get a note before a day comes.',
          'When you have paid, say so. Add a photo of the proof if you have one. The other side says if it came.',
        ],
      },
      {
        heading: 'If something is late',
        paragraphs: [
          'Talk first. A day can be changed if all who signed sign the change.',
          'If that does not help, the side that waits can give a written notice. Then the other side has some days to make good. The agreement says how many.',
          'If nothing comes then, you get one file that you can take to the court.',
        ],
      },
      {
        heading: 'If there is a court case',
        paragraphs: [
          'The case does not end by itself. The agreement says who asks the court to close it, and when.',
          'Only the court can call off a hearing. Go there, unless the court tells you that it is off.',
        ],
      },
      {
        heading: 'If you did not agree',
        paragraphs: [
          'The mediation ends. The court learns that there is no agreement, and not why.',
          'What you said stays private. You can go on in court, or try again later.',
        ],
      },
    ],
    checks: [
      {
        question: 'Ben is five days late with a part. What should Ana do first?',
        answers: [
          {
            says: 'Look what the agreement says, and talk or give notice',
            right: true,
            because:
              'The agreement says what comes next, and how many days there are to make good.',
          },
          {
            says: 'Take something of his to be paid',
            right: false,
            because: 'That can be against the law. A notice and the court are the way.',
          },
        ],
      },
      {
        question: 'There was no agreement. What does the judge hear of your talks?',
        answers: [
          {
            says: 'What I said to the mediator',
            right: false,
            because: 'No. The court learns that there is no agreement, and no more.',
          },
          {
            says: 'Only that there is no agreement',
            right: true,
            because: 'What was said in the mediation stays there.',
          },
        ],
      },
    ],
  },
}
