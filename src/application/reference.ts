// What people call a case by, on paper and on the phone.

/** Eight letters and digits that nobody mixes up, in two groups: `K7QD-4MRT`. */
export function referenceFrom(bytes: Uint8Array): string {
  const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
  const all = [...bytes].map((byte) => letters[byte % letters.length]).join('')
  return `${all.slice(0, 4)}-${all.slice(4, 8)}`
}
