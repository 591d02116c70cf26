// What the description of the API says of rosters and of who fits a case.
import type { z } from 'zod'
import {
  FROM_ROSTER,
  fromRosterInput,
  ownConflictsInput,
  rosterInput,
  ruleInput,
} from '../actions/roster.ts'

type Making = {
  readonly json: (schema: object) => object
  readonly schemaOf: (input: z.ZodType) => object
  readonly inPath: (name: string, description: string) => object
  readonly problemAnswer: (description: string) => object
  readonly usual: object
}

export const ofRosters = ({ json, schemaOf, inPath, problemAnswer, usual }: Making) => {
  const program = inPath('program', 'A program that you manage.')
  const caseId = inPath('caseId', 'A case that you manage.')
  const reading = (operationId: string, summary: string, parameters: readonly object[]) => ({
    operationId,
    summary,
    parameters,
    responses: { '200': { description: 'Found.', content: json({ type: 'object' }) }, ...usual },
  })
  const writing = (
    operationId: string,
    summary: string,
    input: z.ZodType,
    parameters: readonly object[],
    done = '200',
  ) => ({
    operationId,
    summary,
    parameters,
    requestBody: { required: true, content: json(schemaOf(input)) },
    responses: {
      [done]: { description: 'Done.', content: json({ type: 'object' }) },
      '422': problemAnswer('Something in the request needs another look.'),
      ...usual,
    },
  })
  return {
    '/programs/{program}/roster': {
      get: reading(
        'read-roster',
        'Who mediates in a program, whom they must not, and under `unreached` to whom of its people emails come back.',
        [program],
      ),
      post: writing(
        'keep-on-roster',
        'Put somebody on the roster, or change or pause who is there.',
        rosterInput,
        [program],
      ),
    },
    '/programs/{program}/roster/rule': {
      post: writing('set-rule', 'Propose mediators by rule, or by hand.', ruleInput, [program]),
    },
    '/conflicts': {
      get: reading('read-conflicts', 'Your own list of conflicts on each roster.', []),
      post: writing('keep-conflicts', 'Change your own list of conflicts.', ownConflictsInput, []),
    },
    '/cases/{caseId}/assignment': {
      get: reading('read-assignment', 'Who on the roster fits a case, in order, and why not.', [
        caseId,
      ]),
    },
    [`/cases/{caseId}/${FROM_ROSTER}`]: {
      post: writing(
        FROM_ROSTER,
        'Propose somebody from the roster, or the first who fits.',
        fromRosterInput,
        [caseId],
        '201',
      ),
    },
  }
}
