// The lessons in English for before one begins: what it is, getting ready, what stays private.
import type { LearningWords } from './lessons-needed.ts'

export const before: Pick<LearningWords['lessons'], 'mediation' | 'prepare' | 'private'> = {
  mediation: {
    title: 'What mediation is',
    lead: 'Two sides do not agree. A mediator helps them look for a way out.',
    parts: [
      {
        heading: 'Who does what',
        paragraphs: [
          'The mediator takes no side. They do not say who is right, and they decide nothing.',
          'You decide, and so does the other side. You can say no to any offer. You can stop at any time.',
        ],
      },
      {
        heading: 'How it goes here',
        paragraphs: ['It goes in steps. You do each one when you have time.'],
        list: [
          'You are asked if you want to take part. You say yes or no.',
          'You read and sign the ground rules.',
          'You talk with the mediator in private. So does the other side.',
          'Offers go back and forth.',
          'If you agree, it is written down. Then each of you signs it, or not.',
        ],
      },
      {
        heading: 'What it is not',
        paragraphs: [
          'It is not a trial. Nobody swears an oath and nobody wins.',
          'It is not legal advice. The mediator is not your lawyer. You can ask a lawyer at any time.',
          'It does not stop the clock of a court. If you have a day to answer or a hearing, keep it.',
        ],
      },
    ],
    checks: [
      {
        question: 'Can the mediator make you pay?',
        answers: [
          {
            says: 'Yes, if they find that I am wrong',
            right: false,
            because: 'No. A mediator does not find who is wrong. That is what a judge does.',
          },
          {
            says: 'No, only I can say yes to that',
            right: true,
            because: 'You decide what you agree to.',
          },
        ],
      },
      {
        question: 'You have a court hearing next week. Do you still have to go?',
        answers: [
          {
            says: 'Yes, unless the court itself says that it is off',
            right: true,
            because: 'Only the court can change its own days.',
          },
          {
            says: 'No, we are in mediation now',
            right: false,
            because: 'Mediation does not stop the court. If you stay away, you may lose your case.',
          },
        ],
      },
    ],
  },
  prepare: {
    title: 'How to get ready',
    lead: 'An hour with pen and paper is worth more than a long talk.',
    parts: [
      {
        heading: 'What do you want, and why?',
        paragraphs: [
          'Write down what you want. Then ask yourself: why? The “why” often shows other ways to get there.',
          'Say you want $900 back. Why? To pay the rent on the first. Then a smaller sum that comes sooner may help you more.',
        ],
        list: [
          'What must be part of it?',
          'What would be nice to have?',
          'What can you give that costs you little?',
        ],
      },
      {
        heading: 'What if there is no deal?',
        paragraphs: [
          'Think about what you would do then. Would you go to court, or let it go? What would that cost you in money, time and sleep?',
          'Think about the same for the other side. A deal has to be better for both than no deal.',
        ],
      },
      {
        heading: 'What to have at hand',
        paragraphs: ['You can take photos of your papers with your phone.'],
        list: [
          'The lease, the bill, the contract, or what you wrote to each other',
          'Photos of what is broken or missing',
          'What was paid, and on which day',
          'Papers from the court, with the case number and the day of the hearing',
        ],
      },
      {
        heading: 'Who can be with you',
        paragraphs: [
          'A friend or a lawyer can help you. Tell the program before, so that all know who is there.',
          'You can ask for an interpreter. It should not be a child.',
          'If you are afraid of the other person, tell the program. You do not have to meet.',
        ],
      },
    ],
    checks: [
      {
        question: 'Why should you think about what happens with no deal?',
        answers: [
          {
            says: 'To know which offers are better than that',
            right: true,
            because: 'An offer is good if it is better than what you can get without it.',
          },
          {
            says: 'To scare the other side with it',
            right: false,
            because: 'It is for you. It helps you see what an offer is worth.',
          },
        ],
      },
    ],
  },
  private: {
    title: 'What stays private',
    lead: 'What you tell the mediator alone stays there, unless you say that it may be passed on.',
    parts: [
      {
        heading: 'Rooms',
        paragraphs: [
          'All that is said stands in a room. You read the rooms that you sit in. The other side reads theirs.',
          'The other side does not see what is in your room. They do not see how much is there, or when you wrote it.',
          'Above each box where you write, it says who will read it.',
        ],
      },
      {
        heading: 'What the mediator passes on',
        paragraphs: [
          'You choose what may be passed on, and in which words. You get a copy, word for word.',
          'If you say nothing about it, it stays with the mediator.',
        ],
      },
      {
        heading: 'What the law says',
        paragraphs: [
          'In most cases, nobody can use in court what you say for a mediation. Nobody can make the mediator a witness.',
          'There are limits. Your ground rules say which law counts for you.',
        ],
        list: [
          'What was true or on paper before can still be shown in court.',
          'A signed agreement can be shown, so that it can be kept up.',
          'These rules are for civil cases. They may not help you in a criminal case.',
          'Do not make threats. In many places the law does not keep them private.',
        ],
      },
      {
        heading: 'What nobody can promise',
        paragraphs: [
          'The people who run the computer could read a case while it is open there. We do not say that they cannot.',
          'Somebody who holds your phone can read what you read. Sign out when you are done.',
        ],
      },
    ],
    checks: [
      {
        question:
          'You tell the mediator in private: “I could live with $700.” Does the other side hear of it?',
        answers: [
          {
            says: 'Only if I say that it may be passed on',
            right: true,
            because: 'The mediator passes on only what you allow.',
          },
          {
            says: 'Yes, the mediator has to be fair to both',
            right: false,
            because: 'The mediator is fair to both: they keep the secrets of both.',
          },
        ],
      },
      {
        question: 'You show your lease in the mediation. Can it still be shown in court?',
        answers: [
          {
            says: 'No, now it is secret',
            right: false,
            because: 'A paper from before does not become secret when you show it here.',
          },
          {
            says: 'Yes, it was there before',
            right: true,
            because: 'Only what is said and written for the mediation is kept private.',
          },
        ],
      },
    ],
  },
}
