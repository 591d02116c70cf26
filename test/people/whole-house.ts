// The whole house for tests of people: the record, people and mail on one database, and a clerk for its jobs.
import { createHash } from 'node:crypto'
import { accountHandlers } from '../../src/application/account-handlers.ts'
import { carryOut } from '../../src/application/carry-out.ts'
import type { House } from '../../src/application/house.ts'
import type { MailOut, Message } from '../../src/application/mail-ports.ts'
import { openCase } from '../../src/application/open-case.ts'
import type { PeopleHouse } from '../../src/application/people-invitations.ts'
import { peopleHandlers } from '../../src/application/people-notices.ts'
import type { Text, TextOut } from '../../src/application/texts.ts'
import type { Handlers } from '../../src/application/work.ts'
import { mails } from '../../src/channels/mails.ts'
import { openPgp } from '../../src/channels/open-pgp.ts'
import { texts } from '../../src/channels/texts/texts.ts'
import { fontsAtHand } from '../../src/documents/missing-signs.ts'
import type { Command } from '../../src/domain/mediation.ts'
import { codeChecks } from '../../src/factors/codes.ts'
import { passkeyChecks } from '../../src/factors/passkeys.ts'
import { staffDoors } from '../../src/factors/staff-doors.ts'
import { clerk } from '../../src/jobs/clerk.ts'
import { accounts } from '../../src/store/accounts.ts'
import { askedActs } from '../../src/store/asked-acts.ts'
import { conveningMarks } from '../../src/store/convening-marks.ts'
import { documentFiles } from '../../src/store/document-files.ts'
import { roomKeys } from '../../src/store/keys.ts'
import { letters } from '../../src/store/letters.ts'
import { limitsInDatabase, limitsInMemory } from '../../src/store/limits.ts'
import { mailKeys } from '../../src/store/mail-keys.ts'
import { noticePreferences } from '../../src/store/notice-preferences.ts'
import { directory } from '../../src/store/people.ts'
import { invitationLinks } from '../../src/store/people-invitations.ts'
import { accessTokens } from '../../src/store/people-tokens.ts'
import { phones } from '../../src/store/phones.ts'
import { programs } from '../../src/store/programs.ts'
import { reaches } from '../../src/store/reach.ts'
import { recordReader } from '../../src/store/record-reader.ts'
import { rosters } from '../../src/store/roster.ts'
import { sendings } from '../../src/store/sendings.ts'
import { signInLog } from '../../src/store/sign-in-log.ts'
import { signInRequests } from '../../src/store/sign-in-requests.ts'
import { sessions } from '../../src/store/sign-in-sessions.ts'
import { textsIn } from '../../src/store/texts-in.ts'
import { blobsInMemory, standInInspection } from '../documents-kept/stand-in.ts'
import { rootKey, sure, testCore } from '../house.ts'
import { mailInOn } from '../mail-in/mail-house.ts'

export type WholeHouse = Awaited<ReturnType<typeof wholeHouse>>

export async function wholeHouse(seed = 'whole', mailOut?: MailOut, textOut?: TextOut) {
  const { core, clock, chance, database, queue, drop } = await testCore({ seed })
  const { server } = database
  const sent: Message[] = []
  const texted: Text[] = []
  const blobs = blobsInMemory()
  const house: PeopleHouse &
    Pick<
      House,
      | 'documents'
      | 'files'
      | 'hashBytes'
      | 'hash'
      | 'fonts'
      | 'fastLimits'
      | 'accounts'
      | 'roster'
      | 'passkeysOfStaff'
      | 'needsMoreThanMailbox'
    > = {
    ...core,
    roster: rosters(server, rootKey, roomKeys(rootKey, chance), chance),
    directory: directory(server, rootKey, chance),
    programs: programs(server),
    signIns: signInRequests(server, rootKey),
    sessions: sessions(server),
    signInLog: signInLog(server),
    accounts: {
      ...accounts(server, rootKey, chance),
      checks: { ...passkeyChecks('https://parley.example', rootKey), ...codeChecks },
      staffDoors: staffDoors('https://parley.example', []),
    },
    passkeysOfStaff: false,
    needsMoreThanMailbox: async () => false,
    tokens: accessTokens(server),
    invitationLinks: invitationLinks(server),
    conveningMarks: conveningMarks(server),
    reaches: reaches(server, rootKey, chance),
    letters: letters(server, rootKey),
    limits: limitsInDatabase(server, rootKey),
    fastLimits: limitsInMemory(),
    mails: mails('https://parley.example'),
    mailOut: mailOut ?? {
      async send(message) {
        sent.push(message)
      },
    },
    mailIn: mailInOn(server, rootKey, chance),
    preferences: noticePreferences(server, rootKey),
    pgp: {
      engine: openPgp(),
      keys: mailKeys(server, rootKey),
      reader: () => recordReader(server, roomKeys(rootKey, chance)),
    },
    phones: phones(server, rootKey),
    textsIn: textsIn(server, rootKey),
    askedActs: askedActs(server, rootKey),
    texts: texts('https://parley.example'),
    textOut: textOut ?? {
      async send(text) {
        texted.push(text)
        return { sid: `SM${text.id}` }
      },
    },
    sendings: sendings(server),
    later: queue,
    documents: documentFiles(server, roomKeys(rootKey, chance), chance, blobs),
    files: standInInspection,
    hashBytes: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    fonts: fontsAtHand,
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
  const worker = clerk(queue, wholeHandlers(house), clock, (job, failure) =>
    failures.push(`${job} ${failure}`),
  )
  return { house, clock, chance, database, queue, sent, texted, failures, worker, drop }
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

/** What is done for people and their accounts; the rest is done elsewhere. */
export const wholeHandlers = (house: WholeHouse['house']): Handlers => ({
  ...peopleHandlers(house),
  ...accountHandlers(house),
  SealAgreement: async () => {},
  SealAmendment: async () => {},
  ReleaseExchange: async () => {},
  CallOffMeetings: async () => {},
  SendToCourt: async () => {},
  AskCourt: async () => {},
  Remind: async () => {},
  TellReminded: async () => {},
  TellSentAway: async () => {},
  KeepMediatorTime: async () => {},
  TellMeeting: async () => {},
  RemindOfMeeting: async () => {},
  EndLargerCall: async () => {},
  WatchAttendance: async () => {},
  WatchSilence: async () => {},
  ProposeByRule: async () => {},
  CarryOutSpoken: async () => {},
  RecordSafetyScreen: async () => {},
  FinishOpening: async () => {},
  SendResume: async () => {},
  ForgetOld: async () => {},
})
