// The texts Parley writes: a sentence and a link; content only to whom asked for it with their code.
import type { Texts } from '../../application/texts.ts'
import { answerIn } from '../answers.ts'
import { cutTo, inParts } from './segments.ts'
import { helpInBoth, wordsOfTexts } from './words.ts'

/** A message of the mediation sent by text is at most so many of them. */
const MOST_SEGMENTS = 6

/** The url is where people reach Parley, without a slash at the end. */
export const texts = (url: string): Texts => ({
  invitation: (language, { link, code }) =>
    wordsOfTexts[language].invitation(`${url}/i/${link}`, code),
  notice: (language) => wordsOfTexts[language].notice(`${url}/cases`),
  sentAway: (language) => wordsOfTexts[language].sentAway,
  reminder: (language) => wordsOfTexts[language].reminder(`${url}/cases`),
  meeting: (language) => wordsOfTexts[language].meeting(`${url}/cases`),
  meetingSoon: (language) => wordsOfTexts[language].meetingSoon(`${url}/cases`),
  linkCode: (language, code) => wordsOfTexts[language].linkCode(code),
  phoneLeft: (language) => wordsOfTexts[language].phoneLeft(`${url}/account`),
  recovery: (language, link) => wordsOfTexts[language].recovery(`${url}/recovery/${link}`),
  help: (language) => (language ? wordsOfTexts[language].help(url) : helpInBoth(url)),
  stopped: (language) => wordsOfTexts[language].stopped,
  started: (language) => wordsOfTexts[language].started,
  forgotten: (language) => wordsOfTexts[language].forgotten,
  posted: (language) => wordsOfTexts[language].posted,
  moreTime: (language) => wordsOfTexts[language].moreTime,
  accepted: (language) => wordsOfTexts[language].accepted(`${url}/cases`),
  nothingToRead: (language) => wordsOfTexts[language].nothingToRead,
  notPosted: (language) => wordsOfTexts[language].notPosted(`${url}/cases`),
  which: (language, choices) =>
    [wordsOfTexts[language].which, ...choices.map((one, i) => `${i + 1} ${one}`)].join('\n'),
  content: (language, words) =>
    cutTo(words, MOST_SEGMENTS, wordsOfTexts[language].readOn(`${url}/cases`)),
  answer: (language, answer) => answerIn(language, answer, 'text', `${url}/cases`),
  inParts: (words) => inParts(words, MOST_SEGMENTS),
})
