// Where the provider of texts tells what came and what arrived: signed forms, answered alike whoever wrote.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { DoorRegister } from '../../application/doors.ts'
import type { House } from '../../application/house.ts'
import { isShortSecret } from '../../application/people.ts'
import { hearReceipt } from '../../application/text-receipts.ts'
import type { HookFields, TextHook } from '../../application/texts.ts'

export function textRoutes(
  app: FastifyInstance,
  { house, doors }: { readonly house: House; readonly doors: DoorRegister },
  hook: TextHook,
): void {
  const door = { kind: 'hook', audience: 'anyone', factor: 'signature' } as const
  const signed = (
    path: string,
    take: (
      fields: HookFields,
      signature: string | undefined,
      query: Readonly<Record<string, unknown>>,
    ) => Promise<boolean>,
  ) => {
    doors.add({ ...door, name: `POST ${path}` })
    app.post(path, async (request: FastifyRequest, reply: FastifyReply) => {
      const { 'x-twilio-signature': signature } = request.headers
      const fields = fieldsOf(request.body)
      const taken =
        fields !== undefined &&
        (await take(
          fields,
          typeof signature === 'string' ? signature : undefined,
          request.query as Readonly<Record<string, unknown>>,
        ))
      // Nothing is said back here: an answer is a text of its own, and who hears nothing learns nothing.
      return taken
        ? reply.type('text/xml; charset=utf-8').send('<Response/>')
        : reply.code(403).type('text/plain; charset=utf-8').send('Not signed as agreed.\n')
    })
  }

  signed('/texts/in', async (fields, signature) => {
    const heard = hook.heard(fields, signature)
    if (!heard) return false
    await house.textsIn.hear({ ...heard, at: house.clock.now() })
    return true
  })
  signed('/texts/receipt', async (fields, signature, { of }) => {
    const id = typeof of === 'string' && isShortSecret(of) ? of : undefined
    const receipt = hook.receipt(fields, signature, id)
    if (receipt) await hearReceipt(house, receipt)
    return receipt !== undefined
  })
}

/** One value a name; what is signed is what is read. */
function fieldsOf(body: unknown): HookFields | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const fields = Object.entries(body)
  return fields.every(([, value]) => typeof value === 'string')
    ? Object.fromEntries(fields as [string, string][])
    : undefined
}
