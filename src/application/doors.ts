// The register of doors: every way out of Parley says here who is behind it. What is not registered fails the start.

export type Door = {
  readonly kind:
    | 'page'
    | 'form'
    | 'api'
    | 'stream'
    | 'file'
    | 'asset'
    | 'mail'
    | 'mail-in'
    | 'hook'
    | 'socket'
  /** For a route its method and path as the router knows them; for a mail, and for where mail comes in, its name. */
  readonly name: string
  /** Whom it answers: anybody, whoever is signed in, or those with a seat in the case named in the path. */
  readonly audience: 'anyone' | 'signed in' | 'case' | 'invited' | 'loopback'
  /** What somebody must have shown before. */
  readonly factor: 'none' | 'session' | 'token' | 'link' | 'signature'
}

export type DoorRegister = {
  add(door: Door): void
  readonly doors: () => readonly Door[]
  /** Names of routes that exist and are not registered. */
  unregistered(routes: readonly string[]): readonly string[]
}

export function doorRegister(): DoorRegister {
  const known = new Map<string, Door>()
  return {
    add(door) {
      const twin = known.get(door.name)
      if (twin) throw new Error(`the door ${door.name} is registered twice`)
      known.set(door.name, door)
    },
    doors: () => [...known.values()],
    unregistered: (routes) => routes.filter((route) => !known.has(route)),
  }
}
