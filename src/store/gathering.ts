// Looking up together what many ask for at the same time: while one statement is on its way the next keys gather.

/**
 * Each answer is as fresh as if it had been asked for alone: nobody joins a statement that was sent before they asked.
 * Keys are compared byte for byte.
 */
export function gathering<Found>(
  lookUp: (keys: readonly Buffer[]) => Promise<readonly (readonly [Buffer, Found])[]>,
): (key: Buffer) => Promise<Found | undefined> {
  type Batch = {
    readonly keys: Map<string, Buffer>
    readonly found: Promise<ReadonlyMap<string, Found>>
  }
  let onItsWay: Promise<unknown> | undefined
  let next: Batch | undefined

  const begin = (): Batch => {
    const keys = new Map<string, Buffer>()
    const sent = async () => {
      await onItsWay?.catch(() => {})
      next = undefined
      const asked = lookUp([...keys.values()])
      onItsWay = asked
      try {
        return new Map((await asked).map(([key, found]) => [key.toString('latin1'), found]))
      } finally {
        if (onItsWay === asked) onItsWay = undefined
      }
    }
    // What was asked for in one breath goes together, too.
    return { keys, found: Promise.resolve().then(sent) }
  }

  return async (key) => {
    const batch = next ?? begin()
    next = batch
    const name = key.toString('latin1')
    batch.keys.set(name, key)
    return (await batch.found).get(name)
  }
}
