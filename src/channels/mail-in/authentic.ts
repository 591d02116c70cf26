// Whether a mail is from whom it says: by what the domain of that address publishes.
import type { MailReader } from '../../application/mail-in-ports.ts'

/** As `dns.promises.resolve`. */
export type Resolver = (name: string, kind: string) => Promise<string[] | string[][]>

/** Each is one question to a name server that its writer chooses. */
const MOST_SIGNATURES = 10
function signaturesIn(raw: Uint8Array): number {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const end = bytes.indexOf('\r\n\r\n')
  const head = bytes.toString('latin1', 0, end < 0 ? bytes.length : end)
  return head.match(/^dkim-signature:/gim)?.length ?? 0
}

/** The package is large: it is loaded with the first mail. */
export const judging =
  (resolver: Resolver): MailReader['judge'] =>
  async (raw, { from: sender, ip, helo }, from) => {
    if (signaturesIn(raw) > MOST_SIGNATURES) return 'not in order'
    const { authenticate } = await import('mailauth')
    const domain = from.slice(from.lastIndexOf('@') + 1)
    let unsure = false
    const asking: Resolver = async (name, kind) => {
      try {
        return await resolver(name, kind)
      } catch (error) {
        const { code } = error as { code?: string }
        if (code !== 'ENOTFOUND' && code !== 'ENODATA') unsure = true
        throw error
      }
    }
    const { dkim, spf, dmarc } = await authenticate(Buffer.from(raw), {
      ip,
      helo,
      sender,
      mta: domain,
      resolver: asking,
      disableArc: true,
      disableBimi: true,
    })
    // Read in two ways, it could be two people: then it is neither.
    const [only, ...more] = [dkim.headerFrom].flat()
    if (more.length > 0 || String(only).toLowerCase() !== from) return 'not in order'
    const strict = dmarc === false ? undefined : dmarc.alignment
    const signed = dkim.results.some(
      ({ status, signingDomain }) =>
        status.result === 'pass' &&
        status.aligned &&
        // A signature over a part of the body alone says nothing of the rest.
        !status.underSized &&
        (!strict?.dkim.strict || signingDomain.toLowerCase() === domain),
    )
    const sent =
      spf !== false &&
      spf.status.result === 'pass' &&
      aligned(String(spf.domain ?? ''), domain, strict?.spf.strict === true)
    const published = dmarc === false ? undefined : dmarc.status.result
    if ((published === 'pass' || published === 'none') && (signed || sent)) return 'in order'
    return unsure ? 'unknown' : 'not in order'
  }

/** The very domain or, where that is not asked for, one under it. */
const aligned = (checked: string, domain: string, strict: boolean): boolean => {
  const [one, other] = [checked.toLowerCase(), domain.toLowerCase()]
  return one === other || (!strict && one.endsWith(`.${other}`))
}
