// Which service for larger calls a program has set, if any.
import type { LargerCalls } from '../../application/larger-call-ports.ts'
import { type JitsiSettings, jitsi } from './jitsi.ts'
import { type LiveKitSettings, liveKit } from './livekit.ts'

export type LargerCallSettings =
  | ({ readonly kind: 'livekit' } & LiveKitSettings)
  | ({ readonly kind: 'jitsi' } & JitsiSettings)

export function largerCallsFrom(set: LargerCallSettings | undefined): LargerCalls | undefined {
  if (!set) return undefined
  return set.kind === 'livekit' ? liveKit(set) : jitsi(set)
}
