// A mailbox that is gone: what was to go there is not tried again, as if it had come back.
import { NeverTaken } from './texts.ts'

export async function unlessGone(handing: Promise<void>): Promise<void> {
  try {
    await handing
  } catch (error) {
    if (!(error instanceof NeverTaken)) throw error
  }
}
