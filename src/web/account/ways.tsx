// The part of the account page on how somebody signs in: passkeys, code app, more than the mailbox, address.
import type { Passkey } from '../../application/account-ports.ts'
import { MailField } from '../frame/asked-fields.tsx'
import type { Said, WaysWords } from './words.ts'

export type WaysSeen = {
  readonly words: WaysWords
  readonly passkeys: readonly { readonly passkey: Passkey; readonly handle: string }[]
  readonly authenticator: 'none' | 'begun' | 'set'
  readonly codesLeft: number
  readonly asksMore: boolean
  readonly mail: string | undefined
  /** What goes there comes back. */
  readonly mailFails: boolean
  readonly recoveryOpen: { readonly by: string | undefined } | undefined
  readonly said: Said | undefined
  /** Before anything else opens, something is to be set here. */
  readonly first: 'set' | 'staff' | undefined
  readonly wrong?: { readonly field: 'mail'; readonly text: string; readonly typed: string }
  readonly when: (at: number) => string
}

const Button = ({
  to,
  text,
  first = false,
}: {
  readonly to: string
  readonly text: string
  readonly first?: boolean
}) => (
  <form method="post" action={to}>
    <button class={first ? 'act first' : 'act'} type="submit">
      {text}
    </button>
  </form>
)

export const Ways = (seen: WaysSeen) => {
  const { words, said, first, recoveryOpen } = seen
  return (
    <section class="card" aria-labelledby="ways" id="how">
      <h2 id="ways">{words.title}</h2>
      {said && (
        <p class="next" role="status">
          {words.said[said]}
        </p>
      )}
      {first && (
        <p class="next" role="status">
          {first === 'staff' ? words.staffSetOneFirst : words.setOneFirst}
        </p>
      )}
      {recoveryOpen && (
        <div class="next" role="status">
          <p dir="auto">
            {recoveryOpen.by === undefined
              ? words.recoveryOpen
              : words.recoveryBegun(recoveryOpen.by)}
          </p>
          <Button to="/account/recovery/stop" text={words.cancelRecovery} first />
        </div>
      )}
      <p>{words.intro}</p>
      <Passkeys {...seen} />
      <Authenticator {...seen} />
      <More {...seen} />
      <Address {...seen} />
    </section>
  )
}

const Passkeys = ({ words, passkeys, when }: WaysSeen) => (
  <>
    <h3>{words.passkeys}</h3>
    <p class="quiet">{words.passkeysIntro}</p>
    {passkeys.length === 0 && <p>{words.noPasskey}</p>}
    <ul class="plain">
      {passkeys.map(({ passkey, handle }) => (
        <li key={handle}>
          <b dir="auto">{passkey.name}</b>
          <span class="quiet">
            {words.added(when(passkey.madeAt))};{' '}
            {passkey.lastUsedAt === undefined
              ? words.neverUsed
              : words.lastUsed(when(passkey.lastUsedAt))}
          </span>
          <form method="post" action="/account/passkeys/remove">
            <input type="hidden" name="passkey" value={handle} />
            <button class="act" type="submit">
              {words.remove}
            </button>
          </form>
        </li>
      ))}
    </ul>
    <div class="acts">
      <Button to="/account/passkeys/new" text={words.addPasskey} first={passkeys.length === 0} />
    </div>
  </>
)

const Authenticator = ({ words, authenticator, codesLeft }: WaysSeen) => (
  <>
    <h3>{words.authenticator}</h3>
    {authenticator === 'set' ? (
      <>
        <p>
          {words.authenticatorSet} {words.codesLeft(codesLeft)}
        </p>
        <div class="acts">
          <Button to="/account/recovery-codes" text={words.newCodes} />
          <Button to="/account/authenticator/remove" text={words.removeAuthenticator} />
        </div>
      </>
    ) : (
      <>
        <p class="quiet">{words.authenticatorIntro}</p>
        <div class="acts">
          <Button
            to="/account/authenticator/begin"
            text={authenticator === 'begun' ? words.goOnSetting : words.setAuthenticator}
          />
        </div>
      </>
    )}
  </>
)

const More = ({ words, asksMore }: WaysSeen) => (
  <>
    <h3>{words.more}</h3>
    <p class="quiet">{asksMore ? words.moreIsOn : words.moreIntro}</p>
    <form method="post" action="/account/more">
      <input type="hidden" name="more" value={asksMore ? 'no' : 'yes'} />
      <button class="act" type="submit">
        {asksMore ? words.turnMoreOff : words.turnMoreOn}
      </button>
    </form>
  </>
)

const Address = ({ words, mail, mailFails, wrong }: WaysSeen) => (
  <>
    <h3>{words.address}</h3>
    {mail !== undefined && <p>{words.addressNow(mail)}</p>}
    {mailFails && (
      <p class="next" role="status">
        {words.addressFails}
      </p>
    )}
    <form method="post" action="/account/address" class="fields">
      <MailField id="new-mail" label={words.newAddress} value={wrong?.typed} wrong={wrong?.text} />
      <div class="acts">
        <button class="act" type="submit">
          {words.changeAddress}
        </button>
      </div>
    </form>
  </>
)
