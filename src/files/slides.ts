// PowerPoint slides as they are shown: without notes, comments, hidden slides and hidden shapes.
import type { Shape } from './word.ts'
import { type Element, elementsOf, everyElement } from './xml.ts'
import type { Parts } from './zip.ts'

const no = (value: string | undefined) => value === '0' || value === 'false'
const yes = (value: string | undefined) => value === '1' || value === 'true'

export function hiddenSlides(
  targets: ReadonlyMap<string, string>,
  treeOf: (part: string) => Element,
  parts: Parts,
): ReadonlySet<string> {
  const slides = [...targets.values()].filter((part) => /slides\//.test(part) && parts.has(part))
  return new Set(slides.filter((part) => no(treeOf(part).attributes.get('show'))))
}

const PRESENTATION = /^p:(sldMasterIdLst|sldIdLst|sldSz|notesSz|defaultTextStyle)$/
const DROPPED = /^p:(timing|transition|custDataLst|extLst|controls|hf|custShowLst|contentPart)$/
const SHAPE = /^\w+:(sp|pic|graphicFrame|grpSp|cxnSp)$/

export function cleanSlidePart(isMain: boolean): Shape {
  return (element) => {
    if (isMain) {
      if (element.name === 'p:presentation') {
        element.children = elementsOf(element).filter(({ name }) => PRESENTATION.test(name))
        element.attributes.delete('removePersonalInfoOnSave')
      }
      return element
    }
    if (DROPPED.test(element.name)) return undefined
    if (isHiddenShape(element)) return undefined
    return element
  }
}

export const isHiddenShape = (element: Element): boolean =>
  SHAPE.test(element.name) && isHidden(element)

/** Its own properties say so, not those of a shape within it. */
function isHidden(shape: Element): boolean {
  const own = elementsOf(shape).find(({ name }) => /:nv\w+Pr$/.test(name))
  if (!own) return false
  for (const { name, attributes } of everyElement(own)) {
    if (/:cNvPr$/.test(name) && yes(attributes.get('hidden'))) return true
  }
  return false
}
