// Office files: which kind, and nothing in them that runs, fetches or calls another program.
import { posix } from 'node:path'
import type { FileType, FileWarning } from '../application/file-ports.ts'
import { ooxmlWarnings } from './office-warnings.ts'
import { openDocumentWarnings, refuseActiveOpenDocument } from './open-document.ts'
import { contentTypesOf, type Relation, relationsIn, relationsOf } from './packages.ts'
import { refuse } from './refused.ts'
import { type Element, everyElement, parsed, unescaped, wordsOf } from './xml.ts'
import type { Parts } from './zip.ts'

const MAIN = 'application/vnd.openxmlformats-officedocument.'
const mains: Record<string, FileType> = {
  [`${MAIN}wordprocessingml.document.main+xml`]: 'docx',
  [`${MAIN}spreadsheetml.sheet.main+xml`]: 'xlsx',
  [`${MAIN}presentationml.presentation.main+xml`]: 'pptx',
}

export function officeTypeOf(parts: Parts): FileType {
  const mimetype = parts.get('mimetype')?.toString('latin1')
  if (mimetype !== undefined) {
    if (mimetype !== 'application/vnd.oasis.opendocument.text') return refuse('KindNotTaken')
    if (!parts.has('content.xml')) return refuse('CannotBeRead')
    return 'odt'
  }
  const typeOf = contentTypesOf(parts)
  const type = typeOf(mainPartOf(parts))
  if (/macroEnabled/i.test(type)) return refuse('HoldsActiveContent')
  return mains[type] ?? refuse('KindNotTaken')
}

export function mainPartOf(parts: Parts): string {
  const main = relationsOf(parts, '').filter(({ kind }) => kind === 'officeDocument')
  const [only] = main
  if (main.length !== 1 || !only || !parts.has(only.target)) return refuse('KindNotTaken')
  return only.target
}

export function officeWarnings(parts: Parts, type: FileType): readonly FileWarning[] {
  if (type === 'odt') {
    refuseActiveOpenDocument(parts)
    return openDocumentWarnings(parts)
  }
  const trees = treesOf(parts)
  refuseActive(parts, trees)
  return ooxmlWarnings(parts, trees)
}

const isXml = (name: string) => /\.(xml|rels)$/i.test(name)

function treesOf(parts: Parts): ReadonlyMap<string, Element> {
  const xml = [...parts].filter(([name]) => isXml(name))
  return new Map(xml.map(([name, bytes]) => [name, parsed(bytes)]))
}

const ACTIVE_TYPE =
  /macro|vbaProject|vbaData|activeX|oleObject|ms-office\.control|customUI|webextension/i
const ACTIVE_PART =
  /(^|\/)(vbaProject|vbaData|activeX|customUI|macrosheets|dialogsheets|externalLinks|queryTables|webextensions)|(^|\/)connections\.xml$/i
/** What a document is made of; a part of any other ending is a stowaway. */
const KNOWN_PART =
  /\.(xml|rels|vml|png|jpe?g|jfif|gif|bmp|tiff?|emf|wmf|svg|wdp|odttf|fntdata|xlsx|docx|pptx|mp4|m4v|mov|m4a|mp3|wav)$|printerSettings\d*\.bin$/i
const ACTIVE_RELATION = new Set([
  'attachedTemplate',
  'oleObject',
  'vbaProject',
  'wordVbaData',
  'control',
  'activeXControlBinary',
  'externalLink',
  'externalLinkPath',
  'frame',
  'subDocument',
  'aFChunk',
  'mailMergeSource',
  'recipientData',
  'xlMacrosheet',
  'xlIntlMacrosheet',
  'connections',
  'queryTable',
  'extensibility',
  'webextension',
  'webextensiontaskpanes',
])
const PLAIN_ADDRESS = /^(https?:\/\/|mailto:|tel:|#)/i

function refuseActive(parts: Parts, trees: ReadonlyMap<string, Element>): void {
  const typeOf = contentTypesOf(parts)
  for (const [name, bytes] of parts) {
    if (ACTIVE_PART.test(name) || !KNOWN_PART.test(name) || ACTIVE_TYPE.test(typeOf(name))) {
      refuse('HoldsActiveContent')
    }
    if (name.endsWith('.rels')) {
      const folder = posix.dirname(posix.dirname(name))
      if (relationsIn(bytes, folder).some(reachesOut)) refuse('HoldsActiveContent')
    }
    if (
      /\.(svg|vml)$/i.test(name) &&
      /<!DOCTYPE|<!ENTITY|<script|\son\w+\s*=|javascript:/i.test(bytes.toString('latin1'))
    ) {
      refuse('HoldsActiveContent')
    }
  }
  for (const tree of trees.values()) if (commands(tree)) refuse('HoldsActiveContent')
}

function reachesOut({ kind, external, target }: Relation): boolean {
  if (ACTIVE_RELATION.has(kind)) return true
  return external && (kind !== 'hyperlink' || !PLAIN_ADDRESS.test(target))
}

const FIELD =
  /\b(DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|MACROBUTTON|DATABASE|AUTOTEXT)\b/i
const FORMULA =
  /\|\s*'?[^|]*!|\b(WEBSERVICE|CALL|REGISTER(\.ID)?|EXEC|RTD|FOPEN|IMPORTDATA|IMAGE)\s*\(/i
const AUTOMATIC = /^(_xlnm\.)?auto_(open|close|activate)/i

/** Words in a document that its program takes for orders. */
function commands(tree: Element): boolean {
  let field = ''
  for (const element of everyElement(tree)) {
    const { name, attributes } = element
    if (name === 'w:instrText') field += wordsOf(element)
    if (name === 'w:fldSimple' && FIELD.test(unescaped(attributes.get('w:instr') ?? '')))
      return true
    if (name === 'w:fldChar' && attributes.get('w:fldCharType') === 'begin') field += ' '
    if ((name === 'f' || name === 'definedName') && FORMULA.test(unescaped(wordsOf(element))))
      return true
    if (name === 'definedName' && AUTOMATIC.test(attributes.get('name') ?? '')) return true
    if (
      /^(ddeLink|oleLink|oleObject|o:OLEObject|p:oleObj|p:control|w:control|control)$/.test(name)
    ) {
      return true
    }
    if (/^ppaction:\/\/(macro|program|ole)/i.test(unescaped(attributes.get('action') ?? '')))
      return true
  }
  return FIELD.test(unescaped(field))
}
