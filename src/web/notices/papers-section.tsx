// The part of one's notices about papers: whether what there is to read comes by mail.
import type { NoticesSeen } from './seen.ts'

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
