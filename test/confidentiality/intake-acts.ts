// A program is told something and takes it up: another case begins, of which whoever sits elsewhere learns nothing.
import { type BaseWorld, mailOf } from './base-world.ts'
import type { Person } from './cast.ts'
import type { Choose, Hidden } from './hidden-acts.ts'
import type { PairWorld } from './world-of-pair.ts'

export type IntakeAct =
  /** From the first page to the last, signed in. */
  | { readonly who: Person; readonly tells: string; readonly about: Person | 'new' }
  /** Who manages the program does something with what waits longest. */
  | { readonly who: 'max' | 'moe'; readonly takes: 'open' | 'decline'; readonly words: string }

const START = '/start/harbour'
const QUEUE = '/programs/harbour/intakes'

export function doesIntake(ask: PairWorld['ask'], { cookies }: BaseWorld) {
  const send = (who: Person, url: string, fields: Record<string, string>, cookie = '') =>
    ask(who, {
      method: 'POST',
      url,
      payload: new URLSearchParams(fields).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...(cookie === '' ? {} : { cookie }),
      },
    })

  const tells = async (who: Person, words: string, about: Person | 'new') => {
    const begun = await send(who, START, {})
    // By its own link: what the same person began a moment ago is another.
    const link = /parley-intake=[0-9a-z]{52}/.exec(begun)?.[0]
    if (!link) return begun
    const cookie = `${cookies.get(who)}; ${link}`
    const steps: Readonly<Record<string, Record<string, string>>> = {
      type: { caseType: 'community' },
      happened: { happened: words, helps: 'quiet after ten' },
      you: { name: who, mail: mailOf(who), language: 'en' },
      others: { 'others.0.name': about, 'others.0.as': 'other', 'others.0.mail': mailOf(about) },
      needs: { needs: 'large-print' },
      read: { title: 'The noise', about: 'Noise at night.' },
      safety: { afraid: 'no', harmed: 'no', order: 'no', words },
      check: {},
    }
    let answer = begun
    for (const [step, fields] of Object.entries(steps)) {
      answer = await send(who, `${START}/${step}`, fields, cookie)
    }
    return answer
  }

  return async (act: IntakeAct): Promise<string> => {
    const { who } = act
    if ('tells' in act) return tells(act.who, act.tells, act.about)
    const queue = await ask(who, { method: 'GET', url: QUEUE })
    const intake = /programs\/harbour\/intakes\/([0-9a-z]{26})/.exec(queue)?.[1]
    if (intake === undefined) return queue
    const { takes, words } = act
    const fields = takes === 'open' ? { title: words, about: '' } : { words }
    return send(who, `${QUEUE}/${intake}/${takes}`, fields)
  }
}

/**
 * Somebody next door, or somebody who sits in this case too, has another matter: sent, and opened or declined. Only where
 * nobody who watches manages the program: its managers read what it is told.
 */
export function sentToAProgram(insiders: readonly Person[], choose: Choose): Hidden {
  // Whoever manages the program has no need of its first page.
  const who = choose<Person>(['zoe', ...insiders.filter((one) => one !== 'max')])
  const about = choose(['zed', 'new'] as const)
  const words = choose(['no', 'sorry '.repeat(30).trim(), 'It is loud.'])
  const taken = choose([undefined, 'open', 'open', 'decline'] as const)
  const by = choose(['max', 'moe'] as const)
  return {
    rooms: [],
    by: who,
    acts: [{ who, tells: words, about }, ...(taken ? [{ who: by, takes: taken, words }] : [])],
  }
}
