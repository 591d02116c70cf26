// The page on which somebody says when and how they want to be told, and shows a telephone to be theirs.
import { type NoticesSaid, rowsOfNever } from '../../actions/notices.ts'
import { noticeKinds, wantedOnes, weekdays } from '../../application/notice-preferences.ts'
import { howMany } from '../../domain/reminders.ts'
import { Select, Tick, Time } from './fields.tsx'
import { Papers } from './papers-section.tsx'
import { Phone } from './phone-section.tsx'
import type { NoticesSeen } from './seen.ts'
import type { NoticeWords } from './words.ts'

export const NoticesPage = (seen: NoticesSeen) => (
  <>
    <h1>{seen.words.title}</h1>
    <p class="lead">{seen.words.intro}</p>
    {seen.told === 'saved' && (
      <p class="told" role="status">
        {seen.words.saved}
      </p>
    )}
    {seen.told === 'wrong' && (
      <p class="wrongs" role="alert">
        {seen.words.wrong}
      </p>
    )}
    <Chosen {...seen} />
    <Phone {...seen} />
    <Papers {...seen} />
  </>
)

const Chosen = ({ words, said, zones }: NoticesSeen) => {
  const days = weekdays.map((day) => [String(day), words.days[day] ?? ''] as const)
  const { digest, quiet } = said
  return (
    <form method="post" action="/account/notices" class="card fields">
      <fieldset>
        <legend>{words.wanted}</legend>
        <div class="row">
          {noticeKinds.map((kind) => (
            <Select
              key={kind}
              name={`wanted.${kind}`}
              label={words.kinds[kind]}
              value={said.wanted[kind]}
              choices={wantedOnes.map((one) => [one, words.ways[one]] as const)}
            />
          ))}
          <Select
            name="reminders"
            label={words.howMany}
            value={said.reminders}
            choices={howMany.map((one) => [one, words.howManyOf[one]] as const)}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.digestTitle}</legend>
        <div class="row">
          <Select
            name="digest"
            label={words.digest}
            value={digest.every}
            choices={[
              ['once', words.digests.once],
              ['day', words.digests.day],
              ['week', words.digests.week],
            ]}
          />
          <Select
            name="digest.on"
            label={words.digestOn}
            value={digest.every === 'week' ? String(digest.on) : '1'}
            choices={days}
          />
          <Time
            name="digest.at"
            label={words.digestAt}
            value={digest.every === 'once' ? '09:00' : digest.at}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.quiet}</legend>
        <Tick name="quiet" label={words.quietOn} on={quiet !== null} />
        <div class="row">
          <Time name="quiet.from" label={words.from} value={quiet?.from ?? '21:00'} />
          <Time name="quiet.to" label={words.to} value={quiet?.to ?? '08:00'} />
          <Select
            name="timeZone"
            label={words.zone}
            value={said.timeZone}
            choices={[...new Set([said.timeZone, ...zones])].map(
              (zone) => [zone, zone.replaceAll('_', ' ')] as const,
            )}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.safety}</legend>
        <p class="quiet">{words.safetyIntro}</p>
        {Array.from({ length: rowsOfNever(said.never.length) }, (_, i) => (
          <Never key={i} words={words} number={i} one={said.never[i]} />
        ))}
        <Tick name="noVoiceMail" label={words.noVoiceMail} on={said.noVoiceMail} />
        <Tick name="noLetters" label={words.noLetters} on={said.noLetters} />
      </fieldset>
      <button class="act first" type="submit">
        {words.save}
      </button>
    </form>
  )
}

const Never = ({
  words,
  number,
  one,
}: {
  readonly words: NoticeWords
  readonly number: number
  readonly one: NoticesSaid['never'][number] | undefined
}) => (
  <fieldset>
    <legend>{words.never(number + 1)}</legend>
    <div class="row">
      <Select
        name={`never.${number}.channel`}
        label={words.channel}
        value={one?.channel ?? 'text'}
        choices={[
          ['text', words.channels.text],
          ['mail', words.channels.mail],
        ]}
      />
      <Time name={`never.${number}.from`} label={words.from} value={one?.from ?? '00:00'} />
      <Time name={`never.${number}.to`} label={words.to} value={one?.to ?? '18:00'} />
    </div>
    <fieldset class="choices">
      <legend>{words.onDays}</legend>
      <div class="row">
        {weekdays.map((day) => (
          <div class="tick" key={day}>
            <input
              type="checkbox"
              id={`never.${number}.days.${day}`}
              name={`never.${number}.days`}
              value={String(day)}
              checked={one?.days.includes(day) ?? false}
            />
            <label for={`never.${number}.days.${day}`}>{words.days[day]}</label>
          </div>
        ))}
      </div>
    </fieldset>
  </fieldset>
)
