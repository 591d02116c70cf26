// Leaks planted in calls: each as somebody in a hurry might build it, and each is caught by two worlds that then differ.
import type { ToPage } from '../../src/application/call-messages.ts'
import type { Asker } from '../../src/application/call-ports.ts'
import type { House } from '../../src/application/house.ts'
import type { Line } from '../../src/calls/held.ts'
import type { CallHub } from '../../src/calls/hub.ts'

export type CallLeak = {
  readonly house?: (house: House) => House
  readonly hub?: (hub: CallHub) => CallHub
}
type Told = { readonly line: Line; room: string; peer: string; leads: boolean; isIn: boolean }

/** Every line is known to whoever leaks, in whatever room. */
const knowing =
  (leak: {
    readonly said?: (one: Told, said: ToPage, all: readonly Told[]) => readonly ToPage[]
    readonly heard?: (one: Told, said: Parameters<Opened['heard']>[0], all: readonly Told[]) => void
  }) =>
  (hub: CallHub): CallHub => {
    const all: Told[] = []
    return {
      ...hub,
      open(line: Line, asker: Asker) {
        const one: Told = { line, room: '', peer: '', leads: false, isIn: false }
        all.push(one)
        const opened = hub.open(
          {
            close: line.close,
            send(said) {
              if (said.type === 'in') {
                Object.assign(one, { peer: said.you, leads: said.leads, isIn: true })
              }
              for (const more of leak.said?.(one, said, all) ?? [said]) line.send(more)
            },
          },
          asker,
        )
        return {
          ...opened,
          async heard(said) {
            if (said?.type === 'hello') one.room = roomIn(said.ticket)
            leak.heard?.(one, said, all)
            await opened.heard(said)
          },
        }
      },
    }
  }
type Opened = ReturnType<CallHub['open']>

const roomIn = (ticket: string): string => {
  try {
    const text = Buffer.from(ticket.split('.')[0] ?? '', 'base64url').toString()
    return (JSON.parse(text) as { room: string }).room
  } catch {
    return ''
  }
}
const changed = (change: (calls: House['calls'], house: House) => Partial<House['calls']>) => ({
  house: (house: House): House => ({
    ...house,
    calls: { ...house.calls, ...change(house.calls, house) },
  }),
})

export const callLeaks: Readonly<Record<string, CallLeak>> = {
  'told who waits in another room': {
    hub: knowing({
      said(one, said, all) {
        if (said.type === 'waits') {
          for (const { line, leads, room } of all) {
            if (leads && room !== one.room) line.send(said)
          }
        }
        return [said]
      },
    }),
  },
  'waiting says that the mediator is elsewhere': {
    hub: knowing({
      said: (one, said, all) =>
        said.type === 'waiting' && all.some(({ isIn, room }) => isIn && room === 'caucus:side-a')
          ? [{ ...said, elsewhere: one.room !== 'caucus:side-a' } as ToPage]
          : [said],
    }),
  },
  'letters of WebRTC that pass from room to room': {
    hub: knowing({
      heard(one, said, all) {
        if (said?.type !== 'signal') return
        const { signal } = said
        const other = all.find(({ peer, room }) => peer === said.to && room !== one.room)
        other?.line.send({ type: 'signal', from: one.peer, signal })
      },
    }),
  },
  'a line that hears of whoever comes into any room': {
    hub: knowing({
      said(one, said, all) {
        if (said.type === 'came') {
          for (const { line, isIn, room } of all) if (isIn && room !== one.room) line.send(said)
        }
        return [said]
      },
    }),
  },
  'a call that is full when others talk elsewhere': {
    hub: knowing({
      said: (_, said, all) =>
        said.type === 'waiting' && all.filter(({ isIn }) => isIn).length >= 4
          ? [{ type: 'refused', why: 'full' }]
          : [said],
    }),
  },
  'names of peers from one count': {
    house: (house) => {
      let count = 0
      const id: House['chance']['id'] = (purpose, scope) =>
        purpose === 'peer of a call'
          ? `${++count}`.padStart(26, '0')
          : house.chance.id(purpose, scope)
      return { ...house, chance: { ...house.chance, id } }
    },
  },
  'a name at the relay with who asked last': changed((calls) => {
    let last = ''
    return {
      relay(place, at) {
        const made = calls.relay(place, at)
        const told = made && { ...made, username: `${made.username}${last}` }
        last = place.participant
        return told
      },
    }
  }),
  'who is in, of all rooms at once': changed(({ now }) => {
    const all = new Map<string, readonly string[]>()
    return {
      now: {
        ...now,
        set(caseId, room, people) {
          all.set(room, people.inside)
          now.set(caseId, room, people)
        },
        inCall: () => [...all.values()].flat(),
      },
    }
  }),
  'tickets that a case shares': {
    house: (house) => {
      let taken = 0
      return {
        ...house,
        fastLimits: {
          take: async (limit, key, ...more) => {
            if (!limit.name.startsWith('tickets')) return house.fastLimits.take(limit, key, ...more)
            taken += 1
            return taken === 12 ? 1000 : 0
          },
        },
      }
    },
  },
}
