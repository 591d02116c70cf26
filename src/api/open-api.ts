// The OpenAPI 3.1 description, made from the same schemas that check the input.
import { z } from 'zod'
import { actions } from '../actions/all.ts'
import { openCaseInput } from '../actions/convening.ts'
import { intakeInput } from '../actions/intake.ts'
import { askBackInput, declineIntakeInput, openIntakeInput } from '../actions/program-intakes.ts'
import { safetyScreenInput } from '../actions/safety.ts'
import { describingAttendance } from './attendance.ts'
import { describingCalls } from './calls.ts'
import { describingCourtForms } from './court-forms.ts'
import {
  caseId,
  inPath,
  inQuery,
  inQueryAs,
  json,
  problemAnswer,
  ref,
  text,
  usual,
} from './describing.ts'
import { describingDocuments } from './documents.ts'
import { describingDrafts } from './drafts.ts'
import { describingFilings } from './filings.ts'
import { describingGuide } from './guide.ts'
import { describingHiddenWords } from './hidden-words.ts'
import { describingLargerCalls } from './larger-calls.ts'
import { describingLearning } from './learning.ts'
import { describingListings } from './listings.ts'
import { mailPaths } from './mail-paths.ts'
import { describingMeetings } from './meetings.ts'
import { describingAccount } from './open-api-account.ts'
import { readingGroundRules } from './open-api-ground-rules.ts'
import { describingLetters } from './open-api-letters.ts'
import { mailKeyPaths } from './open-api-mail-key.ts'
import { noticePaths } from './open-api-notices.ts'
import { onlyReaderPaths } from './open-api-only-reader.ts'
import { describingPrograms } from './open-api-programs.ts'
import { ofRosters } from './open-api-roster.ts'
import { describingSafety } from './open-api-safety.ts'
import { schemas } from './open-api-schemas.ts'
import { describingOwnClauses } from './own-clauses.ts'
import { describingPerformance } from './performance.ts'
import { describingPhotoPages } from './photo-pages.ts'
import { describingPlan } from './plan.ts'
import { describingPreparation } from './preparation.ts'
import { describingReminders } from './reminders.ts'
import { describingUploads } from './uploads.ts'
import { describingVerifying } from './verifying.ts'
import { describingWaivers } from './waivers.ts'

const schemaOf = (schema: z.ZodType) => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
  })
  return rest
}
export function openApi(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parley',
      version: '1',
      summary: 'Online mediation: what a page can do, a program can do.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    paths: {
      ...reading,
      ...ofRosters({ json, schemaOf, inPath, problemAnswer, usual }),
      ...mailKeyPaths,
      ...onlyReaderPaths(schemaOf),
      ...noticePaths({ json, schemaOf, problemAnswer, usual, caseId }),
      ...describingSafety(
        schemaOf(safetyScreenInput),
        { '422': problemAnswer('Something in the request needs another look.'), ...usual },
        caseId,
      ),
      ...describingPrograms(
        {
          intake: schemaOf(intakeInput),
          open: schemaOf(openIntakeInput),
          ask: schemaOf(askBackInput),
          decline: schemaOf(declineIntakeInput),
        },
        { '422': problemAnswer('Something in the request needs another look.'), ...usual },
      ),
      ...describingReminders,
      ...describingDocuments,
      ...describingPhotoPages,
      ...describingUploads,
      ...describingMeetings,
      ...describingLargerCalls,
      ...describingCalls,
      ...describingAttendance,
      ...describingDrafts,
      ...describingPerformance,
      ...describingFilings,
      ...describingWaivers,
      ...describingCourtForms(schemaOf),
      ...describingOwnClauses(schemaOf),
      ...describingListings(schemaOf),
      ...describingHiddenWords,
      ...describingPlan,
      ...describingPreparation,
      ...describingAccount(schemaOf),
      ...describingLetters(schemaOf),
      ...acting(),
    },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas,
    },
  }
}

