// What a line bears: whether it starts with sound only, when a picture is dropped, and when there is no way through.

export type Connection = {
  readonly effectiveType?: string | undefined
  /** Megabits a second, as the browser thinks. */
  readonly downlink?: number | undefined
  readonly saveData?: boolean | undefined
}

/** How long this page itself took, in milliseconds, says something where a browser says nothing. */
export const looksSlow = (connection: Connection | undefined, took: number): boolean =>
  connection?.saveData === true ||
  ['slow-2g', '2g', '3g'].includes(connection?.effectiveType ?? '') ||
  (connection?.downlink !== undefined && connection.downlink > 0 && connection.downlink < 1) ||
  took > 3_000

export type Sample = {
  /** Packets of sound that have come in. */
  readonly heard: number
  /** Of what we send, as the other end counts: 0 to 1. */
  readonly lost: number
  /** There and back, in seconds. */
  readonly roundTrip: number
  /** Bits a second that may go out. */
  readonly room: number | undefined
}

const LOSS = 0.08
const ROUND_TRIP = 0.9
const LEAST_ROOM = 120_000

const isBad = ({ lost, roundTrip, room }: Sample): boolean =>
  lost > LOSS || roundTrip > ROUND_TRIP || (room !== undefined && room < LEAST_ROOM)

/** One bad moment is no bad line: it counts when it lasts. */
const LASTING = 2
export const bearsPicture = (samples: readonly Sample[]): boolean => {
  const last = samples.slice(-LASTING)
  return last.length < LASTING || !last.every(isBad)
}

export type Way = 'waiting' | 'sound only' | 'none'
const SOUND_ONLY_AFTER = 20_000
const NO_WAY_AFTER = 40_000

/** How long nobody has been reached says what is tried next. */
export const wayAfter = (since: number | undefined, now: number): Way => {
  if (since === undefined || now - since < SOUND_ONLY_AFTER) return 'waiting'
  return now - since < NO_WAY_AFTER ? 'sound only' : 'none'
}

export const worstOf = (ways: readonly Way[]): Way =>
  ways.includes('none') ? 'none' : ways.includes('sound only') ? 'sound only' : 'waiting'
