// What the routes of a case are given, and what one of its pages is when it is shown.
import type { ComponentChild } from 'preact'
import type { DoorRegister } from '../../application/doors.ts'
import type { House } from '../../application/house.ts'
import type { WebFrame } from '../frame/web-frame.ts'
import type { Seen } from './seen.ts'

export type CaseRoutes = {
  readonly house: House
  readonly doors: DoorRegister
  readonly frame: WebFrame
}
export type Shown = { readonly seen: Seen; readonly page: string; readonly body: ComponentChild }
