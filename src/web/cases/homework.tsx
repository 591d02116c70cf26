// Homework on its page: what is to be done, by whom and by when, each task in the room where it stands.

import { seated, sidesOf } from '../../domain/convening.ts'
import { jointIsOpen } from '../../domain/ground-rules.ts'
import { isAsked, type Task, type TaskRoom } from '../../domain/homework.ts'
import { lineOf } from '../../domain/plan-line.ts'
import { seating } from '../../domain/rooms.ts'
import { caucusOf, conducts, isSide, type Side, speaksForSide } from '../../domain/seats.ts'
import { Exchanges } from './exchange.tsx'
import { homeworkWords } from './homework-words.ts'
import { ActionForm, Button, Field, Hidden, Select, Tag, Words } from './parts.tsx'
import { dayOf, nameOf, type Seen, sideLabel } from './seen.ts'
import { titleOf } from './stage-view.tsx'
import { Papers, PapersToTick } from './task-papers.tsx'
import { idOf, WrongHere, wrongAt } from './wrongs.tsx'

const PAGE = 'homework'

export const HomeworkPage = ({ seen }: { readonly seen: Seen }) => {
  const words = homeworkWords[seen.language]
  const { view } = seen
  const tasks = [...view.rooms.values()]
    .flatMap(({ homework }) => [...homework.tasks.values()])
    .toSorted((a, b) => Number(Boolean(a.over)) - Number(Boolean(b.over)) || a.at - b.at)
  const { me, board } = view
  const sides = sidesOf(board.convening)
  const open = !board.closing.ended
  return (
    <>
      <section class="card" aria-labelledby="homework">
        <h2 id="homework">{words.title}</h2>
        {tasks.length === 0 && <p>{words.none}</p>}
        <ul class="cards">
          {tasks.map((task) => (
            <TaskOf key={`${task.room} ${task.task}`} seen={seen} task={task} />
          ))}
        </ul>
      </section>
      <Exchanges seen={seen} />
      {open && conducts(me) && (
        <section class="card" aria-labelledby="set-task">
          <h2 id="set-task">{words.setTitle}</h2>
          {sides.map((side) => (
            <Setting key={side} seen={seen} room={caucusOf(side) as TaskRoom} />
          ))}
          {jointIsOpen(board) && <Setting seen={seen} room="joint" />}
          <Setting seen={seen} room="neutrals" />
        </section>
      )}
      {open && speaksForSide(me) && (
        <section class="card" aria-labelledby="set-own">
          <h2 id="set-own">{words.setOwnTitle}</h2>
          <Setting seen={seen} room={`team:${me.seat}`} />
        </section>
      )}
    </>
  )
}

/** Who reads a room in which a task stands. */
function readBy(seen: Seen, room: TaskRoom): string {
  const words = homeworkWords[seen.language]
  if (room === 'joint') return words.together
  if (room === 'neutrals') return words.neutrals
  const [kind = '', side = ''] = room.split(':')
  const label = sideLabel(seen, side as Side)
  return kind === 'team' ? words.teamOf(label) : words.privateTo(label)
}

