// Where courts tell what came of filings: read whole, believed with their signature alone, and answered as ECF has it.
import type { FastifyInstance } from 'fastify'
import type { DoorRegister } from '../../application/doors.ts'
import { hearCourt } from '../../application/hearing-court.ts'
import type { House } from '../../application/house.ts'

/** Copies of a whole packet come back in it. */
const MOST_BYTES = 50 * 1024 * 1024
/** As `courtPath` has it. */
const PATH = '/courts/:court/:address'

export function courtRoutes(
  app: FastifyInstance,
  { house, doors }: { readonly house: House; readonly doors: DoorRegister },
): void {
  doors.add({ kind: 'hook', name: `POST ${PATH}`, audience: 'anyone', factor: 'signature' })
  app.register(async (inside) => {
    inside.removeAllContentTypeParsers()
    inside.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    inside.post(PATH, { bodyLimit: MOST_BYTES }, async (request, reply) => {
      const { court, address } = request.params as { court: string; address: string }
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const said = { court, place: address, headers: request.headers, body }
      const { status, body: answer } = await hearCourt(house, said)
      return reply.code(status).type('application/xml; charset=utf-8').send(answer)
    })
  })
}
