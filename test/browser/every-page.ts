// Every page there is, in the order in which a mediation brings them up; for looking at each in each language.
import type { Page } from 'playwright-core'
import { LESSONS } from '../../src/actions/words/lessons-needed.ts'
import { samplePaper } from '../documents/sample-paper.ts'
import { linkTo } from '../served.ts'
import { codeIn, consenting } from '../test-code.ts'
import { accountPages } from './account-pages.ts'
import { assisting } from './every-page-assisting.ts'
import { documentPages } from './every-page-documents.ts'
import { draftingPages } from './every-page-drafting.ts'
import { entrustingPages } from './every-page-entrusting.ts'
import { filingPages } from './every-page-filing.ts'
import { intakePages } from './every-page-intake.ts'
import { courtFormPages } from './every-page-of-court-forms.ts'
import { ownClausePages } from './every-page-of-own-clauses.ts'
import { papersByHand } from './every-page-of-papers.ts'
import { pagesOfPlans } from './every-page-of-plans.ts'
import { directoryPages, programListingPages } from './every-page-of-the-directory.ts'
import { pagesOfTheEnd } from './every-page-of-the-end.ts'
import { guidePages } from './every-page-of-the-guide.ts'
import { oralPages } from './every-page-oral.ts'
import { defaultPages, performingPages } from './every-page-performing.ts'
import { translatingPages } from './every-page-translating.ts'
import { waiverPages } from './every-page-waivers.ts'
import type { Look } from './look.ts'
import { mailKeyPages } from './mail-key-pages.ts'
import { holdsMail, MAIL, postsMail } from './mail-looks.ts'
import { meetingPages } from './meeting-pages.ts'
import { onlyReaderPages } from './only-reader-pages.ts'
import { BREAKS, PROGRAM, type Stage } from './stage.ts'

export type { Look }

/** Presses what sends a form or follows a link, and waits until the answer is there. */
export async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.locator(selector).first().click()])
}
const submit = (action: string) => `form[action$="${action}"] button[type=submit]:not([name])`

/** A paper that the program of the stage has sealed. */
async function sealedBy({ house }: Stage): Promise<Uint8Array> {
  const at = house.clock.now()
  const make = () => house.sealer.newSeal('Harbour Mediation', at)
  const seal = await house.seals.sealOf(PROGRAM, 'Harbour Mediation', make, at)
  return house.sealer.seal(await house.papers.render(samplePaper()), seal, at, 'Agreement')
}

