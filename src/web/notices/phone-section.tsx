// The part of one's notices about one's telephone: the one that counts, the one that waits for its code, another.
import { readablePhone } from '../../actions/phone.ts'
import type { NoticesSeen } from './seen.ts'

const Wrong = ({ text }: { readonly text: string }) => (
  <p class="wrong" id="phone-wrong" role="alert">
    {text}
  </p>
)
const invalid = {
  autofocus: true,
  'aria-invalid': 'true',
  'aria-describedby': 'phone-wrong',
} as const

export const Phone = (seen: NoticesSeen) => {
  const { words, phone, phoneWrong } = seen
  return (
    <section class="card" aria-labelledby="phone-title">
      <h2 id="phone-title">{words.phone}</h2>
      {phone.phone !== undefined && <p>{words.yours(readablePhone(phone.phone))}</p>}
      {phone.waiting !== undefined && <Code {...seen} waiting={phone.waiting} />}
      {phone.phone === undefined && phone.waiting === undefined ? (
        <>
          <p>{words.phoneIntro}</p>
          <Another {...seen} />
        </>
      ) : (
        <details open={phoneWrong !== undefined && phoneWrong !== 'wrongCode'}>
          <summary>{words.another}</summary>
          <p>{words.phoneIntro}</p>
          <Another {...seen} />
        </details>
      )}
      {phone.phone !== undefined && (
        <>
          <form method="post" action="/account/notices/phone/remove">
            <button class="act" type="submit">
              {words.remove}
            </button>
          </form>
          <Reading {...seen} />
        </>
      )}
    </section>
  )
}

const Code = ({
  words,
  phone,
  phoneWrong,
  waiting,
}: NoticesSeen & { readonly waiting: string }) => (
  <form method="post" action="/account/notices/phone/code" class="fields">
    <p>
      {words.waiting(readablePhone(waiting))} {phone.phone !== undefined && words.untilThen}
    </p>
    <div class="field">
      <label for="phone-code">{words.code}</label>
      {phoneWrong === 'wrongCode' && <Wrong text={words.wrongCode} />}
      <input
        id="phone-code"
        name="code"
        inputMode="numeric"
        autocomplete="one-time-code"
        required
        maxLength={12}
        {...(phoneWrong === 'wrongCode' ? invalid : {})}
      />
    </div>
    <button class="act first" type="submit">
      {words.confirm}
    </button>
  </form>
)

const Another = ({ words, phoneWrong, typed }: NoticesSeen) => (
  <form method="post" action="/account/notices/phone" class="fields">
    <div class="field">
      <label for="phone">{words.number}</label>
      {phoneWrong !== undefined && phoneWrong !== 'wrongCode' && <Wrong text={words[phoneWrong]} />}
      <input
        id="phone"
        name="phone"
        type="tel"
        autocomplete="tel"
        required
        maxLength={40}
        value={typed}
        {...(phoneWrong === undefined || phoneWrong === 'wrongCode' ? {} : invalid)}
      />
    </div>
    <button class="act" type="submit">
      {words.send}
    </button>
  </form>
)

const Reading = ({ words, phone, readingCode }: NoticesSeen) => (
  <>
    <h3>{words.reading}</h3>
    <p>{words.readingIntro}</p>
    {readingCode !== undefined && (
      <p class="told" role="status">
        {words.readingCode(readingCode)}
      </p>
    )}
    <form method="post" action="/account/notices/reading">
      <input type="hidden" name="on" value={phone.reads ? '' : 'yes'} />
      <button class="act" type="submit">
        {phone.reads ? words.readingOff : words.readingOn}
      </button>
    </form>
  </>
)
