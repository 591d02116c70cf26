// The house put together, as the edges see it: every port, made once in main.ts.
import type { Intakes } from './intake-ports.ts'
import type { Changes, Drafts } from './live.ts'
import type { PaperWriter, Sealer, SealStore } from './paper.ts'
import type {
  AccessTokens,
  Directory,
  InvitationLinks,
  Limits,
  MailOut,
  Mails,
  Programs,
  Sessions,
  SignInLog,
  SignInRequests,
} from './people-ports.ts'
import type { RecordReader, RecordWriter } from './ports.ts'
import type { Reaches } from './reach.ts'
import type { SafetyStore } from './safety-ports.ts'
import type { Chance, Clock } from './world.ts'

export type House = {
  readonly record: RecordWriter
  readonly reader: RecordReader
  readonly changes: Changes
  readonly drafts: Drafts
  readonly directory: Directory
  readonly programs: Programs
  readonly signIns: SignInRequests
  readonly sessions: Sessions
  readonly signInLog: SignInLog
  readonly tokens: AccessTokens
  readonly invitationLinks: InvitationLinks
  readonly reaches: Reaches
  readonly safety: SafetyStore
  readonly intakes: Intakes
  /** Kept: what outlives a process. */
  readonly limits: Limits
  /** In memory: what every request asks. */
  readonly fastLimits: Limits
  readonly mails: Mails
  readonly mailOut: MailOut
  readonly clock: Clock
  readonly chance: Chance
  /** SHA-256, hex. */
  readonly hash: (text: string) => string
  readonly hashBytes: (bytes: Uint8Array) => string
  readonly papers: PaperWriter
  readonly sealer: Sealer
  readonly seals: SealStore
}
