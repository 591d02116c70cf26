// Files are looked at, copied and painted apart, one process a file; what goes wrong there is an answer here.
import { availableParallelism } from 'node:os'
import {
  type FileInspection,
  FileNotCleaned,
  type FileType,
  type Inspected,
  type PhotoPage,
  type WordsFound,
} from '../application/file-ports.ts'
import { type Limits, runsApart } from './apart.ts'
import { askClamd } from './clamd.ts'
import { formsRead } from './forms-read.ts'
import { type Answer, type Framed, framed, type Task, unframed } from './frames.ts'
import { painterIn, picturesHere, type Sandbox, sandboxHere, workerIn } from './sandbox.ts'

export type FileSettings = {
  /** host:port or the path of a socket; without it nobody looks for known malware. */
  readonly clamd?: string | undefined
  /** What this machine has, where it is not said. */
  readonly sandbox?: Sandbox
  /** Whether programs that are not ours look into files where bubblewrap does not hold them; else text alone is taken. */
  readonly withoutBubblewrap?: boolean
  /** Whether pages of PDFs can be painted: what this machine has, where it is not said. */
  readonly painter?: boolean
  /** Another worker, to see what a worker cannot do. */
  readonly worker?: string
  readonly limits?: Partial<Limits>
}

const MOST_BYTES = 128 * 1024 * 1024
const PAGE_WIDTH = 1200
const PAINTED_PAGES = 200
// What fits a page of a letter at 150 points an inch.
const PAINTED_WIDTH = 1275
const usual: Limits = {
  milliseconds: 60_000,
  cpuSeconds: 40,
  memoryKilobytes: 1_500_000,
  answerBytes: 256 * 1024 * 1024,
}
const REASONS = ['NeedsPictures', 'HoldsWhatCannotBeCleaned'] as const

export function openFileInspection(
  settings: FileSettings = {},
): FileInspection & { close(): Promise<void> } {
  const limits = { ...usual, ...settings.limits }
  const sandbox = settings.sandbox ?? sandboxHere()
  const canPaint = settings.painter ?? picturesHere()
  const textAlone = sandbox !== 'bubblewrap' && settings.withoutBubblewrap === false
  const apart = runsApart()
  const inTurn = turns(Math.max(1, Math.min(4, availableParallelism())))

  async function asked(task: Task, bytes: readonly Uint8Array[]): Promise<Framed<Answer>> {
    const words = workerIn(sandbox, settings.worker)
    const input = framed({ head: task, bytes })
    return unframed(await inTurn(() => apart.run(words, input, limits)))
  }

  /** One page a process: a page that takes too long takes no other with it. */
  async function painted(bytes: Uint8Array, pages: number, kind: 'png' | 'jpeg', width: number) {
    const made: Uint8Array[] = []
    for (let page = 1; page <= pages; page += 1) {
      const size = ['-scale-to-x', `${width}`, '-scale-to-y', '-1']
      const which = ['-f', `${page}`, '-l', `${page}`, '-singlefile', '-cropbox']
      const words = painterIn(sandbox, ['-q', `-${kind}`, ...which, ...size, '-'])
      const picture = await inTurn(() => apart.run(words, bytes, limits))
      if (picture.length === 0) break
      made.push(picture)
    }
    return made
  }

  async function pictures(bytes: Uint8Array, type: FileType, most: number) {
    const painter = type === 'pdf' && canPaint
    const image = ['jpeg', 'png', 'webp', 'gif'].includes(type)
    if (textAlone || (!painter && !image) || most < 1) return []
    const pages = painter
      ? await painted(bytes, await pagesOf(bytes, most), 'png', PAGE_WIDTH)
      : [bytes]
    // What a painter says is a stranger's picture, too, until it was made anew.
    const said = await asked({ task: 'pictures', type, width: PAGE_WIDTH }, pages)
    return 'made' in said.head ? said.bytes : []
  }

  async function pagesOf(bytes: Uint8Array, most: number): Promise<number> {
    const { head } = await asked({ task: 'inspect', name: 'pages.pdf', textAlone }, [bytes])
    const pages = 'inspected' in head && 'pages' in head.inspected ? (head.inspected.pages ?? 0) : 0
    return Math.min(pages, most)
  }

  async function look(bytes: Uint8Array, name: string): Promise<Inspected> {
    if (bytes.length === 0) return { refused: 'EmptyFile' }
    if (bytes.length > MOST_BYTES) return { refused: 'CheckNotPossible' }
    if (settings.clamd !== undefined && (await askClamd(settings.clamd, bytes)) === 'found') {
      return { refused: 'HoldsMalware' }
    }
    const { head } = await asked({ task: 'inspect', name, textAlone }, [bytes])
    if ('inspected' in head) return head.inspected
    return { refused: 'refused' in head ? head.refused : 'CheckNotPossible' }
  }

  async function copy(bytes: Uint8Array, type: FileType): Promise<Uint8Array> {
    if (textAlone && type !== 'text') throw new FileNotCleaned('CheckNotPossible')
    let said = await asked({ task: 'cleaned', type, canPaint }, [bytes])
    if ('paint' in said.head) {
      if (said.head.paint > PAINTED_PAGES) throw new FileNotCleaned('HoldsWhatCannotBeCleaned')
      const pages = await painted(bytes, said.head.paint, 'jpeg', PAINTED_WIDTH)
      if (pages.length !== said.head.paint) throw new FileNotCleaned('CheckNotPossible')
      said = await asked({ task: 'bind' }, pages)
    }
    const { head } = said
    const [made] = said.bytes
    if ('made' in head && made) return made
    const reason = 'noCleanCopy' in head && REASONS.find((known) => known === head.noCleanCopy)
    throw new FileNotCleaned(reason || 'CheckNotPossible')
  }

  async function hidden(bytes: Uint8Array, type: FileType): Promise<WordsFound | undefined> {
    if (textAlone) return undefined
    const { head } = await asked({ task: 'hidden', type }, [bytes])
    return 'found' in head ? head.found : undefined
  }

  async function page(bytes: Uint8Array, type: FileType, most: number): Promise<PhotoPage> {
    if (textAlone) throw new FileNotCleaned('CheckNotPossible')
    const said = await asked({ task: 'page', type, most }, [bytes])
    const [made, small] = said.bytes
    if ('made' in said.head && made && small) return { page: made, small }
    throw new FileNotCleaned('CheckNotPossible')
  }

  async function bound(pages: readonly Uint8Array[]): Promise<Uint8Array> {
    const said = await asked({ task: 'bind', sheets: true }, pages)
    const [made] = said.bytes
    if ('made' in said.head && made) return made
    throw new FileNotCleaned('CheckNotPossible')
  }

  return {
    forms: formsRead({ asked, clamd: settings.clamd, trusted: !textAlone }),
    hidden: (bytes, type) => hidden(bytes, type).catch(() => undefined),
    inspect: (bytes, name) =>
      look(bytes, name).catch((): Inspected => ({ refused: 'CheckNotPossible' })),
    cleaned: (bytes, type) => copy(bytes, type).catch(notMade),
    page: (bytes, type, most) => page(bytes, type, most).catch(notMade),
    bound: (pages) => bound(pages).catch(notMade),
    pictures: (bytes, type, most) => pictures(bytes, type, most).catch(() => []),
    close: () => apart.close(),
  }
}

const notMade = (cause: unknown): never => {
  throw cause instanceof FileNotCleaned ? cause : new FileNotCleaned('CheckNotPossible', cause)
}

/** So many at once and no more: who brings a hundred files waits, and the machine does not fall. */
function turns(most: number) {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
