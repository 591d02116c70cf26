// Telephone numbers as people write them, into the one form they are kept in, and back into one that reads well.
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** E.164, or nothing where there is no such number. Without a country code it is read as one of the United States. */
export function phoneNumber(said: string): string | undefined {
  if (said.length > 40) return undefined
  const read = parsePhoneNumberFromString(said, 'US')
  return read?.isValid() && !read.ext ? read.number : undefined
}

/** For people to read: a number of the United States as it is written there, any other with its country code. */
export function readablePhone(kept: string): string {
  const read = parsePhoneNumberFromString(kept)
  if (!read) return kept
  return read.country === 'US' ? read.formatNational() : read.formatInternational()
}
