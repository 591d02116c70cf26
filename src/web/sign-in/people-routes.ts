// What the routes of people are given, and how they read a field of a form.
import type { FastifyRequest } from 'fastify'
import type { DoorRegister } from '../../application/doors.ts'
import type { House } from '../../application/house.ts'
import type { PeopleHouse } from '../../application/people-invitations.ts'
import type { Cookies } from './cookies.ts'
import type { Frame } from './frame.ts'

export type PeopleRoutes = {
  readonly house: PeopleHouse & Pick<House, 'hash' | 'accounts' | 'roster' | 'passkeysOfStaff'>
  readonly doors: DoorRegister
  readonly cookies: Cookies
  readonly frame: Frame
}

export const fieldOf = ({ body }: FastifyRequest, name: string): string => {
  const value = (body as Record<string, unknown> | null | undefined)?.[name]
  return typeof value === 'string' ? value : ''
}
