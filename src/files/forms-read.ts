// Forms of courts, each looked into and filled in by a worker of its own.
import type { FormReading } from '../application/court-form-ports.ts'
import { askClamd } from './clamd.ts'
import type { Answer, Framed, Task } from './frames.ts'

const MOST_BYTES = 8 * 1024 * 1024

type Reading = {
  readonly asked: (task: Task, bytes: readonly Uint8Array[]) => Promise<Framed<Answer>>
  readonly clamd: Parameters<typeof askClamd>[0] | undefined
  /** Nothing but plain text is opened where it cannot be opened apart. */
  readonly trusted: boolean
}

export function formsRead({ asked, clamd, trusted }: Reading): FormReading {
  const blank: FormReading['blank'] = async (bytes, form) => {
    if (bytes.length === 0) return { refused: 'EmptyFile' }
    if (bytes.length > MOST_BYTES) return { refused: 'FormTooLarge' }
    if (!trusted) return { refused: 'CheckNotPossible' }
    if (clamd !== undefined && (await askClamd(clamd, bytes)) === 'found') {
      return { refused: 'HoldsMalware' }
    }
    const { head, bytes: made } = await asked({ task: 'form', form }, [bytes])
    const [written] = made
    if ('form' in head && written) return { ...head.form, bytes: written }
    return { refused: 'formRefused' in head ? head.formRefused : 'CheckNotPossible' }
  }
  return {
    blank: (bytes, form) =>
      blank(bytes, form).catch(() => ({ refused: 'CheckNotPossible' }) as const),
    async filled(form, fills, sample = false) {
      const { head, bytes } = await asked({ task: 'fill', fills, sample }, [form])
      const [made] = bytes
      if ('unfit' in head && made) return { bytes: made, unfit: head.unfit }
      throw new Error('the form could not be filled in')
    },
  }
}
