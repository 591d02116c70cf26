// The fields of the page of notices: a choice, a tick, a time of the day.
type SelectSeen = {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly choices: readonly (readonly [string, string])[]
}
export const Select = ({ name, label, value, choices }: SelectSeen) => (
  <div class="field">
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      {choices.map(([key, text]) => (
        <option key={key} value={key} selected={key === value}>
          {text}
        </option>
      ))}
    </select>
  </div>
)
export const Tick = ({
  name,
  label,
  on,
}: {
  readonly name: string
  readonly label: string
  readonly on: boolean
}) => (
  <div class="tick">
    <input type="checkbox" id={name} name={name} value="yes" checked={on} />
    <label for={name}>{label}</label>
  </div>
)
export const Time = ({
  name,
  label,
  value,
}: {
  readonly name: string
  readonly label: string
  readonly value: string
}) => (
  <div class="field">
    <label for={name}>{label}</label>
    <input id={name} name={name} type="time" step="900" value={value} />
  </div>
)
