// Leaks of documents: known by their bytes wherever they stand, counted over all rooms, and copies that lead back.
import { createHash } from 'node:crypto'
import { FileNotCleaned } from '../../src/application/file-ports.ts'
import { knowing, type Plant, seeing } from './planting.ts'

export const documentLeaks = {
  'a file that is known where another side has brought it': () => (house) => {
    const known = new Set<string>()
    return {
      ...house,
      files: {
        ...house.files,
        inspect: async (bytes, name) => {
          const digest = createHash('sha256').update(bytes).digest('hex')
          if (known.has(digest)) return { refused: 'CannotBeRead' }
          known.add(digest)
          return house.files.inspect(bytes, name)
        },
      },
    }
  },
  'a reason why no copy was made that tells of what others brought': () => (house) => {
    let found = false
    return {
      ...house,
      files: {
        ...house.files,
        cleaned: async (bytes, type) => {
          if (found) throw new FileNotCleaned('NeedsPictures')
          return house.files.cleaned(bytes, type).catch((error) => {
            found = true
            throw error
          })
        },
      },
    }
  },
  'a copy of a document that keeps the id of its source': seeing((entries, facts) =>
    entries.map((entry) => {
      const { fact } = entry
      if (fact.type !== 'DocumentRelayed') return entry
      const source = facts.find(
        (one) => one.type === 'DocumentPassedOn' && one.as === fact.document,
      )
      const from = source?.type === 'DocumentPassedOn' ? source.document : ''
      const file = { ...fact.file, name: `${from} ${fact.file.name}` }
      return { ...entry, fact: { ...fact, file } }
    }),
  ),
  'a ZIP with how many documents there are in all': knowing(({ packer }, { facts }) => ({
    packer: async function* (files) {
      const many = facts.filter(({ type }) => type === 'DocumentAdded').length
      yield* packer(
        (async function* () {
          yield { name: 'about.txt', bytes: Buffer.from(`${many} documents in this case`) }
          yield* files
        })(),
      )
    },
  })),
  'a picture of a page as long as what others have brought': knowing(
    ({ documents }, { facts }) => ({
      documents: {
        ...documents,
        pictures: async (...asked) =>
          (await documents.pictures(...asked)) +
          facts.filter(({ type }) => type === 'DocumentAdded').length,
      },
    }),
  ),
  'photos that wait, counted over all who bring any': () => (house) => {
    const { stage, counted } = house.photoPages
    let waiting = 0
    return {
      ...house,
      photoPages: {
        ...house.photoPages,
        stage: async (...asked) => {
          waiting += 1
          return stage(...asked)
        },
        counted: async (...asked) => new Map([...(await counted(...asked)), ['joint', waiting]]),
      },
    }
  },
  'a photo that waits, seen by whoever knows its name': () => (house) => {
    const { stage, made } = house.photoPages
    const known = new Map<string, Uint8Array>()
    return {
      ...house,
      photoPages: {
        ...house.photoPages,
        stage: async (person, caseId, upload, photo, at) => {
          known.set(upload, photo.page)
          return stage(person, caseId, upload, photo, at)
        },
        made: async (person, caseId, upload, what) =>
          (await made(person, caseId, upload, what)) ?? known.get(upload),
      },
    }
  },
} as const satisfies Readonly<Record<string, Plant>>
