// What pages say of photos that become the pages of one document, in every language.
import type { Language } from '../../domain/clauses.ts'
import { MOST_PHOTOS } from '../../domain/documents.ts'

type PhotoWords = {
  /** On the form that brings documents. */
  readonly asPages: string
  readonly asPagesWhat: string
  readonly waiting: (many: number) => string
  readonly title: string
  readonly lead: string
  readonly none: string
  readonly shut: string
  readonly page: (number: number) => string
  readonly small: (number: number, name: string) => string
  readonly up: (number: number) => string
  readonly down: (number: number) => string
  readonly remove: (number: number) => string
  readonly removeShort: string
  readonly orderLead: string
  readonly order: string
  readonly wrongNumber: (most: number) => string
  readonly name: string
  readonly nameHint: string
  readonly nameMissing: string
  readonly make: string
  readonly makeWhat: string
  readonly photosKept: string
  readonly photosNotKept: string
  readonly more: string
  readonly choose: string
  readonly limits: (largest: string) => string
  readonly photo: string
  readonly add: string
  readonly notMade: string
  readonly seePages: string
  readonly made: (many: number) => string
  readonly madeWhat: string
  readonly download: string
  readonly carry: string
}

export const photoWords: Readonly<Record<Language, PhotoWords>> = {
  en: {
    asPages: 'These photos are the pages of one document',
    asPagesWhat:
      'For a lease or a letter that you photograph page by page: you put the pages in order first, and then they become one PDF.',
    waiting: (many) =>
      many === 1 ? '1 photo waits to become a page' : `${many} photos wait to become pages`,
    title: 'Pages of one document',
    lead: 'Only you see these photos, until you make the document. They wait here for a week.',
    none: 'There is no photo here yet.',
    shut: 'Nothing can be brought here just now. You can still remove photos that wait.',
    page: (number) => `Page ${number}`,
    small: (number, name) => `Page ${number}: ${name}`,
    up: (number) => `Move page ${number} up`,
    down: (number) => `Move page ${number} down`,
    remove: (number) => `Remove page ${number}`,
    removeShort: 'Remove',
    orderLead: 'Move pages with the arrows. Or type the number each page should have, and press:',
    order: 'Put in this order',
    wrongNumber: (most) => `Please give a number from 1 to ${most}.`,
    name: 'Name of the document',
    nameHint: 'For example: Lease of May 2024',
    nameMissing: 'Please give the document a name.',
    make: 'Make one document',
    makeWhat:
      'It is a PDF with a page for each photo. Where and when they were taken is not in it.',
    photosKept:
      'Your photos are kept beside it as they are. Whoever may open the document may also download them.',
    photosNotKept:
      'Others read here too, so the photos themselves do not stay here. Keep your own.',
    more: 'Add photos',
    choose: 'Photos',
    limits: (largest) =>
      `You can choose several. JPEG, PNG or WebP, up to ${largest} each, 10 at once, and ${MOST_PHOTOS} pages in all.`,
    photo: 'Or take a photo of the next page',
    add: 'Add as pages',
    notMade: 'The document was not made. Your pages are all still here.',
    seePages: 'See the pages that are here',
    made: (many) => (many === 1 ? 'Made of 1 photo.' : `Made of ${many} photos.`),
    madeWhat: 'As they were brought, with what they carry unseen, in one ZIP file.',
    download: 'Download the photos',
    carry:
      'What the photos beside it carry that is not seen at once. The document itself carries none of it:',
  },
  es: {
    asPages: 'Estas fotos son las páginas de un solo documento',
    asPagesWhat:
      'Para un contrato o una carta que usted fotografía página por página: primero pone las páginas en orden y luego quedan en un solo PDF.',
    waiting: (many) =>
      many === 1 ? '1 foto espera para ser página' : `${many} fotos esperan para ser páginas`,
    title: 'Páginas de un documento',
    lead: 'Estas fotos las ve solo usted, hasta que haga el documento. Esperan aquí una semana.',
    none: 'Aquí todavía no hay ninguna foto.',
    shut: 'Ahora no se puede traer nada aquí. Todavía puede quitar fotos que esperan.',
    page: (number) => `Página ${number}`,
    small: (number, name) => `Página ${number}: ${name}`,
    up: (number) => `Subir la página ${number}`,
    down: (number) => `Bajar la página ${number}`,
    remove: (number) => `Quitar la página ${number}`,
    removeShort: 'Quitar',
    orderLead:
      'Mueva las páginas con las flechas. O escriba el número que debe tener cada página y pulse:',
    order: 'Poner en este orden',
    wrongNumber: (most) => `Escriba un número del 1 al ${most}, por favor.`,
    name: 'Nombre del documento',
    nameHint: 'Por ejemplo: Contrato de mayo de 2024',
    nameMissing: 'Póngale un nombre al documento, por favor.',
    make: 'Hacer un solo documento',
    makeWhat: 'Es un PDF con una página por foto. No lleva dónde ni cuándo se tomaron.',
    photosKept:
      'Sus fotos se guardan junto a él tal como son. Quien puede abrir el documento también las puede descargar.',
    photosNotKept:
      'Aquí también leen otros, así que las fotos mismas no quedan aquí. Guarde las suyas.',
    more: 'Añadir fotos',
    choose: 'Fotos',
    limits: (largest) =>
      `Puede elegir varias. JPEG, PNG o WebP, de hasta ${largest} cada una, 10 de una vez y ${MOST_PHOTOS} páginas en total.`,
    photo: 'O tome una foto de la página siguiente',
    add: 'Añadir como páginas',
    notMade: 'El documento no se hizo. Sus páginas siguen todas aquí.',
    seePages: 'Ver las páginas que están aquí',
    made: (many) => (many === 1 ? 'Hecho de 1 foto.' : `Hecho de ${many} fotos.`),
    madeWhat: 'Tal como se trajeron, con lo que llevan sin verse, en un solo archivo ZIP.',
    download: 'Descargar las fotos',
    carry:
      'Lo que las fotos junto a él llevan y no se ve a primera vista. El documento mismo no lleva nada de eso:',
  },
}
