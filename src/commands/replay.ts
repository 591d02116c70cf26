// Plays every dialogue of a file through the public API, and says how what came out compares with the data.
import { makeToken } from '../application/people-tokens.ts'
import type { Config } from '../config.ts'
import { type Opened, openHouse } from '../main.ts'
import { Client, type Timings } from '../replay/client.ts'
import { type Dialogue, readDialogues, resultOf, sameResult } from '../replay/dialogues.ts'
import { type Cast, type Played, play } from '../replay/play.ts'
import { startServing } from './serve.ts'

const PROGRAM = 'replay'
const TABLES = 6

export async function replay(
  config: Config,
  file: string,
  { json = false, most }: { readonly json?: boolean; readonly most?: number },
): Promise<void> {
  const all = await readDialogues(file)
  const dialogues = most === undefined ? all : all.slice(0, most)
  const opened = await openHouse(config, (job, failure) => console.error(`${job}: ${failure}`))
  const serving = await startServing({ ...config, host: '127.0.0.1' }, opened, 0)
  try {
    const told = await playAll(dialogues, opened, serving.address, json)
    const sealed = await waitForSeals(opened)
    if (json) console.log(JSON.stringify(told.figures))
    else print(told.figures, told.rates, sealed)
    if (told.figures.mismatches > 0) process.exitCode = 1
  } finally {
    await serving.stop()
    await opened.close()
  }
}

async function playAll(
  dialogues: readonly Dialogue[],
  opened: Opened,
  address: string,
  quiet: boolean,
) {
  const took: number[] = []
  const timings: Timings = {
    add: (kind, milliseconds) => {
      if (kind === 'post-message' || kind === 'make-offer') took.push(milliseconds)
    },
  }
  const waiting = [...dialogues]
  const played: { dialogue: Dialogue; came: Played }[] = []
  const started = performance.now()
  const table = async (number: number) => {
    const cast = await castFor(opened, address, number, timings)
    for (let dialogue = waiting.shift(); dialogue; dialogue = waiting.shift()) {
      played.push({ dialogue, came: await play(dialogue, cast) })
      if (!quiet && played.length % 50 === 0) console.log(`${played.length} of ${dialogues.length}`)
    }
  }
  await Promise.all(Array.from({ length: TABLES }, (_, number) => table(number)))
  const seconds = (performance.now() - started) / 1000
  const count = (matches: (came: Played, dialogue: Dialogue) => boolean) =>
    played.filter(({ came, dialogue }) => matches(came, dialogue)).length
  const sum = (of: (came: Played) => number) =>
    played.reduce((total, { came }) => total + of(came), 0)
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) => round(sorted[Math.floor(sorted.length * share)] ?? 0)
  return {
    figures: {
      dialogues: played.length,
      settled: count(({ outcome }) => outcome === 'settled'),
      ended: count(({ outcome }) => outcome === 'ended'),
      mismatches: count(({ result }, dialogue) => !sameResult(result, resultOf(dialogue))),
      entries: sum(({ entries }) => entries),
      seconds: round(seconds),
      p50_ms: at(0.5),
      p99_ms: at(0.99),
    },
    rates: {
      messages: sum(({ messages }) => messages) / seconds,
      offers: sum(({ offers }) => offers) / seconds,
    },
  }
}

async function castFor(
  { house }: Opened,
  address: string,
  table: number,
  timings: Timings,
): Promise<Cast> {
  const at = house.clock.now()
  const costs = { en: 'Nothing.', es: 'Nada.' }
  const program = { program: PROGRAM, name: 'Replay', rules: 'california', costs } as const
  await house.programs.keep({ ...program, demonstration: true }, at)
  const player = async (who: string) => {
    const mail = `${who}-${table}@replay.parley.test`
    const name = `Replay ${who}`
    const person = await house.directory.personFor(
      { name, mail, language: 'en', program: PROGRAM },
      at,
    )
    if (who === 'manager') await house.programs.appoint(PROGRAM, person, at)
    const made = await makeToken(house, person, { name: 'replay', days: 1 })
    if (typeof made === 'string') throw new Error(made)
    return { client: new Client(address, made.bearer, timings), mail }
  }
  return {
    manager: (await player('manager')).client,
    mediator: await player('mediator'),
    sides: [await player('one'), await player('two')],
  }
}

/** The clerk seals while the dialogues go on; what is left is waited for. */
async function waitForSeals({ house, pools }: Opened): Promise<number> {
  for (;;) {
    const { rows } = await pools.clerk.query<{ waiting: number; sealed: number }>(
      `select (select count(*) from jobs where type = 'SealAgreement' and state <> 'dead') as waiting,
              (select count(*) from sealed_agreements) as sealed`,
    )
    if (rows[0]?.waiting === 0) return rows[0].sealed
    await house.clock.sleep(200)
  }
}

const round = (value: number): number => Math.round(value * 100) / 100

function print(
  figures: Readonly<Record<string, number>>,
  rates: { readonly messages: number; readonly offers: number },
  sealed: number,
): void {
  console.log('')
  for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(12)} ${value}`)
  console.log(`${'sealed'.padEnd(12)} ${sealed}`)
  console.log(`${'messages/s'.padEnd(12)} ${round(rates.messages)}`)
  console.log(`${'offers/s'.padEnd(12)} ${round(rates.offers)}`)
}
