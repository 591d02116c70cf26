// What the pages say on which a program writes its entries of the directory, in each language.
import type { Language } from '../../domain/clauses.ts'

type Texts = Readonly<
  Record<
    | (
        | 'title'
        | 'about'
        | 'lead'
        | 'none'
        | 'write'
        | 'change'
        | 'kept'
        | 'withdrawn'
        | 'withdrawnTitle'
      )
    | (
        | 'look'
        | 'save'
        | 'withdraw'
        | 'withdrawMeans'
        | 'changes'
        | 'wait'
        | 'see'
        | 'csv'
        | 'sourceLead'
      )
    | (
        | 'kind'
        | 'name'
        | 'aboutIt'
        | 'aboutHint'
        | 'training'
        | 'style'
        | 'caseTypes'
        | 'languages'
        | 'ways'
      )
    | (
        | 'cost'
        | 'costNote'
        | 'costHint'
        | 'city'
        | 'zip'
        | 'zipHint'
        | 'site'
        | 'phone'
        | 'phoneHint'
      )
    | ('source' | 'sourceName' | 'sourceUrl' | 'sourceCheckedOn'),
    string
  >
> & {
  readonly did: Readonly<
    Record<'written' | 'withdrawn', (name: string, version: number, when: string) => string>
  >
}
export const programListingWords: Readonly<Record<Language, Texts>> = {
  en: {
    title: 'Entries of the directory',
    about: 'Mediators and programs that anybody can find here, with what they say of themselves.',
    lead: 'Anybody can read these entries. Nothing of a case belongs here.',
    none: 'There are no entries yet.',
    write: 'Write an entry',
    change: 'Change',
    kept: 'Kept. It can be found now.',
    withdrawn: 'withdrawn',
    withdrawnTitle: 'Entries that were withdrawn',
    look: 'Please look at this again',
    save: 'Keep and show it',
    withdraw: 'Withdraw it',
    withdrawMeans: 'Nobody finds it any more. You can show it again later.',
    changes: 'What was changed',
    wait: 'Many entries were kept from here just now. Please wait a minute and try again.',
    see: 'See it as others do',
    csv: 'All entries as a table (CSV)',
    sourceLead: 'Only of somebody else: where it was read, and when you checked that.',
    kind: 'What it is',
    name: 'Name',
    aboutIt: 'In a few sentences',
    aboutHint: 'The first line stands in the list of who was found.',
    training: 'Training and experience',
    style: 'How they work',
    caseTypes: 'What it is about',
    languages: 'Languages',
    ways: 'How one meets',
    cost: 'Cost',
    costNote: 'More about the cost',
    costHint: 'Like: $120 an hour, half of that in writing.',
    city: 'City',
    zip: 'ZIP code',
    zipHint: 'So that people near it find it. It can be left empty.',
    site: 'Website',
    phone: 'Telephone',
    phoneHint: 'Everybody can read it.',
    source: 'Where it was read',
    sourceName: 'From whom',
    sourceUrl: 'Page on which it was read',
    sourceCheckedOn: 'Checked on',
    did: {
      written: (name, version, when) => `Version ${version}: ${name}, ${when}`,
      withdrawn: (name, version, when) => `Version ${version}, withdrawn: ${name}, ${when}`,
    },
  },
  es: {
    title: 'Entradas del directorio',
    about:
      'Personas mediadoras y programas que cualquiera puede encontrar aquí, con lo que dicen de sí.',
    lead: 'Cualquiera puede leer estas entradas. Nada de un caso va aquí.',
    none: 'Todavía no hay entradas.',
    write: 'Escribir una entrada',
    change: 'Cambiar',
    kept: 'Guardada. Ya se puede encontrar.',
    withdrawn: 'retirada',
    withdrawnTitle: 'Entradas que se retiraron',
    look: 'Mire esto otra vez',
    save: 'Guardar y mostrar',
    withdraw: 'Retirarla',
    withdrawMeans: 'Ya nadie la encuentra. Puede mostrarla otra vez más tarde.',
    changes: 'Qué se cambió',
    wait: 'Desde aquí se acaban de guardar muchas entradas. Espere un minuto y pruebe otra vez.',
    see: 'Verla como la ven los demás',
    csv: 'Todas las entradas como tabla (CSV)',
    sourceLead: 'Solo si es de otra persona: dónde se leyó, y cuándo lo revisó usted.',
    kind: 'Qué es',
    name: 'Nombre',
    aboutIt: 'En unas frases',
    aboutHint: 'La primera línea está en la lista de lo encontrado.',
    training: 'Formación y experiencia',
    style: 'Cómo trabaja',
    caseTypes: 'De qué se trata',
    languages: 'Idiomas',
    ways: 'Cómo se reúnen',
    cost: 'Costo',
    costNote: 'Más sobre el costo',
    costHint: 'Por ejemplo: $120 la hora, la mitad por escrito.',
    city: 'Ciudad',
    zip: 'Código postal',
    zipHint: 'Para que la encuentre quien está cerca. Se puede dejar vacío.',
    site: 'Página web',
    phone: 'Teléfono',
    phoneHint: 'Todo el mundo puede leerlo.',
    source: 'Dónde se leyó',
    sourceName: 'De quién',
    sourceUrl: 'Página donde se leyó',
    sourceCheckedOn: 'Revisado el',
    did: {
      written: (name, version, when) => `Versión ${version}: ${name}, ${when}`,
      withdrawn: (name, version, when) => `Versión ${version}, retirada: ${name}, ${when}`,
    },
  },
}
