// The parts of the page of notices about a telephone and a mailbox: shown to be theirs, and what may be read there.
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

export const Phone = ({ words, phone, phoneWrong, typed, readingCode }: NoticesSeen) => (
  <section class="card" aria-labelledby="phone-title">
    <h2 id="phone-title">{words.phone}</h2>
    {phone?.proven ? (
      <>
        <p>{words.yours(phone.phone)}</p>
        <form method="post" action="/account/notices/phone/remove">
          <button class="act" type="submit">
            {words.remove}
          </button>
        </form>
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
    ) : (
      <>
        <p>{words.phoneIntro}</p>
        {phone && (
          <form method="post" action="/account/notices/phone/code" class="fields">
            <p>{words.waiting(phone.phone)}</p>
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
        )}
        <form method="post" action="/account/notices/phone" class="fields">
          <div class="field">
            <label for="phone">{words.number}</label>
            {phoneWrong !== undefined && phoneWrong !== 'wrongCode' && (
              <Wrong text={words[phoneWrong]} />
            )}
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
      </>
    )}
  </section>
)

export const Papers = ({ words, papers }: NoticesSeen) => (
  <section class="card" aria-labelledby="papers-title">
    <h2 id="papers-title">{words.papers}</h2>
    <p>{words.papersIntro}</p>
    <form method="post" action="/account/notices/papers">
      <input type="hidden" name="on" value={papers ? '' : 'yes'} />
      <button class="act" type="submit">
        {papers ? words.papersOff : words.papersOn}
      </button>
    </form>
  </section>
)
