// The whole of a mail and its files, for who reads the room it stands in; a file is only ever a download.
import type { House } from './house.ts'
import type { MailPart } from './mail-in-ports.ts'
import type { Viewer } from './people-ports.ts'
import type { CaseId } from './ports.ts'
import { mayReach } from './sign-in-sessions.ts'

const WHOLE = 1
const FILES_AFTER = 1

/** Files are counted from one. The mail as it came is kept and shown to nobody: it may hold anything. */
export async function partOfMail(
  { mailIn }: Pick<House, 'mailIn'>,
  viewer: Viewer,
  caseId: CaseId,
  mail: string,
  part: string,
): Promise<(MailPart & { readonly headers: Readonly<Record<string, string>> }) | undefined> {
  if (!mayReach(viewer, caseId)) return undefined
  const number = part === 'whole' ? WHOLE : fileIn(part)
  if (number === undefined) return undefined
  const found = await mailIn.parts.read(viewer.person, caseId, mail, number)
  return found && { ...found, headers: headersOf(found) }
}

const fileIn = (part: string) => (/^[1-9]\d?$/.test(part) ? Number(part) + FILES_AFTER : undefined)

/** Nothing in it runs or is shown in a page of ours, whatever it turns out to be. */
const headersOf = ({ name, type }: MailPart) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name.replaceAll(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
})
