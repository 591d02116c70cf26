// Who attests a time: certificates from an authority's own up to a root, and what they must say.
import type { X509Certificate } from 'node:crypto'
import * as pkijs from 'pkijs'
import { OID } from './cms.ts'

const certificateOf = ({ raw }: X509Certificate) => pkijs.Certificate.fromBER(Uint8Array.from(raw))
const LONGEST = 8

/** Signed by the key of the other. OpenSSL takes a signature in the one way in which DER writes it. */
const isIssuedBy = (one: X509Certificate, other: X509Certificate): boolean =>
  one.checkIssued(other) && one.verify(other.publicKey)

export const isRoot = (one: X509Certificate): boolean => one.ca && isIssuedBy(one, one)

/** Up to one of these roots, or where there is none to any root that stands among them. */
export function pathOf(
  own: X509Certificate,
  among: readonly X509Certificate[],
  roots: readonly X509Certificate[],
): readonly X509Certificate[] | undefined {
  const all = [...among, ...roots]
  const known = (one: X509Certificate) => roots.some(({ raw }) => raw.equals(one.raw))
  const upFrom = (
    path: readonly X509Certificate[],
    ends: (one: X509Certificate) => boolean,
  ): readonly X509Certificate[] | undefined => {
    const last = path.at(-1)
    if (!last || path.length > LONGEST) return undefined
    if (path.length > 1 && ends(last)) return path
    const issuers = all.filter(
      (one) => !path.some(({ raw }) => raw.equals(one.raw)) && one.ca && isIssuedBy(last, one),
    )
    for (const issuer of issuers) {
      const found = upFrom([...path, issuer], ends)
      if (found) return found
    }
    return undefined
  }
  return upFrom([own], known) ?? upFrom([own], isRoot)
}

/** RFC 3161, 2.3: for times and for nothing else, and whoever reads the certificate must know it. */
export function isForTimes(own: X509Certificate): boolean {
  const { extensions = [] } = certificateOf(own)
  const [use, ...more] = extensions.filter(({ extnID }) => extnID === OID.extendedKeyUsage)
  const purposes = use?.parsedValue instanceof pkijs.ExtKeyUsage ? use.parsedValue.keyPurposes : []
  return more.length === 0 && use?.critical === true && purposes.join() === OID.timeStamping
}

/** Each was valid at that instant, and allowed to issue the one below (RFC 5280). */
export async function chained(path: readonly X509Certificate[], at: number): Promise<boolean> {
  const valid = path.every(
    ({ validFromDate, validToDate }) =>
      validFromDate.getTime() <= at && at <= validToDate.getTime(),
  )
  const root = path.at(-1)
  if (!valid || !root || path.length < 2) return false
  const engine = new pkijs.CertificateChainValidationEngine({
    trustedCerts: [certificateOf(root)],
    certs: path.map(certificateOf).toReversed(),
    checkDate: new Date(at),
  })
  return (await engine.verify()).result
}

/** As it calls itself. */
export function nameOf(own: X509Certificate): string {
  const named = certificateOf(own).subject.typesAndValues
  const value = (type: string) => named.find((one) => one.type === type)?.value.valueBlock.value
  return String(value(OID.commonName) ?? value(OID.organizationName) ?? own.subject)
}