export function everyPage(t: Stage): readonly Look[] {
  const at = (page: string) => `${t.address}/cases/${t.caseId}${page && `/${page}`}`
  const open = (who: string | undefined, name: string, path: string, more: Partial<Look> = {}) => ({
    name,
    who,
    go: (page: Page) => page.goto(path.startsWith('/') ? t.address + path : at(path)),
    ...more,
  })
  /** What comes back when a form is sent like this. */
  const sent = (
    who: string | undefined,
    name: string,
    path: string,
    action: string,
    typed: Readonly<Record<string, string>>,
    more: Partial<Look> = {},
  ): Look => ({
    ...open(who, name, path),
    status: 422,
    ...more,
    go: async (page) => {
      await page.goto(path.startsWith('/') ? t.address + path : at(path))
      for (const [field, value] of Object.entries(typed)) {
        const input = page.locator(`form[action$="${action}"] [name="${field}"]`).first()
        await opened(page, action)
        await input.fill(value)
      }
      // The browser's own checks would keep it from being sent.
      await page.evaluate(`for (const form of document.forms) form.noValidate = true`)
      await press(page, submit(action))
    },
  })
  const file = (
    name: string,
    bytes: string | (() => Promise<Uint8Array>),
    status: number,
  ): Look => ({
    name,
    who: undefined,
    status,
    go: async (page) => {
      await page.goto(`${t.address}/verify`)
      const buffer = Buffer.from(typeof bytes === 'string' ? bytes : await bytes())
      const chosen = { name: 'agreement.pdf', mimeType: 'application/pdf', buffer }
      await page.locator('input[type=file]').setInputFiles(chosen)
      await press(page, submit('/verify'))
    },
  })
  const invite = (person: string) =>
    t.does('max', 'invite-participant', {
      side: 'side-a',
      role: 'support-person',
      name: 'Nora Petrosyan',
      mail: `${person}@people.test`,
      language: 'en',
      words: 'Ana asks you to sit beside her. It costs nothing.',
    })
  const invitation = (person: string) => linkTo(t.sent, `${person}@people.test`, '/invitation/')
  const ids = new Map<string, string>()
  const keep = async (who: string, action: string, raw: object, type: string, key: string) => {
    const facts = await t.does(who, action, { ...raw })
    const fact = facts.find((one) => one.type === type) as Record<string, unknown> | undefined
    ids.set(key, String(fact?.[key]))
  }
  const id = (key: string) => ids.get(key) ?? ''
  const offer = async (page: Page) => {
    await page.goto(at(''))
    await press(page, '.next a.act.first')
  }

  return [
    open(undefined, 'front', '/'),
    open(undefined, 'secrets', '/secrets'),
    open(undefined, 'glossary', '/glossary'),
    ...directoryPages(t, open),
    open(undefined, 'learn', '/learn'),
    ...LESSONS.map((lesson) => open(undefined, `lesson-${lesson}`, `/learn/${lesson}`)),
    open(undefined, 'lesson-answered', '/learn/offers?check0=0&check1=0'),
    open(undefined, 'verify', '/verify'),
    sent(undefined, 'verify-no-file', '/verify', '/verify', {}),
    file('verify-not-a-pdf', 'no PDF', 200),
    file('verify-whole', () => sealedBy(t), 200),
    file('fault-of-ours', BREAKS, 500),
    ...guidePages(t, open),
    ...intakePages(t, { open, sent }),
    open(undefined, 'exit', '/exit'),
    open(undefined, 'not-found', '/nowhere', { status: 404 }),
    open(undefined, 'sign-in', '/sign-in'),
    sent(undefined, 'sign-in-wrong', '/sign-in', '/sign-in', { mail: 'ana at home' }),
    open(undefined, 'code', '/sign-in/sent'),
    sent(undefined, 'code-wrong', '/sign-in/sent', '/sign-in/code', { code: '123456' }),
    open(undefined, 'link', `/sign-in/${'0'.repeat(52)}`),
    open(undefined, 'link-gone', '/sign-in/gone', { status: 410 }),
    open(undefined, 'letter', '/letter'),
    open(undefined, 'letter-with-code', '/letter/ACDE-3467'),
    sent(undefined, 'letter-wrong', '/letter', '/letter', {
      code: 'ACDE-3467',
      said: '05/23/1980',
    }),
    open('max', 'letters-to-print', '/programs/harbour/letters'),
    {
      name: 'invitation',
      who: undefined,
      first: async () => {
        await invite('nora')
        await t.worker.workOff()
      },
      go: (page) => page.goto(t.address + invitation('nora')),
    },
    {
      name: 'invitation-quiet',
      who: undefined,
      go: (page) => page.goto(`${t.address}${invitation('nora')}/quiet`),
    },
    {
      name: 'invitation-not-confirmed',
      who: undefined,
      status: 422,
      go: async (page) => {
        await page.goto(t.address + invitation('nora'))
        await page.evaluate(`for (const form of document.forms) form.noValidate = true`)
        await press(page, submit('/accept'))
      },
    },
    {
      name: 'invitation-nothing-asked',
      who: undefined,
      status: 422,
      go: async (page) => {
        await page.goto(t.address + invitation('nora'))
        await page.evaluate(`for (const form of document.forms) form.noValidate = true`)
        await press(page, submit('/question'))
      },
    },
    {
      name: 'invitation-asked',
      who: undefined,
      first: async () => {
        const page = await (await t.as(undefined)).newPage()
        await page.goto(t.address + invitation('nora'))
        await page.fill('#question', 'May I bring a friend who speaks Armenian?')
        await press(page, submit('/question'))
      },
      go: (page) => page.goto(`${t.address}${invitation('nora')}?asked=1`),
    },
    open(undefined, 'mailbox', '/mailbox'),
    {
      name: 'mail',
      who: undefined,
      go: async (page) => {
        await page.goto(`${t.address}/mailbox`)
        await press(page, 'td a')
      },
    },
    open(undefined, 'phone', '/phone'),
    open(undefined, 'phone-thread', '/phone/%2B12133734253'),
    sent(undefined, 'phone-nothing-said', '/phone/%2B12133734253', '/phone/%2B12133734253', {
      words: ' ',
    }),
    open('ana', 'cases', '/cases'),
    open('ana', 'party-home', ''),
    open('ana', 'party-together', 'together'),
    open('ana', 'party-side', 'side'),
    open('ana', 'party-offers', 'offers'),
    ...['dismissal', 'default', 'possession', 'stay-away', 'translation-counts'].map(
      (kind): Look => ({
        ...open('ana', `offer-of-${kind}`, 'offers'),
        go: async (page) => {
          await page.goto(at('offers'))
          await opened(page, '/do/make-offer')
          await press(page, 'form[action$="/do/make-offer"] [name=_add][value=court]')
          await page.locator('[name="terms.0.kind"]').first().selectOption(kind)
        },
      }),
    ),
    sent('ana', 'offer-errors', 'offers', '/do/make-offer', {
      'terms.0.amount': 'twelve',
      'terms.0.dueOn': '2026-12-11',
    }),
    { name: 'offer-answering', who: 'ana', go: offer },
    {
      name: 'offer-all-open',
      who: 'ana',
      go: async (page) => {
        await offer(page)
        await page.evaluate(
          `for (const one of document.querySelectorAll('details')) one.open = true`,
        )
      },
    },
    open('ana', 'no-agreement', 'agreement'),
    open('ana', 'said-for-me', 'said-for-me'),
    open('ana', 'party-questions', 'desk'),
    open('ana', 'party-people', 'people'),
    ...documentPages(t, { open, at, press }),
    open('ana', 'held-none', 'held'),
    open('ana', 'held', 'held', { first: () => holdsMail(t) }),
    open('ana', 'by-mail', '', { first: () => postsMail(t) }),
    open('ana', 'whole-mail', `mails/${MAIL}`),
    open('ana', 'ground-rules', 'ground-rules'),
    open('ana', 'ground-rules-step', 'ground-rules/2'),
    sent('ana', 'ground-rules-not-answered', 'ground-rules/3', '/ground-rules/3', {}),
    {
      name: 'ground-rules-wrong-answer',
      who: 'ana',
      status: 422,
      go: async (page) => {
        await page.goto(at('ground-rules/3'))
        await page.locator('[name=answer]').first().check()
        await press(page, submit('/ground-rules/3'))
      },
    },
    open('ana', 'ground-rules-whole', 'ground-rules/sign'),
    open('ana', 'party-end', 'end'),
    open('ana', 'party-reminders', 'reminders'),
    open('ana', 'more-time', '/more-time'),
    sent('ana', 'message-empty', '', '/do/post-message', { words: ' ' }),
    sent('ana', 'allow-empty', '', '/do/authorise-words', { words: ' ' }),
    open('ana', 'not-found-signed-in', 'notes', { status: 404 }),
    open('ana', 'account', '/account'),
    sent(
      'ana',
      'account-token',
      '/account',
      '/account/tokens',
      { name: 'My calendar', days: '30' },
      { status: 200 },
    ),
    open('ana', 'notices', '/account/notices'),
    sent('ana', 'notices-kept', '/account/notices', '/account/notices', {}, { status: 200 }),
    sent('ana', 'notices-phone-wrong', '/account/notices', '/notices/phone', { phone: '12' }),
    sent(
      'ana',
      'notices-phone-code',
      '/account/notices',
      '/notices/phone',
      { phone: '(213) 373-4253' },
      { status: 200 },
    ),
    sent('ana', 'notices-papers', '/account/notices', '/notices/papers', {}, { status: 200 }),
    sent('ana', 'notices-code-wrong', '/account/notices', '/phone/code', { code: '000000' }),
    sent('ana', 'account-token-wrong', '/account', '/account/tokens', { name: '', days: '900' }),
    ...accountPages(t),
    ...mailKeyPages(t),
    ...onlyReaderPages(t),
    open('jorge', 'other-side-home', ''),
    open('jorge', 'other-side-offers', 'offers'),
    open('bea', 'attorney-home', ''),
    open('bea', 'attorney-side', 'side'),
    open('bea', 'attorney-people', 'people'),
    {
      ...open('mira', 'mediator-desk', ''),
      first: () =>
        t.does('bea', 'authorise-words', {
          words: 'We can show the invoice of the painter.',
          manner: 'substance',
        }),
    },
    {
      name: 'relay',
      who: 'mira',
      go: async (page) => {
        await page.goto(at(''))
        await press(page, '.cross a.act')
      },
    },
    open('mira', 'mediator-notes', 'notes'),
    open('mira', 'mediator-offers', 'offers'),
    open('mira', 'mediator-people', 'people'),
    open('mira', 'mediator-end', 'end'),
    open('mira', 'mediator-reminders', 'reminders'),
    sent('mira', 'reminder-empty', 'reminders', '/do/remind-personally', { words: ' ' }),
    ...pagesOfPlans(t, { open, sent, at, press }),
    open('olu', 'observer-desk', ''),
    open('max', 'manager-cases', '/cases'),
    open('max', 'new-case', '/cases/new'),
    sent('max', 'new-case-errors', '/cases/new', '/cases/new', { title: '', sides: 'Ana' }),
    open('max', 'program-desk', `/programs/${PROGRAM}`),
    open('max', 'convening-board', `/programs/${PROGRAM}/convening`),
    ...courtFormPages(t, open),
    ...ownClausePages(t, open),
    ...programListingPages(t, open),
    open('max', 'manager-home', ''),
    sent('max', 'hearing-past', '', '/do/move-hearing', { to: '2001-01-01' }, { status: 409 }),
    open('max', 'manager-people', 'people'),
    ...papersByHand(t, { open, sent, at, press }),
    ...assisting(t, at, press),
    ...meetingPages(t, at),
    sent('max', 'invite-errors', 'people', '/do/invite-participant', { name: '', mail: 'no mail' }),
    {
      ...open('max', 'seat-observer-errors', 'people', { status: 409 }),
      go: async (page) => {
        await page.goto(at('people'))
        await opened(page, '/do/seat-neutral')
        const form = page.locator('form[action$="/do/seat-neutral"]')
        await form.locator('[name=role]').selectOption('observer')
        await form.locator('[name=name]').fill('Stan Hill')
        await form.locator('[name=mail]').fill('stan@people.test')
        await form.locator('[name=confirm]').check()
        await press(page, submit('/do/seat-neutral'))
      },
    },
    open('max', 'manager-lost-way-in', 'lost-way-in'),
    {
      ...open('max', 'manager-lost-way-in-begun', 'lost-way-in'),
      go: async (page) => {
        await page.goto(at('lost-way-in'))
        await page.locator('[name=participant]').first().check()
        await press(page, 'form[action$="/lost-way-in"] button')
      },
    },
    open('max', 'manager-end', 'end'),
    ...pagesOfTheEnd(t, open, sent),
    {
      ...open('mira', 'agreement-to-write', 'agreement'),
      first: async () => {
        const page = await (await t.as('ana')).newPage()
        await offer(page)
        const counter = page.url().split('/').at(-1) ?? ''
        await t.does('ana', 'accept-offer', { offer: counter })
        const mira = await (await t.as('mira')).newPage()
        await mira.goto(at(''))
        await press(mira, '.cross a[href*="relay/answer"]')
        await press(mira, submit('/do/relay-answer'))
      },
    },
    open('mira', 'agreement-findings', 'agreement'),
    ...oralPages(t, open, sent),
    ...waiverPages(t, open, sent),
    {
      ...open('ana', 'agreement-draft', 'agreement'),
      first: async () => {
        const mira = await (await t.as('mira')).newPage()
        await mira.goto(at('agreement'))
        const agreed = await mira.locator('[name=agreed]').first().inputValue()
        ids.set('agreed', agreed)
        const raw = { agreed: [agreed], language: 'en' }
        await keep('mira', 'draft-agreement', raw, 'AgreementDrafted', 'draft')
      },
    },
    ...translatingPages(t, open, () => id('draft')),
    ...draftingPages(t, open, sent, {
      draft: () => id('draft'),
      another: (more) =>
        keep(
          'mira',
          'draft-agreement',
          { agreed: [id('agreed'), ...more], language: 'en' },
          'AgreementDrafted',
          'draft',
        ),
    }),
    sent('ana', 'changes-empty', 'agreement', '/do/request-changes', { words: ' ' }),
    {
      ...open('jorge', 'agreement-signing', 'agreement'),
      first: async () => {
        for (const who of ['ana', 'jorge']) {
          await t.does(who, 'approve-draft', { draft: id('draft') })
        }
        await t.does('mira', 'open-signing', { draft: id('draft') })
      },
    },
    sent('jorge', 'consent-errors', 'agreement', '/do/consent-to-sign', { code: 'ACDE-3467' }),
    {
      ...open('jorge', 'agreement-consented', 'agreement'),
      first: async () => {
        for (const who of ['ana', 'jorge'] as const) {
          const file = await (await t.as(who)).request.get(at('test-page.pdf'))
          const code = codeIn((await file.body()).toString('latin1'))
          await t.does(who, 'consent-to-sign', consenting(code))
        }
      },
    },
    ...entrustingPages(t, { open, at, draft: () => id('draft') }),
    sent('jorge', 'declining-errors', 'agreement', '/do/decline-to-sign', { reason: ' ' }),
    {
      ...open('ana', 'agreement-held', 'agreement'),
      first: async () => {
        await t.does('ana', 'hold-signing', { draft: id('draft') })
      },
    },
    open('mira', 'agreement-held-desk', 'agreement'),
    {
      ...open('mira', 'agreement-declined', 'agreement'),
      first: async () => {
        await t.does('jorge', 'decline-to-sign', {
          ...{ draft: id('draft'), reason: 'The third clause is not what we said.' },
          mayPassOn: false,
        })
      },
    },
    open('ana', 'agreement-declined-there', 'agreement'),
    {
      ...open('ana', 'agreement-thought-over', 'agreement'),
      first: async () => {
        await t.does('mira', 'open-signing', { draft: id('draft'), reflectDays: 3 })
      },
    },
    open('ana', 'home-thought-over', ''),
    {
      ...open('ana', 'agreement-open-again', 'agreement'),
      first: async () => {
        const declines = { draft: id('draft'), reason: 'Not in three days.', mayPassOn: true }
        await t.does('jorge', 'decline-to-sign', declines)
        await t.does('mira', 'open-signing', { draft: id('draft') })
      },
    },
    sent('jorge', 'signing-errors', 'agreement', '/do/sign-agreement', { name: ' ' }),
    {
      ...open('ana', 'agreement-signed', 'agreement'),
      first: async () => {
        for (const [who, name] of [
          ['ana', 'Ana Petrosyan'],
          ['jorge', 'Jorge Benítez'],
        ] as const) {
          const page = await (await t.as(who)).newPage()
          await page.goto(at('agreement'))
          await page.check('[name=consent]')
          await page.fill('form[action$="/do/sign-agreement"] [name=name]', name)
          await press(page, submit('/do/sign-agreement'))
        }
        await t.worker.workOff()
      },
    },
    open('ana', 'settled-home', ''),
    open('mira', 'settled-desk', ''),
    open('jorge', 'settled-offers', 'offers'),
    ...performingPages(t, open, sent),
    ...filingPages(t, open, sent),
    ...defaultPages(t, open),
  ]
}

/** A form behind a summary is opened first, as people do. */
async function opened(page: Page, action: string): Promise<void> {
  const shut = page.locator(`details:not([open]):has(form[action$="${action}"]) > summary`)
  if ((await shut.count()) > 0) await shut.first().click()
}
