// What does each kind of work that waits, for the clerk.
import { accountHandlers } from './account-handlers.ts'
import { sealAmendment } from './amendment-papers.ts'
import { proposeByRule } from './assigning.ts'
import { carryOutSpoken } from './assisted.ts'
import { watchAttendance } from './call-handlers.ts'
import { releaseExchange } from './exchanging.ts'
import { askCourt } from './hearing-court.ts'
import type { House } from './house.ts'
import { forgetOld } from './housekeeping.ts'
import { sendResume } from './intakes.ts'
import { endLarger } from './larger-calls.ts'
import { meetingHandlers } from './meeting-handlers.ts'
import { finishOpeningLater } from './open-intake.ts'
import { peopleHandlers } from './people-notices.ts'
import { reminderHandlers } from './reminding.ts'
import { recordSafetyScreen } from './safety.ts'
import { sealAgreement } from './sealing.ts'
import { sendToCourt } from './sending-to-court.ts'
import { sentAwayHandlers } from './sent-away.ts'
import { watchSilence } from './silence-watch.ts'
import type { Handlers } from './work.ts'

export const handlersOf = (house: House): Handlers => ({
  ...peopleHandlers(house),
  ProposeByRule: (job) => proposeByRule(house, job),
  ...accountHandlers(house),
  ReleaseExchange: (job) => releaseExchange(house, job),
  SealAgreement: (job) => sealAgreement(house, job),
  SealAmendment: (job) => sealAmendment(house, job),
  SendToCourt: (job) => sendToCourt(house, job),
  AskCourt: (job) => askCourt(house, job),
  ...reminderHandlers(house),
  WatchSilence: (job) => watchSilence(house, job),
  ...meetingHandlers(house),
  ...sentAwayHandlers(house),
  CarryOutSpoken: (job) => carryOutSpoken(house, job),
  RecordSafetyScreen: (job) => recordSafetyScreen(house, job),
  FinishOpening: (job) => finishOpeningLater(house, job),
  SendResume: (job) => sendResume(house, job),
  EndLargerCall: (job) => endLarger(house, job),
  WatchAttendance: (job) => watchAttendance(house, job),
  ForgetOld: () => forgetOld(house),
})
