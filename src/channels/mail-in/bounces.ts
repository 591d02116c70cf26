// A report that a mail of ours could not be delivered (RFC 3464): whether for good. Whom it concerns its address says.
import type { Attachment } from 'postal-mime'

export function bounceIn(parts: readonly Attachment[]): 'for good' | 'for now' | undefined {
  const report = parts.find(({ mimeType }) => mimeType === 'message/delivery-status')
  if (!report) return undefined
  const { content } = report
  const text = typeof content === 'string' ? content : new TextDecoder('latin1').decode(content)
  // The first block is of the mail, each further one of a recipient: ours has one.
  const said = (name: string) =>
    new RegExp(`^${name}:[ \\t]*(\\S+)`, 'im').exec(text.slice(0, 64 * 1024))?.[1]?.toLowerCase()
  const failed = said('action') === 'failed' && /^5\.\d{1,3}\.\d{1,3}$/.test(said('status') ?? '')
  return failed ? 'for good' : 'for now'
}
