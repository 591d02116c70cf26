// Mails written for tests, signed or not, and name servers that say what a domain publishes.
import { generateKeyPairSync } from 'node:crypto'
import nodemailer, { type SendMailOptions } from 'nodemailer'
import type { Resolver } from '../../src/channels/mail-in/authentic.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')

/** What the domain of a signed mail says of its key. */
export const PUBLISHED_KEY = `v=DKIM1; k=rsa; p=${key}`

export type Published = { readonly dmarc?: string; readonly spf?: string; readonly dkim?: boolean }

/** Knows these domains and no other. */
export const names = (known: Readonly<Record<string, Published>>): Resolver => {
  const records = new Map<string, string[][]>()
  for (const [domain, { dmarc, spf, dkim }] of Object.entries(known)) {
    if (dmarc) records.set(`_dmarc.${domain}`, [[dmarc]])
    if (spf) records.set(domain, [[spf]])
    if (dkim) records.set(`s._domainkey.${domain}`, [[PUBLISHED_KEY]])
  }
  return async (name, kind) => {
    const found = kind === 'TXT' ? records.get(name) : undefined
    if (!found) throw Object.assign(new Error('nothing there'), { code: 'ENOTFOUND' })
    return found
  }
}

/** The bytes as a mail program would send them. */
export async function written(mail: SendMailOptions, signedBy?: string): Promise<Buffer> {
  const transport = nodemailer.createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
  })
  const dkim = signedBy && {
    domainName: signedBy,
    keySelector: 's',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
  const { message } = await transport.sendMail({ ...mail, ...(dkim ? { dkim } : {}) })
  return Buffer.from(message as Buffer)
}
