// A court's calendar imported on a page: pasted or as a file, tried first, reported row by row.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  importCalendar,
  MOST_ROWS,
  type RowOutcome,
  type RowReport,
  readCalendar,
  reasonIn,
} from '../../actions/import-calendar.ts'
import { manages } from '../../actions/program-intakes.ts'
import type { DoorRegister } from '../../application/doors.ts'
import type { House } from '../../application/house.ts'
import type { Viewer } from '../../application/people-ports.ts'
import type { Language } from '../../domain/clauses.ts'
import { fieldsOf, seeing } from '../cases/seeing.ts'
import { dayOf } from '../cases/seen.ts'
import { Acts, TextField } from '../frame/fields.tsx'
import type { WebFrame } from '../frame/web-frame.ts'
import { fileIn } from '../public/file-in.ts'
import { importWords } from './import-words.ts'

export type ProgramRoutes = {
  readonly house: House
  readonly doors: DoorRegister
  readonly frame: WebFrame
}
const LARGEST = 8 * 1024 * 1024
const OF_A_TRY: readonly RowOutcome[] = ['would open', 'would move']
const SHOWN: readonly RowOutcome[] = [
  ...(['opened', 'would open', 'moved', 'would move'] as const),
  ...(['there', 'theirs', 'refused'] as const),
]
type Report = { readonly rows: readonly RowReport[]; readonly dryRun: boolean }

export function importRoutes(app: FastifyInstance, { house, doors, frame }: ProgramRoutes): void {
  const { signedIn } = seeing(house, frame)
  const path = '/programs/:program/import'
  const show = (
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    said: { readonly text?: string; readonly wrong?: string; readonly report?: Report } = {},
  ) => {
    const { program } = request.params as { program: string }
    const language = frame.languageOf(request)
    const { title } = importWords[language]
    const body = <ImportPage language={language} program={program} {...said} />
    const status = said.wrong === undefined ? 200 : 422
    return frame.show(request, reply, { title, viewer, body, status })
  }
  doors.add({ kind: 'page', name: `GET ${path}`, audience: 'signed in', factor: 'session' })
  app.get(
    path,
    signedIn(async (viewer, request, reply) => {
      const { program } = request.params as { program: string }
      return manages(viewer, program) ? show(viewer, request, reply) : reply.callNotFound()
    }),
  )
  const take = signedIn(async (viewer, request, reply) => {
    const { program } = request.params as { program: string }
    if (!manages(viewer, program)) return reply.callNotFound()
    const file = fileIn(request.headers['content-type'], request.body)
    const fields = fieldsOf(Buffer.isBuffer(request.body) ? {} : request.body)
    const text = file ? Buffer.from(file).toString('utf8') : (fields.get('table')?.[0] ?? '')
    const words = importWords[frame.languageOf(request)]
    const read = readCalendar(text)
    if (!read.ok) return show(viewer, request, reply, { text, wrong: words.wrong[read.why] })
    const dryRun = !fields.has('really')
    const manager = { person: viewer.person, name: viewer.name }
    const rows: RowReport[] = []
    const importing = { program, manager, rows: read.rows, dryRun, atOnce: false }
    for await (const row of importCalendar(house, importing)) rows.push(row)
    return show(viewer, request, reply, { text, report: { rows, dryRun } })
  })
  doors.add({ kind: 'form', name: `POST ${path}`, audience: 'signed in', factor: 'session' })
  app.post(path, { bodyLimit: LARGEST }, take)
}

const ImportPage = ({
  language,
  program,
  text = '',
  wrong,
  report,
}: {
  readonly language: Language
  readonly program: string
  readonly text?: string
  readonly wrong?: string
  readonly report?: Report
}) => {
  const words = importWords[language]
  const path = `/programs/${program}/import`
  const wrongs = new Map(wrong === undefined ? [] : [['table', wrong]])
  const filled = { values: new Map([['table', [text]]]), wrongs }
  const goesOn = report?.dryRun && report.rows.some(({ outcome }) => OF_A_TRY.includes(outcome))
  return (
    <>
      <h1>{words.title}</h1>
      {report && <Reported language={language} report={report} />}
      {goesOn && (
        <form method="post" action={path}>
          <textarea name="table" hidden value={text} aria-label={words.table} />
          <input type="hidden" name="really" value="yes" />
          <Acts>
            <button class="act first" type="submit">
              {words.really}
            </button>
          </Acts>
        </form>
      )}
      <section class="card">
        <p>{words.lead(MOST_ROWS)}</p>
        <p class="quiet">{words.columns}</p>
        <form method="post" action={path} class="fields" noValidate>
          <TextField filled={filled} name="table" label={words.table} long />
          <Acts>
            <button class={goesOn ? 'act' : 'act first'} type="submit">
              {words.tryIt}
            </button>
          </Acts>
        </form>
        <form method="post" action={path} encType="multipart/form-data" class="fields">
          <div class="field">
            <label for="file">{words.file}</label>
            <input id="file" name="file" type="file" accept=".csv,text/csv" />
          </div>
          <Acts>
            <button class="act" type="submit">
              {words.tryFile}
            </button>
          </Acts>
        </form>
      </section>
    </>
  )
}

const Reported = ({
  language,
  report,
}: {
  readonly language: Language
  readonly report: Report
}) => {
  const words = importWords[language]
  const many = (outcome: RowReport['outcome']) =>
    report.rows.filter((row) => row.outcome === outcome).length
  return (
    <section aria-labelledby="report">
      <h2 id="report">{report.dryRun ? words.tried : words.done}</h2>
      <p role="status">
        {SHOWN.filter((outcome) => many(outcome) > 0)
          .map((outcome) => `${words.outcomes[outcome]}: ${many(outcome)}`)
          .join(' · ')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by keys (axe: scrollable-region-focusable) */}
      <section class="scroll" tabIndex={0} aria-label={words.done}>
        <table class="who-reads">
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.outcome}</th>
              <th scope="col">{words.reason}</th>
            </tr>
          </thead>
          <tbody>
            {report.rows.map((row) => (
              <tr key={row.row}>
                <th scope="row">{row.row}</th>
                <td dir="auto">{row.caseNumber}</td>
                <td>{words.outcomes[row.outcome]}</td>
                <td>{reasonIn(language, row, (date) => dayOf({ language }, date))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
