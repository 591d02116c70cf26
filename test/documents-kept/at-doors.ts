// Documents as people and programs bring them and ask for them: at every door where one can come in.
import type { LightMyRequestResponse } from 'fastify'
import { bringing } from '../confidentiality/probes-documents.ts'
import type { SurfaceWorld, Who } from '../confidentiality/surface-world.ts'

export type Language = 'en' | 'es'
type Listed = {
  document: string
  file: { name: string; size: number; kind: string; pages?: number }
  warnings: string[]
  photos?: { name: string; size: number; digest: string }[]
}
type Waiting = { page: string; number: number; file: { name: string }; warnings: string[] }

export function atDoors(t: SurfaceWorld) {
  const signed = (who: Who, language: Language) => ({
    cookie: `${t.cookies.get(who)}; lang=${language}`,
  })
  const bearer = (who: Who, language: Language) => ({
    authorization: `Bearer ${t.bearers.get(who)}`,
    'accept-language': language,
  })
  const api = `/api/v1/cases/${t.caseId}`
  const pages = `/cases/${t.caseId}`

  const inPieces = async (
    door: string,
    room: string,
    name: string,
    bytes: Buffer,
    headers: Record<string, string>,
    as = '',
  ): Promise<LightMyRequestResponse> => {
    const said = { ...headers, 'tus-resumable': '1.0.0' }
    const begun = await t.app.inject({
      method: 'POST',
      url: `${door}/uploads/${room}`,
      headers: {
        ...said,
        'upload-length': `${bytes.length}`,
        'upload-metadata': `filename ${Buffer.from(name).toString('base64')}${as}`,
      },
    })
    if (begun.statusCode !== 201) return begun
    return t.app.inject({
      method: 'PATCH',
      url: String(begun.headers.location),
      headers: {
        ...said,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': '0',
      },
      payload: bytes,
    })
  }
  return {
    page: (who: Who, path: string, language: Language = 'en') =>
      t.app.inject({ url: `${pages}${path}`, headers: signed(who, language) }),
    program: (who: Who, path: string, language: Language = 'en') =>
      t.app.inject({ url: `${api}${path}`, headers: bearer(who, language) }),
    does: (who: Who, action: string, fields: Record<string, string>, language: Language = 'en') =>
      t.app.inject({
        method: 'POST',
        url: `${pages}/do/${action}`,
        headers: {
          ...signed(who, language),
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: new URLSearchParams(fields).toString(),
      }),
    asks: (who: Who, action: string, payload: object, language: Language = 'en') =>
      t.app.inject({
        method: 'POST',
        url: `${api}/${action}`,
        headers: bearer(who, language),
        payload,
      }),
    listed: async (who: Who): Promise<Record<string, Listed[]>> => {
      const answer = await t.app.inject({ url: `${api}/documents`, headers: bearer(who, 'en') })
      return answer.json().rooms
    },
    /** Photos that are to be pages: by the plain form, the page's script, and a program with the bytes as they are. */
    stagesBy: {
      form: (who: Who, room: string, name: string, bytes: Buffer, language: Language = 'en') => {
        const { payload, headers } = bringing(bytes, name)
        return t.app.inject({
          method: 'POST',
          url: `${pages}/pages/${room}/photos`,
          headers: { ...signed(who, language), ...headers },
          payload: payload as Buffer,
        })
      },
      script: (who: Who, room: string, name: string, bytes: Buffer, language: Language = 'en') =>
        inPieces(pages, room, name, bytes, signed(who, language), ',page'),
      program: (who: Who, room: string, name: string, bytes: Buffer, language: Language = 'en') =>
        t.app.inject({
          method: 'POST',
          url: `${api}/rooms/${room}/pages?name=${encodeURIComponent(name)}`,
          headers: { ...bearer(who, language), 'content-type': 'application/octet-stream' },
          payload: bytes,
        }),
    },
    waiting: async (who: Who, room: string): Promise<readonly Waiting[]> => {
      const url = `${api}/rooms/${room}/pages`
      return (await t.app.inject({ url, headers: bearer(who, 'en') })).json().pages ?? []
    },
    /** A button of the page on which photos are put in order. */
    presses: (who: Who, room: string, fields: Record<string, string>, language: Language = 'en') =>
      t.app.inject({
        method: 'POST',
        url: `${pages}/pages/${room}`,
        headers: {
          ...signed(who, language),
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: new URLSearchParams(fields).toString(),
      }),
    /** The plain form, the page's script, and a program with the bytes as they are, and in pieces. */
    bringsBy: {
      form: (who: Who, room: string, name: string, bytes: Buffer, language: Language = 'en') => {
        const { payload, headers } = bringing(bytes, name)
        return t.app.inject({
          method: 'POST',
          url: `${pages}/documents/to/${room}`,
          headers: { ...signed(who, language), ...headers },
          payload: payload as Buffer,
        })
      },
      script: (who: Who, room: string, name: string, bytes: Buffer, language: Language = 'en') =>
        inPieces(pages, room, name, bytes, signed(who, language)),
      program: (who: Who, room: string, name: string, bytes: Buffer, language: Language = 'en') =>
        t.app.inject({
          method: 'POST',
          url: `${api}/rooms/${room}/documents?name=${encodeURIComponent(name)}`,
          headers: { ...bearer(who, language), 'content-type': 'application/octet-stream' },
          payload: bytes,
        }),
      'program in pieces': (
        who: Who,
        room: string,
        name: string,
        bytes: Buffer,
        language: Language = 'en',
      ) => inPieces(api, room, name, bytes, bearer(who, language)),
    },
  }
}
/** As it stands on a page. */
export const onPage = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
