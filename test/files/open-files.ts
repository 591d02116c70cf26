// The inspection of files as the server has it, with a worker that starts fast.
import { inject } from 'vitest'
import { type FileSettings, openFileInspection } from '../../src/files/inspection.ts'

export const openFiles = (settings: FileSettings = {}) =>
  openFileInspection({ worker: inject('filesWorker'), ...settings })
