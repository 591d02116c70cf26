// The routes of passkeys, code apps, address and asking for more: each change asks for a fresh factor first (ASVS 7.5.1).
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChild } from 'preact'
import { askForNewAddress } from '../../application/account-mails.ts'
import {
  beginAuthenticator,
  newRecoveryCodes,
  removeAuthenticator,
  setAuthenticator,
  settingUp,
} from '../../application/authenticator.ts'
import { mailFails } from '../../application/got-mail.ts'
import { addPasskey, askForNewPasskey, removePasskey } from '../../application/passkeys.ts'
import type { Viewer } from '../../application/people-ports.ts'
import { fieldOf, type PeopleRoutes } from '../sign-in/people-routes.ts'
import { AddPasskeyPage, AuthenticatorPage, CodesPage } from './setting-pages.tsx'
import { Ways, type WaysSeen } from './ways.tsx'
import { type Said, type WaysWords, waysWords } from './words.ts'

export type Answering = (
  request: FastifyRequest,
  reply: FastifyReply,
  viewer: Viewer,
) => Promise<FastifyReply>
export type Account = {
  page(url: string, answer: Answering): void
  form(url: string, answer: Answering): void
  /** Asks for a fresh factor, and goes on with what was posted. */
  change(url: string, answer: Answering): void
  show(
    request: FastifyRequest,
    reply: FastifyReply,
    viewer: Viewer,
    more?: { readonly ways?: Pick<WaysSeen, 'wrong'> },
  ): Promise<FastifyReply>
}

const saidIn = (request: FastifyRequest, words: WaysWords): Said | undefined => {
  const { said } = request.query as { said?: unknown }
  return typeof said === 'string' && Object.hasOwn(words.said, said) ? (said as Said) : undefined
}

export async function waysPart(
  { house }: Pick<PeopleRoutes, 'house'>,
  request: FastifyRequest,
  viewer: Viewer,
  more: Pick<WaysSeen, 'when' | 'first'> &
    Pick<WaysSeen, 'wrong'> & {
      readonly handleOf: (id: string) => string
    },
) {
  const words = waysWords[viewer.language]
  const { accounts, directory } = house
  const { person } = viewer
  const kept = await accounts.authenticators.secretOf(person)
  const contact = await directory.contact(person)
  const { handleOf, ...seen } = more
  return (
    <Ways
      {...seen}
      words={words}
      passkeys={(await accounts.passkeys.of(person)).map((passkey) => ({
        passkey,
        handle: handleOf(passkey.passkey),
      }))}
      authenticator={kept ? (kept.confirmed ? 'set' : 'begun') : 'none'}
      codesLeft={await accounts.authenticators.codesLeft(person)}
      asksMore={viewer.account?.asksMore === true}
      mail={contact?.mail}
      mailFails={await mailFails(house, person)}
      recoveryOpen={await accounts.recoveries.open(person)}
      said={saidIn(request, words)}
    />
  )
}

export function waysRoutes(
  { house, frame }: Pick<PeopleRoutes, 'house' | 'frame'>,
  { page, form, change, show }: Account,
  handleOf: (id: string) => string,
): void {
  const back = (reply: FastifyReply, said: Said) => reply.redirect(`/account?said=${said}`, 303)
  const shown = (
    request: FastifyRequest,
    reply: FastifyReply,
    viewer: Viewer,
    title: string,
    body: ComponentChild,
    status = 200,
  ) => frame.show(request, reply, { title, body, viewer, language: viewer.language, status })

  const adding = async (
    request: FastifyRequest,
    reply: FastifyReply,
    viewer: Viewer,
    wrong?: { readonly text: string; readonly typed: string },
  ) => {
    const words = waysWords[viewer.language]
    const options = await askForNewPasskey(house, viewer)
    const body = (
      <AddPasskeyPage {...{ words, options }} typed={wrong?.typed ?? ''} wrong={wrong?.text} />
    )
    return shown(request, reply, viewer, words.adding.title, body, wrong ? 422 : 200)
  }
  change('/account/passkeys/new', (request, reply, viewer) => adding(request, reply, viewer))
  change('/account/passkeys', async (request, reply, viewer) => {
    const name = fieldOf(request, 'name')
    const done = await addPasskey(house, viewer, { name, answer: fieldOf(request, '_answer') })
    if (done === 'added') return back(reply, 'passkey-added')
    const text = waysWords[viewer.language].wrong[done]
    return adding(request, reply, viewer, { text, typed: name })
  })
  change('/account/passkeys/remove', async (request, reply, { person }) => {
    const wanted = fieldOf(request, 'passkey')
    for (const passkey of await house.accounts.passkeys.of(person)) {
      if (handleOf(passkey.passkey) === wanted) await removePasskey(house, person, passkey)
    }
    return back(reply, 'removed')
  })

  change('/account/authenticator/begin', async (_request, reply, viewer) => {
    if (!(await settingUp(house, viewer))) await beginAuthenticator(house, viewer)
    return reply.redirect('/account/authenticator', 303)
  })
  const setting = async (
    request: FastifyRequest,
    reply: FastifyReply,
    viewer: Viewer,
    wrong?: 'CodeWrong' | 'TooManyTries',
  ) => {
    const words = waysWords[viewer.language]
    const up = await settingUp(house, viewer)
    if (!up) return reply.redirect('/account', 303)
    const picture = house.accounts.checks.picture(up.address)
    const text = wrong && words.wrong[wrong]
    const body = <AuthenticatorPage {...{ words, picture }} secret={up.secret} wrong={text} />
    return shown(request, reply, viewer, words.setting.title, body, wrong ? 422 : 200)
  }
  page('/account/authenticator', setting)
  change('/account/authenticator', async (request, reply, viewer) => {
    const codes = await setAuthenticator(house, viewer, fieldOf(request, 'code'))
    if (typeof codes === 'string') return setting(request, reply, viewer, codes)
    return showCodes(request, reply, viewer, codes)
  })
  const showCodes = (
    request: FastifyRequest,
    reply: FastifyReply,
    viewer: Viewer,
    codes: readonly string[],
  ) => {
    const words = waysWords[viewer.language]
    const body = <CodesPage words={words} codes={codes} />
    return shown(request, reply, viewer, words.codes.title, body)
  }
  change('/account/recovery-codes', async (request, reply, viewer) => {
    const codes = await newRecoveryCodes(house, viewer)
    return codes ? showCodes(request, reply, viewer, codes) : reply.redirect('/account', 303)
  })
  change('/account/authenticator/remove', async (_request, reply, viewer) => {
    await removeAuthenticator(house, viewer)
    return back(reply, 'removed')
  })

  change('/account/more', async (request, reply, { person }) => {
    const more = fieldOf(request, 'more') === 'yes'
    await house.accounts.askMore(person, more, house.clock.now())
    return back(reply, more ? 'more' : 'less')
  })

  change('/account/address', async (request, reply, viewer) => {
    const typed = fieldOf(request, 'mail')
    const asked = await askForNewAddress(house, viewer, typed)
    if (asked === 'asked') return back(reply, 'address-asked')
    const text = waysWords[viewer.language].wrong[asked]
    return show(request, reply, viewer, { ways: { wrong: { field: 'mail', text, typed } } })
  })

  form('/account/recovery/stop', async (_request, reply, { person }) => {
    await house.accounts.recoveries.cancel(person, house.clock.now())
    return back(reply, 'recovery-cancelled')
  })
}
