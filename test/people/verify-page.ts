// The page on which anybody lets a file be checked, as a browser sends it there.
import type { Served } from '../served.ts'

type House = Pick<Served, 'app'> & { readonly clock: { readonly pass: (ms: number) => void } }

/** What is answered, and what is said of the file. */
export async function verifiedAt({ app, clock }: House, file: Buffer, language = 'en') {
  // No more files a minute from one network than so many.
  clock.pass(10_000)
  const head = '--edge\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'
  const answer = await app.inject({
    method: 'POST',
    url: '/verify',
    headers: { 'content-type': 'multipart/form-data; boundary=edge', cookie: `lang=${language}` },
    payload: Buffer.concat([Buffer.from(head), file, Buffer.from('\r\n--edge--\r\n')]),
  })
  const [, said = ''] = /role="status">([^<]*)</.exec(answer.body) ?? []
  return { status: answer.statusCode, said }
}
