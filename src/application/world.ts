// Time and chance, passed in wherever they are needed: hidden acts must not shift what others can see.

/** Instants are UTC milliseconds. */
export type Clock = {
  now(): number
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

/**
 * Randomness by purpose and scope. The scope is something the one who sees the result can see too (their room,
 * their own person): in a seeded world a draw in one scope never shifts a draw in another.
 */
export type Chance = {
  bytes(purpose: string, scope: string, length: number): Uint8Array
  /** 128 bits, in lower-case letters and digits that are not mixed up in reading. */
  id(purpose: string, scope: string): string
  /** Decimal digits. */
  code(purpose: string, scope: string, digits: number): string
}
