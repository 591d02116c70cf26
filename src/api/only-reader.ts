// Who reads one's own mailbox and phone, by the API: what was said of them, said and taken back.
import { onlyReaderInput, refusalsOfOnlyReaders } from '../actions/only-reader.ts'
import { languageAsked } from '../actions/words/words.ts'
import type { House } from '../application/house.ts'
import { sayOnlyReader } from '../application/only-reader.ts'
import { notPerformed, problem } from './problems.ts'
import { inputOf } from './reading-input.ts'
import type { Route } from './route.ts'

const path = '/only-reader'

export const onlyReaderApi = (house: House): readonly Route[] => [
  {
    ...{ method: 'GET', path, audience: 'signed in' },
    answer: ({ person }) => house.accounts.onlyReaders.of(person),
  },
  {
    ...{ method: 'POST', path, audience: 'signed in' },
    answer: async (viewer, request, reply) => {
      const input = inputOf(onlyReaderInput, request, reply)
      if (!input) return reply
      const done = await sayOnlyReader(house, viewer, input)
      if (done === 'said') return house.accounts.onlyReaders.of(viewer.person)
      if (done === 'NotFresh')
        return notPerformed(reply, request, { ok: false, kind: 'unconfirmed' })
      const detail = refusalsOfOnlyReaders[languageAsked(request.headers['accept-language'])][done]
      const type = done === 'NoMailbox' ? '/problems/no-mailbox' : '/problems/no-phone'
      return problem(reply, request, 422, { type, detail, refusal: done })
    },
  },
]
