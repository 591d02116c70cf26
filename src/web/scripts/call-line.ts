// The line to Parley: a fresh ticket, a socket, a hello; and again by itself when it breaks, slower each time.
import type { CallRefusal, FromPage, ToPage } from '../../application/call-messages.ts'

type Hello = Omit<Extract<FromPage, { readonly type: 'hello' }>, 'type' | 'ticket'>
export type Line = {
  say(message: FromPage): boolean
  /** Tries at once: the device says that it is on a line again. */
  now(): void
  end(): void
}
export type Socket = { isOpen(): boolean; send(text: string): void; close(): void }
export type Asked = { readonly ticket: string } | { readonly barred: string }
type Ears = { opened(): void; heard(text: string): void; closed(code: number): void }
export type LineNeeds = {
  /** A ticket for the room, or why there is none for whoever asks. Throws where nobody answers. */
  readonly ticket: () => Promise<Asked>
  readonly open: (ears: Ears) => Socket
  readonly hello: () => Hello
  readonly heard: (message: ToPage) => void
  readonly barred: (why: string) => void
  /** With word that the server starts anew, or without. */
  readonly lost: (anew: boolean) => void
  /** In milliseconds; what it returns ends the wait. */
  readonly later: (wait: number, then: () => void) => () => void
}

const WAITS = [250, 500, 1_000, 2_000, 4_000, 8_000]
/** A ticket may have run out between us; one that is refused twice stays refused. */
const REFUSED_MOST = 2
const final: readonly CallRefusal[] = ['full', 'elsewhere', 'over', 'asked to leave']

/** RFC 6455 as registered: service restart. */
const STARTS_ANEW = 1012

export function openLine(needs: LineNeeds): Line {
  let socket: Socket | undefined
  let ended = false
  let tries = 0
  let refusals = 0
  let stopWaiting = () => {}

  const end = () => {
    ended = true
    stopWaiting()
    socket?.close()
  }
  const again = (anew = false) => {
    if (ended) return
    needs.lost(anew)
    stopWaiting = needs.later(WAITS[Math.min(tries++, WAITS.length - 1)] ?? 0, () => void connect())
  }
  const refused = (why: CallRefusal, message: ToPage) => {
    const over = final.includes(why) || (why === 'ticket' && ++refusals >= REFUSED_MOST)
    if (!over) return
    needs.heard(message)
    end()
  }
  const connect = async () => {
    let asked: Asked
    try {
      asked = await needs.ticket()
    } catch {
      again()
      return
    }
    if (ended) return
    if ('barred' in asked) {
      needs.barred(asked.barred)
      end()
      return
    }
    const { ticket } = asked
    const hello: FromPage = { type: 'hello', ticket, ...needs.hello() }
    const made: Socket = needs.open({
      opened: () => made.send(JSON.stringify(hello)),
      heard(text) {
        if (ended) return
        const message = JSON.parse(text) as ToPage
        if (message.type === 'refused') {
          refused(message.why, message)
          return
        }
        tries = 0
        refusals = 0
        needs.heard(message)
      },
      closed(code) {
        if (socket === made) again(code === STARTS_ANEW)
      },
    })
    socket = made
  }
  void connect()
  return {
    say(message) {
      if (!socket?.isOpen()) return false
      socket.send(JSON.stringify(message))
      return true
    },
    now() {
      if (ended || socket?.isOpen()) return
      stopWaiting()
      stopWaiting = needs.later(0, () => void connect())
    },
    end,
  }
}
