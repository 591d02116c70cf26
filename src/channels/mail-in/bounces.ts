// A report that a mail of ours could not be delivered (RFC 3464): whether its mailbox is gone. Whom it concerns its address says.
import type { Attachment } from 'postal-mime'
import type { Bounce } from '../../application/mail-in-ports.ts'
import { isGoneReply, isGoneStatus } from '../gone-status.ts'

export function bounceIn(parts: readonly Attachment[]): Bounce | undefined {
  const report = parts.find(({ mimeType }) => mimeType === 'message/delivery-status')
  if (!report) return undefined
  const { content } = report
  const text = typeof content === 'string' ? content : new TextDecoder('latin1').decode(content)
  // The first block is of the mail, each further one of a recipient: ours has one.
  const said = (name: string) =>
    new RegExp(`^${name}:[ \\t]*(\\S.*)$`, 'im').exec(text.slice(0, 64 * 1024))?.[1]?.trim()
  if (said('action')?.toLowerCase() !== 'failed') return 'for now'
  const [status = ''] = said('status')?.split(/\s/) ?? []
  // Some write that it failed, and leave why to the reply that they were given.
  const reply = /^5\.0\.0$/.test(status)
    ? /^smtp;\s*(.*)$/i.exec(said('diagnostic-code') ?? '')?.[1]
    : undefined
  const gone = reply === undefined ? status === '5.0.0' || isGoneStatus(status) : isGoneReply(reply)
  return gone ? 'for good' : 'undelivered'
}
