// Whether a file is an agreement as it was sealed, by the API: for anybody who has the file, without a token.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '../application/house.ts'
import { limits } from '../application/limits.ts'
import { networkFrom } from '../application/networks.ts'
import type { SealChecked } from '../application/paper.ts'
import { json, problemAnswer, text } from './describing.ts'
import { problem, tooMany } from './problems.ts'

export const VERIFY = '/verify'
const PDF = 'application/pdf'
const LARGEST = 20 * 1024 * 1024

/** In a context of its own: nowhere else does anybody send a file like this. */
export async function verifyApi(
  app: FastifyInstance,
  { house }: { readonly house: House },
): Promise<void> {
  app.addContentTypeParser(PDF, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.post(VERIFY, { bodyLimit: LARGEST }, async (request, reply) => answer(house, request, reply))
}

async function answer(house: House, request: FastifyRequest, reply: FastifyReply) {
  const wait = await house.limits.take(limits.verify, networkFrom(request.ip), house.clock.now())
  if (wait > 0) return tooMany(request, reply, wait)
  // JSON was read, too, and is no file.
  if (!Buffer.isBuffer(request.body)) return problem(reply, request, 415)
  return shown(await house.sealer.check(request.body, await house.seals.certificates()))
}

function shown(checked: SealChecked): object {
  if (checked.is !== 'whole') return checked
  const { is, program, sealedAt, attested } = checked
  const stranger = attested === 'by somebody unknown'
  return {
    ...{ is, program, sealedAt },
    time: attested === undefined ? 'own' : stranger ? 'stranger' : 'attested',
    attested: attested === undefined || stranger ? null : attested,
  }
}

export const describingVerifying = {
  [VERIFY]: {
    post: {
      operationId: 'verify-file',
      summary: 'Whether a PDF file is an agreement as it was sealed here. For anybody.',
      description:
        'At most 20 MB. Nothing of what the paper says is told: only whether it is `whole`, by which program and when it was sealed (UTC, milliseconds). The `time` is the program’s `own`, `attested` by an authority that this installation knows, or by a `stranger`. Nothing of the file is kept.',
      security: [],
      requestBody: { required: true, content: { [PDF]: {} } },
      responses: {
        '200': {
          description: 'What was found.',
          content: json({
            type: 'object',
            required: ['is'],
            properties: {
              is: {
                enum: ['whole', 'changed', 'not sealed', 'sealed by somebody else', 'not a PDF'],
              },
              program: text,
              sealedAt: { type: 'integer' },
              time: { enum: ['own', 'attested', 'stranger'] },
              attested: {
                type: ['object', 'null'],
                properties: { by: text, at: { type: 'integer' } },
              },
            },
          }),
        },
        '413': problemAnswer('Larger than that.'),
        '415': problemAnswer('Something else than a PDF was sent.'),
        '429': problemAnswer('Too many from this network; `Retry-After` says how long to wait.'),
      },
    },
  },
}
