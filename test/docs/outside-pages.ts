// The pages on what stands outside: the API from its description, the command line from its own help.
import type { Command } from 'commander'
import { openApi } from '../../src/api/open-api.ts'
import { commandLine } from '../../src/commands/program.ts'
import { cell, code, table } from './record-pages.ts'

type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly maxLength?: number
  readonly pattern?: string
  readonly format?: string
}
type Content = Readonly<Record<string, { readonly schema?: Schema }>>
type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly security?: readonly unknown[]
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required: boolean
    readonly description: string
  }[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Content }>
  >
}
type Described = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

const inWords = (schema: Schema): string => {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? ''
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' or ')
  const several = schema.oneOf ?? schema.anyOf
  if (several) return several.map(inWords).join(' or ')
  if (schema.items) return `list of ${inWords(schema.items)}`
  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(
      ([name, one]) => `${name}${schema.required?.includes(name) ? '' : '?'}: ${inWords(one)}`,
    )
    return `{ ${fields.join(', ')} }`
  }
  const most = schema.maxLength === undefined ? '' : `, at most ${schema.maxLength} characters`
  return `${schema.format ?? [schema.type ?? 'anything'].flat().join(' or ')}${most}`
}

const fieldsOf = ({ properties = {}, required = [] }: Schema): string => {
  const rows = Object.entries(properties).map(([name, field]) => [
    code(name),
    code(inWords(field)),
    field.default !== undefined
      ? `${code(JSON.stringify(field.default))} when it is missing`
      : required.includes(name)
        ? 'needed'
        : 'may be missing',
  ])
  return rows.length > 0 ? table(['field', 'type', ''], rows) : 'An empty object.'
}

export function apiPage(): string {
  const { paths, components } = openApi() as Described
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, call]) => ({
      path,
      method: method.toUpperCase(),
      ...call,
    })),
  )
  const all = calls.map(({ method, path, operationId, summary }) => [
    `[${code(`${method} ${path}`)}](#${operationId})`,
    cell(summary),
  ])
  const sections = calls.map(({ method, path, operationId, summary, description, ...call }) => {
    const parameters = (call.parameters ?? []).map(({ name, in: where, description }) => [
      code(name),
      where,
      cell(description),
    ])
    const body = call.requestBody?.content['application/json']?.schema
    const answers = Object.entries(call.responses).map(([status, { description, content }]) => {
      const [type, schema] = Object.entries(content ?? {})[0] ?? []
      const named = schema?.schema?.$ref?.split('/').at(-1)
      return [status, cell(description), named ? code(named) : type ? code(type) : '']
    })
    return [
      `### ${operationId}`,
      `${code(`${method} ${path}`)}${call.security ? ', without a token' : ''}`,
      [summary, ...(description ? [description] : [])].join(' '),
      ...(parameters.length > 0 ? [table(['parameter', 'in', ''], parameters)] : []),
      ...(body ? [`Body:\n\n${fieldsOf(body)}`] : []),
      `Answers:\n\n${table(['status', '', ''], answers)}`,
    ].join('\n\n')
  })
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) => `### ${name}\n\n${fieldsOf(schema)}`,
  )
  return `${[
    '# The API',
    'Written from the OpenAPI 3.1 description at `/api/v1/openapi.json` by `test/docs` (`UPDATE=1 npx vitest run test/docs`); a stale copy fails the tests. Paths begin with `/api/v1`. Calls carry `Authorization: Bearer` with an access token from the page of your account. What a page can do, a program can do, and sees no more.',
    table(['call', ''], all),
    '## Calls',
    ...sections,
    '## Schemas',
    ...schemas,
  ].join('\n\n')}\n`
}

const WIDTH = 100

const helpOf = (command: Command): string => {
  const help = command.createHelp()
  help.helpWidth = WIDTH
  return `\`\`\`text\n${help.formatHelp(command, help).trimEnd()}\n\`\`\``
}

export function cliPage(): string {
  const program = commandLine(() => {
    throw new Error('help reads no configuration')
  })
  return `${[
    '# The command line',
    "Each command's own help (`npx parley help COMMAND`), copied by `test/docs` (`UPDATE=1 npx vitest run test/docs`); a stale copy fails the tests. Settings come from the environment: [running.md](running.md).",
    helpOf(program),
    ...program.commands.flatMap((command) => [
      `## parley ${command.name()}\n\n${helpOf(command)}`,
      ...command.commands.map(
        (inner) => `### parley ${command.name()} ${inner.name()}\n\n${helpOf(inner)}`,
      ),
    ]),
  ].join('\n\n')}\n`
}
