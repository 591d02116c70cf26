// What the case manager does on the day, through the pages and the API: signs in, imports, prints, takes down, looks.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Funnel } from '../../src/application/convening-funnel.ts'
import type { ConvenedCase } from '../../src/application/convening-steps.ts'
import { CODE_LETTERS } from '../../src/application/letters.ts'
import type { CaughtMail } from './carriers.ts'
import { type Day, pause } from './server.ts'

export const MANAGER = 'max@harbor.test'
export type Board = { readonly funnel: Funnel; readonly cases: readonly ConvenedCase[] }
export type Manager = Awaited<ReturnType<typeof managerOf>>

export async function appointed(day: Day): Promise<void> {
  const words = ['--name', 'Harbor', '--rules', 'california', '--costs', 'It is free.']
  await day.cli('program', 'harbor', ...words, '--costs-spanish', 'Es gratis.')
  await day.cli('appoint', 'harbor', MANAGER, '--name', 'Max')
}

/** Signs in by mail; the next day anew. */
export async function managerOf(day: Day, mails: readonly CaughtMail[]) {
  let cookie = ''
  let authorization = ''
  const page = (path: string, form?: Record<string, string>) =>
    day.ask(path, { headers: { cookie }, ...(form ? { form } : {}) })

  async function signIn(): Promise<void> {
    const before = mails.length
    await day.ask('/sign-in', { form: { mail: MANAGER, next: '/cases' } })
    const link = await found(() =>
      mails
        .slice(before)
        .filter(({ to }) => to === MANAGER)
        .flatMap(({ text }) => /\/sign-in\/[0-9a-z]{52}/.exec(text)?.[0] ?? [])
        .at(-1),
    )
    const { location } = await day.ask(link, { form: {} })
    cookie = /parley=[0-9a-z]+/.exec(location)?.[0] ?? ''
    const made = await page('/account/tokens', { name: 'the day', days: '9' })
    authorization = `Bearer ${/<code>([^<]+)<\/code>/.exec(made.body.toString())?.[1]}`
  }
  await signIn()

  return {
    signIn,
    /** What the page says of it. */
    async imports(table: string, really: boolean): Promise<string> {
      const form = { table, ...(really ? { really: 'yes' } : {}) }
      const { body } = await page('/programs/harbor/import', form)
      return /<p role="status">([^<]*)</.exec(body.toString())?.[1] ?? ''
    },
    /** Printed as one batch, read as whoever opens the envelopes reads it, and put in the post: codes by name. */
    async letters(): Promise<ReadonlyMap<string, string>> {
      const before = new Set(batchesIn((await page('/programs/harbor/letters')).body))
      await page('/programs/harbor/letters', {})
      const fresh = batchesIn((await page('/programs/harbor/letters')).body).find(
        (one) => !before.has(one),
      )
      if (fresh === undefined) return new Map()
      const { body, status } = await page(`/programs/harbor/letters/${fresh}`)
      if (status !== 200) throw new Error(`the batch answered ${status}`)
      const posted = await page(`/programs/harbor/letters/${fresh}/posted`, {})
      if (posted.status !== 303) throw new Error(`the post answered ${posted.status}`)
      const codes = pagesOf(body).map((text) => {
        const name = /(?:Pat|Dee) Number\d+/.exec(text)?.[0] ?? 'nobody'
        return [name, codeIn(text)] as const
      })
      return new Map(codes)
    },
    async takesDown(caseId: string, participant: string): Promise<void> {
      const json = {
        ...{ participant, how: 'telephone', about: 'invitation-accepted' },
        ...{ words: 'Yes, I want to.', readBack: true },
      }
      const done = await day.ask(`/api/v1/cases/${caseId}/take-down`, {
        headers: { authorization },
        json,
      })
      if (done.status !== 201) throw new Error(`taking down answered ${done.status}`)
    },
    async board(query = ''): Promise<Board> {
      const path = `/api/v1/programs/harbor/convening${query}`
      const { status, body } = await day.ask(path, { headers: { authorization } })
      if (status !== 200) throw new Error(`the board answered ${status}`)
      return JSON.parse(body.toString()) as Board
    },
    page: async (path: string) => (await page(path)).body.toString(),
  }
}

async function found<T>(look: () => T | undefined): Promise<T> {
  for (let i = 0; i < 1_000; i++) {
    const one = look()
    if (one !== undefined) return one
    await pause(20)
  }
  throw new Error('nothing came')
}

/** As it is spelled on paper; a reader of PDF sees a gap between some of its letters. */
const LETTER = `[${CODE_LETTERS}] ?`
const CODE = new RegExp(`\\b(?:${LETTER}){4}- ?(?:${LETTER}){4}`)

function codeIn(page: string): string {
  const code = CODE.exec(page)?.[0]
  if (code === undefined) throw new Error(`no code stands on this page:\n${page}`)
  return code.replaceAll(' ', '')
}

const batchesIn = (page: Buffer): readonly string[] => [
  ...new Set(
    [...page.toString().matchAll(/letters\/([0-9a-z]{26})/g)].map(([, batch]) => batch ?? ''),
  ),
]

function pagesOf(pdf: Buffer): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'parley-day-post-'))
  try {
    const file = join(folder, 'batch.pdf')
    writeFileSync(file, pdf)
    const words = ['-layout', file, '-']
    const text = execFileSync('/usr/bin/pdftotext', words, {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    return text.split('\f').filter((page) => page.trim() !== '')
  } finally {
    rmSync(folder, { recursive: true })
  }
}
