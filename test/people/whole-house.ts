// The whole house for tests of people: the record, people and mail on one database, and a clerk for its jobs.
import { createHash } from 'node:crypto'
import { carryOut } from '../../src/application/carry-out.ts'
import type { House } from '../../src/application/house.ts'
import { openCase } from '../../src/application/open-case.ts'
import type { PeopleHouse } from '../../src/application/people-invitations.ts'
import { peopleHandlers } from '../../src/application/people-notices.ts'
import type { MailOut, Message } from '../../src/application/people-ports.ts'
import { mails } from '../../src/channels/mails.ts'
import type { Command } from '../../src/domain/mediation.ts'
import { clerk } from '../../src/jobs/clerk.ts'
import { limitsInDatabase, limitsInMemory } from '../../src/store/limits.ts'
import { directory } from '../../src/store/people.ts'
import { invitationLinks } from '../../src/store/people-invitations.ts'
import { accessTokens } from '../../src/store/people-tokens.ts'
import { programs } from '../../src/store/programs.ts'
import { reaches } from '../../src/store/reach.ts'
import { signInLog } from '../../src/store/sign-in-log.ts'
import { signInRequests } from '../../src/store/sign-in-requests.ts'
import { sessions } from '../../src/store/sign-in-sessions.ts'
import { rootKey, sure, testCore } from '../house.ts'

export type WholeHouse = Awaited<ReturnType<typeof wholeHouse>>

export async function wholeHouse(seed = 'whole', mailOut?: MailOut) {
  const { core, clock, chance, database, queue, drop } = await testCore({ seed })
  const { server } = database
  const sent: Message[] = []
  const house: PeopleHouse & Pick<House, 'hash' | 'fastLimits'> = {
    ...core,
    directory: directory(server, rootKey, chance),
    programs: programs(server),
    signIns: signInRequests(server, rootKey),
    sessions: sessions(server),
    signInLog: signInLog(server),
    tokens: accessTokens(server),
    invitationLinks: invitationLinks(server),
    reaches: reaches(server, rootKey, chance),
    limits: limitsInDatabase(server, rootKey),
    fastLimits: limitsInMemory(),
    mails: mails('https://parley.example'),
    mailOut: mailOut ?? {
      async send(message) {
        sent.push(message)
      },
    },
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  }
  await house.programs.keep(
    {
      program: 'harbour',
      name: 'Harbour Mediation',
      rules: 'california',
      demonstration: false,
      costs: { en: 'Nothing: the county pays.', es: 'Nada: paga el condado.' },
    },
    clock.now(),
  )
  const failures: string[] = []
  const worker = clerk(
    queue,
    {
      ...peopleHandlers(house),
      SealAgreement: async () => {},
      RecordSafetyScreen: async () => {},
      FinishOpening: async () => {},
      SendResume: async () => {},
    },
    clock,
    (job, failure) => failures.push(`${job} ${failure}`),
  )
  return { house, clock, chance, database, queue, sent, failures, worker, drop }
}

export const personNamed = ({ house, clock }: WholeHouse, name: string, language = 'en' as const) =>
  house.directory.personFor(
    { name, language, mail: `${name.toLowerCase()}@people.example`, program: 'harbour' },
    clock.now(),
  )

/** A new case with Max as its manager; the people who are to be invited are invited by `invite`. */
export async function newCase(whole: WholeHouse, caseId = 'case-1') {
  const { house } = whole
  const max = await personNamed(whole, 'Max')
  await openCase(house, {
    caseId,
    program: 'harbour',
    manager: { person: max, name: 'Max' },
    participant: `${caseId}-max`,
    said: {
      reference: 'K7QD-4MRT',
      caseType: 'small-claims',
      title: 'The deposit',
      about: 'A deposit.',
      sides: ['Ana', 'Ben'],
      rules: 'california',
      way: 'relayed',
      jointOpen: true,
      silenceDays: 10,
    },
  })
  const does = (person: string, command: Command, people = new Map<string, string>()) =>
    sure(carryOut(house, { actor: { person }, caseId, command, people }))
  return {
    caseId,
    max,
    does,
    async invite(name: 'Ana' | 'Ben' | 'Ada') {
      const person = await personNamed(whole, name)
      const participant = `${caseId}-${name.toLowerCase()}`
      const side = name === 'Ben' ? ('side-b' as const) : ('side-a' as const)
      const role = name === 'Ada' ? ('attorney' as const) : ('party' as const)
      const words = `Dear ${name}, would you talk?`
      await does(
        max,
        { type: 'InviteParticipant', participant, side, role, name, words },
        new Map([[participant, person]]),
      )
      return { person, participant, side }
    },
  }
}

export const linkIn = (message: Message | undefined): string =>
  /\/(?:invitation|sign-in)\/([0-9a-z]{52})/.exec(message?.text ?? '')?.[1] ?? 'no link'
