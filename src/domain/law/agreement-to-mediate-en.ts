// The agreement to mediate in English, in plain words, for both rule sets.
import type { Agreed, AgreementToMediateWords, Step } from './agreement-to-mediate-words.ts'
import { paragraphsIn } from './paragraphs.ts'

const confidential = ({ rules }: Agreed): Step => ({
  heading: 'What is said here stays here',
  paragraphs:
    rules === 'california'
      ? [
          'What anybody says or writes for this mediation is confidential. It cannot be used in court (Evidence Code 1119). This counts from the first message, before both sides have joined (Evidence Code 1115).',
          'The mediator tells a court only whether there is an agreement, and cannot be made a witness (Evidence Code 703.5, 1121).',
          'It stays confidential after the mediation has ended (Evidence Code 1126).',
          'There are limits. What was true or on paper before the mediation can still be shown in court. Everyone who took part can agree in writing to show something (Evidence Code 1122). A signed settlement can be shown if it says so (Evidence Code 1123).',
        ]
      : [
          'What anybody says or writes for this mediation is privileged. You can refuse to tell it in court, and you can stop others from telling it (Uniform Mediation Act 4).',
          'The mediator may tell a court only that there was a mediation, whether it ended, whether there is a settlement, and who came (Uniform Mediation Act 7). Beyond that, we agree to keep it to ourselves (Uniform Mediation Act 8).',
          'There are limits. A signed agreement can be shown. Threats to hurt somebody and plans for a crime are not protected, nor is harm to a child or to somebody who cannot protect themselves (Uniform Mediation Act 6). What was true or on paper before can still be shown in court.',
        ],
  check: {
    question:
      'You tell the mediator that you were late with a payment. Can the other side bring your words to court?',
    answers: [
      {
        says: 'Yes, like anything else I say',
        right: false,
        because: 'No. What you say for the mediation cannot be used in court, with few exceptions.',
      },
      {
        says: 'No, what I say for the mediation is protected',
        right: true,
        because: 'Right. Your words here are protected.',
      },
    ],
  },
})

const voluntary = ({ rules }: Agreed): Step => ({
  heading: 'It is your choice',
  paragraphs: [
    `Nobody has to mediate. You can stop at any time, without giving a reason and without any penalty (${rules === 'california' ? 'California Rules of Court 3.853' : 'Model Standards of Conduct for Mediators I.A'}).`,
    'The mediator takes no side and decides nothing. You decide. Nothing binds you until you have signed a written agreement at the end.',
    'If there is no agreement, you can still go to court.',
  ],
  check: {
    question: 'After a week you do not want to go on. What happens?',
    answers: [
      {
        says: 'I can stop, and there is no penalty',
        right: true,
        because: 'Right. You can stop at any time.',
      },
      {
        says: 'I have to go on, because I signed this',
        right: false,
        because: 'No. You can stop at any time, also after you have signed this.',
      },
      {
        says: 'The mediator decides the case for us',
        right: false,
        because: 'No. The mediator decides nothing. If you stop, there is just no agreement.',
      },
    ],
  },
})

const caucus = ({ rules }: Agreed): Step => ({
  heading: 'Private talks with the mediator',
  paragraphs: [
    'Each side has a private room with the mediator. This is called a caucus. The other side does not see what is in it.',
    `The mediator does not pass on what you say there, unless you allow it (${rules === 'california' ? 'California Rules of Court 3.854' : 'Model Standards of Conduct for Mediators V.B'}). You choose which words, or what they mean. You get a copy of all that was said for you.`,
  ],
  check: {
    question: 'You write to the mediator in private. When may the mediator tell the other side?',
    answers: [
      {
        says: 'When the mediator thinks it helps',
        right: false,
        because: 'No. The mediator first needs your yes, even if it would help.',
      },
      {
        says: 'Only when I allow it',
        right: true,
        because: 'Right. You decide what is passed on.',
      },
    ],
  },
})

