// What runs apart on one file: reads it, does the one thing asked, says what it found, and ends.
import { readFileSync, writeSync } from 'node:fs'
import { cleaned } from './cleaning.ts'
import { type Answer, framed, type Task, unframed } from './frames.ts'
import { inspected } from './looking.ts'
import { NoCleanCopy, Refused } from './refused.ts'

type Said = { readonly head: Answer; readonly bytes: readonly Uint8Array[] }

async function done(task: Task, bytes: readonly Uint8Array[]): Promise<Said> {
  const [file = new Uint8Array()] = bytes
  switch (task.task) {
    case 'inspect':
      return { head: { inspected: await inspected(file, task.name, task.textAlone) }, bytes: [] }
    case 'cleaned': {
      const copy = await cleaned(file, task.type)
      if (!('paint' in copy)) return { head: { made: true }, bytes: [copy.bytes] }
      if (!task.canPaint) throw new NoCleanCopy('NeedsPictures')
      return { head: { paint: copy.paint }, bytes: [] }
    }
    case 'hidden': {
      const { hiddenWords } = await import('./hidden-words.ts')
      return { head: { found: await hiddenWords(file, task.type) }, bytes: [] }
    }
    case 'pictures': {
      const { asPictures } = await import('./imaging.ts')
      return { head: { made: true }, bytes: await asPictures(bytes, task.width) }
    }
    case 'page': {
      const { asPage } = await import('./photo-page.ts')
      return { head: { made: true }, bytes: await asPage(file, task.type, task.most) }
    }
    case 'bind': {
      const { bound, boundInSheets } = await import('./page-binding.ts')
      const made = task.sheets ? boundInSheets(bytes) : bound(bytes)
      return { head: { made: true }, bytes: [await made] }
    }
    case 'form':
      return await lookedAsForm(file, task.form)
    case 'fill': {
      const { filledForm } = await import('./form-filling.ts')
      const { bytes: made, unfit } = await filledForm(file, task.fills, task.sample)
      return { head: { unfit }, bytes: [made] }
    }
  }
}

async function lookedAsForm(file: Uint8Array, form: string): Promise<Said> {
  const { blankForm, FormRefused } = await import('./court-form.ts')
  try {
    const { bytes, ...found } = await blankForm(Buffer.from(file), form)
    return { head: { form: found }, bytes: [bytes] }
  } catch (error) {
    const formRefused = error instanceof FormRefused ? error.refusal : 'CannotBeRead'
    return { head: { formRefused }, bytes: [] }
  }
}

async function said(): Promise<Said> {
  const { head, bytes } = unframed<Task>(readFileSync(0))
  try {
    return await done(head, bytes)
  } catch (error) {
    if (error instanceof NoCleanCopy) return { head: { noCleanCopy: error.message }, bytes: [] }
    // Whatever a reader stumbles over, it was not a file of its kind.
    const refused = error instanceof Refused ? error.refusal : 'CannotBeRead'
    return { head: { refused }, bytes: [] }
  }
}

const out = framed(await said())
for (let at = 0; at < out.length; ) at += writeSync(1, out, at)
process.exit(0)
