// What somebody says of who reads their mailbox or phone, by page or by API: as it is sent, and why it is not taken.
import { z } from 'zod'
import { owns } from '../application/account-ports.ts'
import type { NotSaid } from '../application/only-reader.ts'
import type { Language } from '../domain/clauses.ts'

export const onlyReaderInput = z.strictObject({ of: z.enum(owns), only: z.boolean() })

type Refused = Exclude<NotSaid, 'NotFresh'>
export const refusalsOfOnlyReaders: Readonly<Record<Language, Readonly<Record<Refused, string>>>> =
  {
    en: {
      NoMailbox: 'You do not sign in with a mailbox, so there is none to say it of.',
      NoPhone: 'You have not shown a phone to be yours yet. Do that first.',
    },
    es: {
      NoMailbox: 'Usted no entra con un buzón, así que no hay de cuál decirlo.',
      NoPhone: 'Todavía no ha mostrado que un teléfono es suyo. Hágalo primero.',
    },
  }