const TaskOf = ({ seen, task }: { readonly seen: Seen; readonly task: Task }) => {
  const words = homeworkWords[seen.language]
  const { view, trouble } = seen
  const { room, over } = task
  const form = `${room} ${task.task}`
  const came = (action: string) => trouble?.action === action && trouble.form === form
  const open = !over && !view.board.closing.ended
  const asked = isAsked(view.me, task)
  const stage = lineOf(view).find((step) => step.stage.stage === task.stage)?.stage
  const names = { seen, page: PAGE, form }
  const Which = () => (
    <>
      <Hidden name="room" value={room} />
      <Hidden name="task" value={task.task} />
    </>
  )
  return (
    <li class="card">
      <Words text={task.words} />
      <p>
        {over && (
          <Tag ok={over.how === 'done'}>{over.how === 'done' ? words.done : words.notNeeded}</Tag>
        )}
        <Tag>{readBy(seen, room)}</Tag>
      </p>
      {task.dueOn !== undefined && (
        <p>
          <time dateTime={task.dueOn}>{words.due(dayOf(seen, task.dueOn))}</time>
        </p>
      )}
      {stage && <p dir="auto">{words.setOn(titleOf(seen, stage))}</p>}
      {task.who.length > 0 && (
        <p dir="auto">{words.asked(task.who.map((one) => nameOf(seen, one)).join(', '))}</p>
      )}
      <Papers seen={seen} room={room} documents={task.documents} />
      {over && over.words.trim() !== '' && <Words text={over.words} />}
      <Papers seen={seen} room={room} documents={over?.documents} />
      {((open && asked) || came('finish-task')) && (
        <details open={came('finish-task')}>
          <summary>{words.doneOpen}</summary>
          <ActionForm {...names} action="finish-task">
            <Which />
            <Field
              {...{ seen, form, action: 'finish-task', name: 'words' }}
              label={words.doneWords}
            />
            <PapersToTick
              {...{ seen, form, room, action: 'finish-task', label: words.papersOfAnswer }}
            />
            <Button>{words.finish}</Button>
          </ActionForm>
        </details>
      )}
      {((open && (asked || conducts(view.me))) || came('drop-task')) && (
        <details open={came('drop-task')}>
          <summary>{words.dropOpen}</summary>
          <ActionForm {...names} action="drop-task">
            <Which />
            <Field
              {...{ seen, form, action: 'drop-task', name: 'reason' }}
              label={words.dropReason}
            />
            <Button plain>{words.drop}</Button>
          </ActionForm>
        </details>
      )}
    </li>
  )
}

const Setting = ({ seen, room }: { readonly seen: Seen; readonly room: TaskRoom }) => {
  const words = homeworkWords[seen.language]
  const { view, trouble } = seen
  const action = 'set-task'
  const base = { seen, action, form: room }
  const came = trouble?.action === action && trouble.form === room
  const steps = lineOf(view).filter((step) => step.room === 'board' || step.room === room)
  const seats = seating(sidesOf(view.board.convening)).get(room) ?? []
  const people = seated(view.board.convening).filter(
    ({ seat }) => seats.includes(seat) && (room === 'neutrals' || isSide(seat)),
  )
  return (
    <details open={came}>
      <summary dir="auto">{readBy(seen, room)}</summary>
      <ActionForm {...base} page={PAGE}>
        <Hidden name="room" value={room} />
        <Field {...{ ...base, name: 'words', label: words.words, long: true }} />
        <Asked {...base} people={people} />
        <Field {...{ ...base, name: 'dueOn', label: words.dueOn, type: 'date' }} />
        {steps.length > 0 && (
          <Select
            {...{ ...base, name: 'stage', label: words.stage }}
            choices={[
              ['', words.noStage],
              ...steps.map(({ stage }) => [stage.stage, titleOf(seen, stage)] as const),
            ]}
          />
        )}
        <PapersToTick {...{ ...base, room, label: words.papers }} />
        <span class={`seen ${room === 'joint' ? 'joint' : 'private'}`}>{readBy(seen, room)}</span>
        <Button>{words.set}</Button>
      </ActionForm>
    </details>
  )
}

const Asked = ({
  seen,
  action,
  form,
  people,
}: {
  readonly seen: Seen
  readonly action: string
  readonly form: string
  readonly people: readonly { readonly participant: string; readonly name: string }[]
}) => {
  const words = homeworkWords[seen.language]
  const id = idOf(action, form, 'who')
  const wrong = wrongAt(seen, action, form, 'who')
  const { trouble } = seen
  const typed = trouble?.action === action && trouble.form === form ? trouble.fields : new Map()
  return (
    <fieldset class="field choices" id={id}>
      <legend>{words.who}</legend>
      <p class="quiet">{words.whoHint}</p>
      <WrongHere id={id} text={wrong} />
      {people.map(({ participant, name }, i) => (
        <div class="tick" key={participant}>
          <input
            type="checkbox"
            id={`${id}-${i}`}
            name={`who.${i}`}
            value={participant}
            checked={typed.has(`who.${i}`)}
          />
          <label for={`${id}-${i}`} dir="auto">
            {name}
          </label>
        </div>
      ))}
    </fieldset>
  )
}
