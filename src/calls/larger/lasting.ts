// How long a token lets somebody in, and what name it carries: alike for every service.

/** Clocks of two machines differ a little. */
export const SECONDS_BEFORE = 30
/** Time to come in. Who is in stays; who comes back asks anew. */
export const SECONDS_LONG = 5 * 60

const LONGEST = 80
/** A name and nothing that looks like markup, an address of mail or lines. */
export const nameSaid = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\p{Cf}<>]/gu, '')
    .replaceAll(/\S+@\S+/g, '')
    .trim()
    .slice(0, LONGEST)
