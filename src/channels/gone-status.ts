// Whether what a mail server says of a recipient means that the mailbox is gone, by the codes of RFC 3463 and RFC 5321.

/**
 * The address is wrong (X.1), the mailbox is shut (X.2), or no way leads there (X.4.1, X.4.4). A mailbox that is full
 * (X.2.2) is not gone, whatever class the code has: its owner "can delete messages to make more space available", and
 * RFC 3463 has it as a "persistent transient failure". So it mutes nobody: the next mail goes, and that it does not
 * arrive either is known then. What is said of the length of a mail (X.2.3), of the sender (X.1.7, X.1.8), of a mail
 * system (X.3), of time (X.4.7) or of who brings it (X.7) says nothing of the mailbox. Whatever begins with 4 may pass.
 */
const GONE = /^5\.(?:1\.(?![78]$)\d{1,3}|2\.(?![23]$)\d{1,3}|4\.[14])$/

export const isGoneStatus = (status: string): boolean => GONE.test(status)

/** The same of a whole reply: where it gives no such code, "no mailbox", "not local" and "not allowed" are for good. */
export function isGoneReply(reply: string): boolean {
  const [, code = '', status] =
    /^([245]\d\d)[ -](?:([245]\.\d{1,3}\.\d{1,3})(?![\d.]))?/.exec(reply) ?? []
  return status === undefined ? ['550', '551', '553'].includes(code) : isGoneStatus(status)
}