const readers = (): Step => ({
  heading: 'Who reads what',
  paragraphs: [
    'Private room of a side: that side and the mediators. An observer, if there is one, reads it too.',
    'Common room: all sides and the mediators. An observer reads it too.',
    'A room of your side alone: only your side. Not even the mediator.',
    'Questions about procedure: your side, the mediators, an observer, and the staff of the program.',
    'Everyone in the case reads who takes part, who has signed, the terms that were agreed, and how the mediation ended.',
    'Next to each place where you write it says who will read it.',
  ],
  check: {
    question: 'Who reads the room of your side alone?',
    answers: [
      {
        says: 'My side and the mediator',
        right: false,
        because: 'No. That is the private room. In the room of your side alone nobody else reads.',
      },
      { says: 'Only my side', right: true, because: 'Right. Not even the mediator reads it.' },
      { says: 'Everyone', right: false, because: 'No. What everyone reads is in the common room.' },
    ],
  },
})

const silence = ({ rules, silenceDays }: Agreed): Step => ({
  heading: 'If nobody writes',
  paragraphs: [
    rules === 'california'
      ? `If for ${silenceDays} calendar days in a row nothing passes between the mediator and any of the parties, the law sees the mediation as ended (Evidence Code 1125(a)(5)). We agree that in this case this time is ${silenceDays} days.`
      : `The law names no time after which silence ends a mediation. We agree that in this case the mediation may be ended after ${silenceDays} calendar days in a row in which nothing passes between the mediator and any of the parties.`,
    'The time can be made longer. The mediator proposes it, and each side signs. Until all sides have signed, the old time counts.',
    'Nothing in Parley ends by itself. The mediator sends a letter, and everyone gets it. What is written after the end is marked.',
  ],
  check: {
    question: 'How can the time of silence be made longer?',
    answers: [
      {
        says: 'The mediator can do that alone',
        right: false,
        because: 'No. The mediator can propose it. Each side has to sign.',
      },
      { says: 'Each side signs for it', right: true, because: 'Right. All sides have to sign.' },
    ],
  },
})

const fees = ({ program, costs }: Agreed): Step => ({
  heading: 'What it costs',
  paragraphs: [
    `This is what ${program} says about costs:`,
    ...(paragraphsIn(costs).length > 0 ? paragraphsIn(costs) : ['The program asks for no fee.']),
    'To stop costs nothing extra.',
  ],
  check: undefined,
})

const lawyer = ({ rules }: Agreed): Step => ({
  heading: 'Somebody at your side',
  paragraphs: [
    rules === 'california'
      ? 'You can ask a lawyer for advice at any time, before you sign anything too. You can ask to have a lawyer, a friend or an interpreter invited to your side.'
      : 'You have the right to bring a lawyer or somebody else to help you, and to have them take part. If you gave this right up before the mediation, you can take that back (Uniform Mediation Act 10).',
    'The mediator is not your lawyer and gives no legal advice.',
  ],
  check: {
    question: 'May you ask a lawyer before you sign a settlement?',
    answers: [
      { says: 'Yes, at any time', right: true, because: 'Right. Take the time you need.' },
      {
        says: 'No, the mediator gives the advice',
        right: false,
        because: 'No. The mediator gives no legal advice. You may ask a lawyer at any time.',
      },
    ],
  },
})

const own = (agreed: Agreed): readonly Step[] =>
  paragraphsIn(agreed.own).length === 0
    ? []
    : [
        {
          heading: `What ${agreed.program} adds`,
          paragraphs: paragraphsIn(agreed.own),
          check: undefined,
        },
      ]

export const agreementToMediateEn: AgreementToMediateWords = {
  title: 'Agreement to mediate',
  steps: (agreed) => [
    voluntary(agreed),
    confidential(agreed),
    caucus(agreed),
    readers(),
    silence(agreed),
    fees(agreed),
    lawyer(agreed),
    ...own(agreed),
  ],
}
