// A list of stages as the fields of a form: typed again from stages, and changed by what a button asked for.
import type { FormFields } from '../../actions/form.ts'
import { isTemplate } from '../../application/plan-seen.ts'
import type { TemplateName } from '../../domain/plans/templates.ts'
import { MOST_STAGES, PURPOSES, type Stage, type StagesRefusal } from '../../domain/stages.ts'
import { wallAt } from '../../domain/wall-time.ts'
import { planWords } from './plan-words.ts'
import type { Seen } from './seen.ts'

export type TemplateAsked = { readonly template: TemplateName; readonly start: unknown } | undefined

/** The template that a form was begun with, so that the rest of it is still there afterwards. */
export function askedIn(fields: FormFields | undefined): TemplateAsked {
  const [template, start] = ['_template', '_start'].map((name) => fields?.get(name)?.[0] ?? '')
  return isTemplate(template) ? { template, start } : undefined
}

/** The fields of one stage, without the place it stands at. */
export type Typed = ReadonlyMap<string, readonly string[]>
const STAGE = /^stages\.(\d{1,3})\.(.+)$/

/** In the order of their places, with no hole left. */
export function stagesTyped(fields: FormFields): readonly Typed[] {
  const places = new Map<number, Map<string, readonly string[]>>()
  for (const [name, values] of fields) {
    const [, place, rest] = STAGE.exec(name) ?? []
    if (place === undefined || rest === undefined) continue
    const typed = places.get(Number(place)) ?? new Map<string, readonly string[]>()
    places.set(Number(place), typed.set(rest, values))
  }
  return [...places].toSorted(([a], [b]) => a - b).map(([, typed]) => typed)
}

export const said = (typed: Typed, name: string): string => typed.get(name)?.[0] ?? ''
export const seatsTyped = (typed: Typed): readonly string[] =>
  [...typed].flatMap(([name, [value]]) => (name.startsWith('seats.') && value ? [value] : []))
export const titleTyped = ({ language }: Pick<Seen, 'language'>, typed: Typed): string => {
  const { purposes } = planWords[language]
  const purpose = PURPOSES.find((one) => one === said(typed, 'purpose')) ?? 'own'
  const own = said(typed, 'ownWords').trim()
  if (own === '') return purposes[purpose]
  return purpose === 'own' ? own : `${purposes[purpose]}: ${own}`
}

const asFields = (stages: readonly Typed[], rest: FormFields): FormFields =>
  new Map([
    ...[...rest].filter(([name]) => !STAGE.test(name)),
    ...stages.flatMap((typed, i) =>
      [...typed].map(([name, values]) => [`stages.${i}.${name}`, values] as const),
    ),
  ])

const nameOf = (typed: Typed): string => said(typed, 'stage')

/** A name that no stage of this list has: made of the list alone. */
function freshName(stages: readonly Typed[]): string {
  const names = new Set(stages.map(nameOf))
  let number = stages.length + 1
  while (names.has(`stage-${number}`)) number += 1
  return `stage-${number}`
}

/** Where a button led to: the stage that was moved or added, or what now stands where one was. */
export function landed(fields: FormFields, many: number): Landed | undefined {
  const [asked = '', at = ''] = (fields.get('_add')?.[0] ?? '').split(' ')
  if (asked === 'add') return { asked, place: many - 1 }
  if (!/^\d{1,3}$/.test(at)) return undefined
  const place = Number(at)
  if (asked === 'up') return { asked, place: Math.max(place - 1, 0) }
  if (asked === 'down') return { asked, place: Math.min(place + 1, many - 1) }
  return asked === 'remove' ? { asked, place: Math.min(place, many - 1) } : undefined
}
export type Landed = {
  readonly asked: 'add' | 'up' | 'down' | 'remove'
  readonly place: number
}

/** Which field of a stage a refusal is about. */
export const fieldOfRefusal: Readonly<Partial<Record<StagesRefusal, string>>> = {
  SideUnknown: 'seats',
  StageOfOneSide: 'seats',
  NotOfThisSide: 'seats',
  PurposeMissing: 'ownWords',
  WindowBackwards: 'ends',
  WindowsContradict: 'ends',
  StagesCircular: 'after',
}

/** As the button says: `add`, `up 2`, `down 2`, `remove 2`. Whatever was typed stays. */
export function edited(fields: FormFields): FormFields {
  const [asked = '', at = ''] = (fields.get('_add')?.[0] ?? '').split(' ')
  const stages = [...stagesTyped(fields)]
  const place = Number(at)
  const there = /^\d{1,3}$/.test(at) && place < stages.length
  if (asked === 'add' && stages.length < MOST_STAGES) {
    stages.push(
      new Map([
        ['stage', [freshName(stages)]],
        ['purpose', ['bargaining']],
      ]),
    )
  }
  if (asked === 'remove' && there) {
    const [gone] = stages.splice(place, 1)
    return asFields(gone ? stages.map((one) => withoutAfter(one, nameOf(gone))) : stages, fields)
  }
  const to = asked === 'up' ? place - 1 : asked === 'down' ? place + 1 : -1
  if (there && to >= 0 && to < stages.length) {
    const [moved] = stages.splice(place, 1)
    if (moved) stages.splice(to, 0, moved)
  }
  return asFields(stages, fields)
}

const withoutAfter = (typed: Typed, name: string): Typed =>
  new Map([...typed].filter(([field, [value]]) => !(field.startsWith('after.') && value === name)))

/** As if somebody had typed them. */
export function typedFrom(stages: readonly Stage[], zone: string): FormFields {
  return asFields(
    stages.map((stage): Typed => {
      const { window, seats, after, deciders } = stage
      return new Map(
        [
          ['stage', stage.stage],
          ['purpose', stage.purpose],
          ['ownWords', stage.ownWords],
          ['people', stage.people],
          ['channel', stage.channel],
          ['yields', stage.yields],
          ['homework', stage.homework],
          ...(window ? [['begins', wallAt(window.from, zone)] as const] : []),
          ...(window ? [['ends', wallAt(window.to, zone)] as const] : []),
          ...(stage.place ? [['place', stage.place] as const] : []),
          ...(stage.access ? [['access', stage.access] as const] : []),
          ...(deciders ? [['deciders', 'yes'] as const] : []),
          ...seats.map((seat, i) => [`seats.${i}`, seat] as const),
          ...after.map((name, i) => [`after.${i}`, name] as const),
        ].map(([name = '', value = '']) => [name, [value]] as const),
      )
    }),
    new Map(),
  )
}
