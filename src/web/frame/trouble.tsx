// A page that says what went wrong and how to go on. It repeats nothing of what was asked.
export const Trouble = ({
  title,
  more,
  back,
}: {
  readonly title: string
  readonly more: string
  readonly back: string
}) => (
  <section class="card narrow">
    <h1>{title}</h1>
    <p>{more}</p>
    <p>
      <a class="act first" href="/cases">
        {back}
      </a>
    </p>
  </section>
)
