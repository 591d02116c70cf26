// A message is looked at before anything believes it: its size, its letters, its XML, the schemas, and then what it says.
import type { XmlDocument, XmlElement } from 'libxml2-wasm'
import { type Name, namespaces } from './names.ts'
import { type Part, partOf, Unclear } from './reading.ts'
import { type Judge, readyJudge } from './schemas.ts'

export type Refused = {
  readonly is: 'refused'
  readonly kind:
    | 'too-long'
    | 'not-text'
    | 'document-type'
    | 'not-xml'
    | 'schema'
    | 'another'
    | 'unclear'
  /** Goes on after "The message cannot be read: ". */
  readonly why: string
}

/** 50 MB: a filing with its papers in it, or the copies that come back. */
export const MOST_BYTES = 50 * 1024 * 1024

/** Reads a message whose root is one of these. What a reader cannot make out is said, not thrown. */
export async function judged<T>(
  bytes: Uint8Array,
  readers: Readonly<Partial<Record<Name, (message: Part) => T>>>,
  most = MOST_BYTES,
): Promise<{ readonly is: 'read'; readonly said: T } | Refused> {
  if (bytes.length > most) return refused('too-long', `it is longer than ${most} bytes`)
  const text = textOf(bytes)
  if (text === undefined) return refused('not-text', 'it is not text in UTF-8')
  // No message needs one, and it is what entities, their bombs and files of others come in by.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    return refused('document-type', 'it declares a document type, which no message needs')
  }
  const judge = await readyJudge()
  let document: XmlDocument
  try {
    document = parsed(judge, text)
  } catch (error) {
    return refused('not-xml', `it is not well-formed XML${where(error)}`)
  }
  try {
    const root = document.root
    const reader = readerFor(root, readers)
    if (!reader) {
      const wanted = Object.keys(readers).map(localName).join(' or ')
      return refused('another', `it is ${localName(root.name)} and not ${wanted}`)
    }
    dropHints(root)
    judge.validator.validate(document)
    return { is: 'read', said: reader(partOf(root)) }
  } catch (error) {
    if (error instanceof Unclear) return refused('unclear', error.message)
    return refused('schema', `it is not as ECF 5.0 has it${where(error)}`)
  } finally {
    document.dispose()
  }
}

const refused = (kind: Refused['kind'], why: string): Refused => ({ is: 'refused', kind, why })

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function parsed({ libxml2 }: Judge, text: string): XmlDocument {
  const { XML_PARSE_NONET, XML_PARSE_NO_XXE, XML_PARSE_NO_SYS_CATALOG, XML_PARSE_NOCDATA } =
    libxml2.ParseOption
  const option = XML_PARSE_NONET | XML_PARSE_NO_XXE | XML_PARSE_NO_SYS_CATALOG | XML_PARSE_NOCDATA
  // What the declaration says of its encoding does not count: it is text already.
  return libxml2.XmlDocument.fromString(text, { encoding: 'utf-8', option })
}

const readerFor = <T>(
  root: XmlElement,
  readers: Readonly<Partial<Record<Name, (message: Part) => T>>>,
) =>
  Object.entries(readers).find(([name]) => {
    const [prefix = '', local] = name.split(':')
    return (
      root.name === local && root.namespaceUri === namespaces[prefix as keyof typeof namespaces]
    )
  })?.[1]

const localName = (name: string): string => name.split(':').at(-1) ?? name

/** Where schemas lie is ours to say: a validator would follow these. */
function dropHints(root: XmlElement): void {
  const hints = root.find('//@xsi:schemaLocation | //@xsi:noNamespaceSchemaLocation', {
    xsi: namespaces.xsi,
  })
  for (const hint of hints) hint.remove()
}

const LONGEST_REASON = 400
type Details = { readonly details?: readonly { readonly message: string; readonly line: number }[] }

/** The first thing that is wrong, in the words of libxml2, without the addresses of namespaces. */
function where(error: unknown): string {
  const first = (error as Details).details?.[0]
  if (!first) return ''
  const words = first.message
    .trim()
    .replaceAll(/\{[^{}]*\}/g, '')
    .slice(0, LONGEST_REASON)
  return ` (line ${first.line}: ${words})`
}