const reading = {
  '/openapi.json': {
    get: {
      operationId: 'describe',
      summary: 'This description.',
      security: [],
      responses: { '200': { description: 'OpenAPI 3.1.', content: json({ type: 'object' }) } },
    },
  },
  '/cases': {
    get: {
      operationId: 'list-cases',
      summary: 'Your cases, the one that moved last in your own rooms first.',
      responses: { '200': { description: 'Cases.', content: json({ type: 'object' }) }, ...usual },
    },
    post: {
      operationId: 'open-case',
      summary: 'Open a case in a program that you manage.',
      requestBody: { required: true, content: json(schemaOf(openCaseInput)) },
      responses: {
        '201': { description: 'The case.', content: json(ref('OpenedCase')) },
        '409': problemAnswer('Refused, and why.'),
        '422': problemAnswer('Something in the request needs another look.'),
        ...usual,
      },
    },
  },
  '/cases/{caseId}': {
    get: {
      operationId: 'read-case',
      summary: 'What your rooms of this case come to.',
      parameters: [caseId],
      responses: {
        '200': { description: 'The case.', content: json({ type: 'object' }) },
        ...usual,
      },
    },
  },
  '/cases/{caseId}/receipt': {
    get: {
      operationId: 'read-receipt',
      summary:
        'Your own record of a case: your rooms, entry by entry, with the chains that prove it.',
      description: 'JSON lines; `parley verify` checks them without a database or a key.',
      parameters: [caseId],
      responses: {
        '200': { description: 'The record.', content: { 'application/jsonl': {} } },
        ...usual,
      },
    },
  },
  '/cases/{caseId}/test-page': {
    get: {
      operationId: 'read-test-page',
      summary: 'Your test page: a PDF file with a code that `consent-to-sign` asks for.',
      description:
        'For whoever would sign. It shows that you can open what you sign (15 USC 7001(c)); the code also stands among the keywords of the file.',
      parameters: [caseId],
      responses: {
        '200': { description: 'The page.', content: { 'application/pdf': {} } },
        ...usual,
      },
    },
  },
  '/cases/{caseId}/agreement-to-sign': {
    get: {
      operationId: 'read-agreement-to-sign',
      summary: 'The agreement that is open to be signed, to print and sign with a pen.',
      parameters: [caseId],
      responses: {
        '200': { description: 'The paper.', content: { 'application/pdf': {} } },
        ...usual,
      },
    },
  },
  '/cases/{caseId}/agreement.pdf': {
    get: {
      operationId: 'read-agreement',
      summary: 'The agreement as a file: sealed once everybody has signed, and a draft before.',
      parameters: [caseId],
      responses: {
        '200': { description: 'The paper.', content: { 'application/pdf': {} } },
        ...usual,
        '503': problemAnswer(
          'Everybody has signed and the seal is not there yet (`/problems/being-sealed`); or the database is out of reach.',
        ),
      },
    },
  },
  ...describingVerifying,
  ...describingGuide(schemaOf),
  ...describingLearning(inPath),
  ...readingGroundRules({ caseId, usual, inQuery: inQueryAs }),
  '/cases/{caseId}/rooms/{room}/entries': {
    get: {
      operationId: 'read-room',
      summary: 'Entries of one of your rooms, by their numbers.',
      parameters: [
        caseId,
        inPath('room', 'For example `joint` or `caucus:side-a`.'),
        inQuery('after', 'Entries after this number, going up.'),
        inQuery('before', 'Entries before this number; the newest of them.'),
        inQuery('limit', 'At most so many; 50 by default, never more than 200.'),
      ],
      responses: {
        '200': { description: 'Entries.', content: json(ref('Entries')) },
        '400': problemAnswer('A cursor that is no number.'),
        ...usual,
      },
    },
  },
  '/programs/{program}/convening': {
    get: {
      operationId: 'convening-board',
      summary: 'How far each side of the cases you manage has come, and the funnel of them all.',
      parameters: [
        inPath('program', 'A program whose cases you manage.'),
        ...['channel', 'language', 'represented', 'type'].map((name) => ({
          ...inQuery(name, 'Counts in the funnel only what is so.'),
          schema: text,
        })),
      ],
      responses: {
        '200': { description: 'The board.', content: json({ type: 'object' }) },
        ...usual,
      },
    },
  },
  ...mailPaths,
  '/changes': {
    get: {
      operationId: 'watch-changes',
      summary: 'Server-sent events: that one of your rooms moved, never what happened in it.',
      responses: {
        '200': { description: 'Events `room`.', content: { 'text/event-stream': {} } },
        ...usual,
      },
    },
  },
}

const acting = () =>
  Object.fromEntries(
    actions.map(({ name, summary, who, input }) => [
      `/cases/{caseId}/${name}`,
      {
        post: {
          operationId: name,
          summary,
          description: who,
          parameters: [
            caseId,
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: false,
              description: 'The same key and request again gives the first answer again.',
              schema: { type: 'string', maxLength: 200 },
            },
          ],
          requestBody: { required: true, content: json(schemaOf(input)) },
          responses: {
            '201': { description: 'What was recorded.', content: json(ref('Recorded')) },
            '400': problemAnswer('Not JSON.'),
            '409': problemAnswer('Refused, and why.'),
            '413': problemAnswer('Larger than 256 KiB.'),
            '415': problemAnswer('Not sent as JSON.'),
            '422': problemAnswer('Something in the request needs another look.'),
            ...usual,
          },
        },
      },
    ]),
  )
