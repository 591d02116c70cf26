// What a worker would do that a file has taken over: each tries one thing and says how it went.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { Worker } from 'node:worker_threads'
import { framed, type Task, unframed } from '../../src/files/frames.ts'

const { head } = unframed<Task>(readFileSync(0))
const name = head.task === 'inspect' ? head.name : ''
const [what = '', where = ''] = name.split(' ')

const tried = (act: () => unknown): string => {
  try {
    act()
    return 'done'
  } catch (error) {
    return String((error as { code?: string }).code)
  }
}

async function outcome(): Promise<string> {
  switch (what) {
    case 'read':
      return tried(() => readFileSync(where))
    case 'write':
      return tried(() => writeFileSync(where, 'here'))
    case 'fork':
      return tried(() => {
        const { error } = spawnSync('/bin/sh', ['-c', 'true'])
        if (error) throw error
      })
    case 'thread':
      return tried(() => new Worker('1', { eval: true }))
    case 'environment':
      return tried(() => {
        if (Object.keys(process.env).some((key) => !['PWD', 'VIPSHOME'].includes(key))) return
        throw Object.assign(new Error('empty'), { code: 'EMPTY' })
      })
    case 'connect':
      return await new Promise((resolve) => {
        const socket = connect(Number(where), '127.0.0.1')
        socket.on('connect', () => resolve('done'))
        socket.on('error', (error) => resolve(String((error as { code?: string }).code)))
      })
    case 'allocate': {
      const kept: Buffer[] = []
      for (;;) kept.push(Buffer.alloc(64 * 1024 * 1024, kept.length))
    }
    case 'objects': {
      const kept: unknown[] = []
      for (;;) kept.push({ kept: [...kept.slice(-100)] })
    }
    case 'spin':
      for (;;);
    case 'sleep':
      return await new Promise(() => setInterval(() => {}, 1000))
    case 'talk':
      for (;;) process.stdout.write(Buffer.alloc(1024 * 1024))
    case 'half':
      process.stdout.write(Buffer.from([0, 0, 0, 99, 1]))
      return process.exit(0)
    case 'crash':
      process.abort()
  }
  return 'none of these'
}

// How it went comes back where warnings would be.
const answer = { inspected: { type: 'text', warnings: [await outcome()] } }
process.stdout.write(framed({ head: answer, bytes: [] }), () => process.exit(0))
