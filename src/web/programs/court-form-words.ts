// What the pages of a program's forms of the court say, in every language.
import type { CourtFormChange } from '../../application/court-form-ports.ts'
import type { Language } from '../../domain/clauses.ts'
import type { OfficialForm } from '../../domain/official-forms.ts'

type Texts = Readonly<
  Record<
    | ('title' | 'about' | 'lead' | 'file' | 'bring' | 'replace' | 'replaceMeans' | 'none' | 'kept')
    | ('ready' | 'notReady' | 'open' | 'notNamed' | 'gone' | 'goneMeans' | 'fields' | 'fieldsLead')
    | ('empty' | 'guess' | 'absent' | 'absentLead' | 'save' | 'sample' | 'sampleMeans' | 'remove')
    | ('removeOpen' | 'removeMeans' | 'changes' | 'other' | 'nothingMissing' | 'wait'),
    string
  >
>
type CourtFormWords = Texts & {
  readonly forms: Readonly<Record<OfficialForm, string>>
  readonly page: (page: number) => string
  readonly most: (most: number) => string
  readonly box: (option: string) => string
  readonly many: (many: number) => string
  readonly did: Readonly<Record<CourtFormChange['what'], (name: string, when: string) => string>>
  /** Values whose names on the form say too little by themselves. */
  readonly value: (item: string, field: string) => string
}

export const courtFormWords: Readonly<Record<Language, CourtFormWords>> = {
  en: {
    title: 'The court’s forms',
    about: 'Blank official forms, so that packets for the court have them filled in.',
    lead: 'Bring the current blank form as a PDF from the court or from courts.ca.gov, and say once which value goes into which field. From then on each packet has the form filled in. Without it, a packet has a page with every value in the order of the form.',
    file: 'The blank form (PDF, 8 MB at most)',
    bring: 'Bring this form',
    replace: 'A newer one',
    replaceMeans:
      'What you said of fields that are the same in the newer form stays. The rest is asked again; until it is said, packets have the page with the values.',
    none: 'Not brought yet. Packets have a page with the values.',
    kept: 'Kept.',
    ready: 'Ready: packets have it filled in.',
    notReady:
      'Not ready: packets have a page with the values, until every value has its field or is said not to be on this form.',
    open: 'Look at its fields',
    notNamed:
      'The number of this form could not be found in the file. Please look whether it is the right one.',
    gone: 'No longer there as they were',
    goneMeans:
      'The newer file has no such fields, or they say something else now. Look for the new ones below.',
    fields: 'The fields of this form',
    fieldsLead:
      'For each field, choose the value that goes into it. What nobody here can know (signatures, telephone numbers) stays empty and is written by hand.',
    empty: 'stays empty',
    guess: 'A guess by its name: please check.',
    absent: 'Values without a field',
    absentLead:
      'Tick what this form really has no field for. In a packet it is then said on the page with the values. All others need a field above.',
    save: 'Save',
    sample: 'Look at a sample (PDF)',
    sampleMeans:
      'Filled in with made-up people, as far as it is saved. Every page is marked SAMPLE.',
    remove: 'Remove the form',
    removeOpen: 'Remove this form',
    removeMeans:
      'Packets have the page with the values again. What you said of its fields is kept in the list of changes, but has to be said anew for a form you bring later.',
    changes: 'Who changed it, and when',
    other: 'All forms',
    wait: 'Too many at once. Please wait a few seconds and send it again.',
    nothingMissing: 'Every value has its field or is said not to be on this form.',
    forms: {
      'CM-200': 'Notice of Settlement of Entire Case',
      'CIV-110': 'Request for Dismissal',
      'UD-115': 'Stipulation for Entry of Judgment (Unlawful Detainer)',
      'ADR-100': 'Statement of Agreement or Nonagreement',
      'ADR-107': 'Attendance Sheet for Court-Program Mediation',
    },
    page: (page) => `Page ${page}`,
    most: (most) => `${most} characters at most`,
    box: (option) => `box “${option}”`,
    many: (many) =>
      many === 1 ? '1 value has no field yet.' : `${many} values have no field yet.`,
    did: {
      brought: (name, when) => `${name} brought a file, ${when}`,
      mapped: (name, when) => `${name} said what goes where, ${when}`,
      removed: (name, when) => `${name} removed it, ${when}`,
    },
    value: (item, field) => (item === '' ? field : `${item}: ${field}`),
  },
  es: {
    title: 'Los formularios del tribunal',
    about: 'Formularios oficiales en blanco, para que los paquetes los lleven ya llenados.',
    lead: 'Traiga el formulario actual en blanco, como PDF, del tribunal o de courts.ca.gov, y diga una sola vez qué dato va en qué campo. Desde entonces cada paquete lo lleva ya llenado. Sin él, el paquete lleva una hoja con cada dato en el orden del formulario.',
    file: 'El formulario en blanco (PDF, 8 MB como máximo)',
    bring: 'Traer este formulario',
    replace: 'Uno más nuevo',
    replaceMeans:
      'Lo que usted dijo de los campos que siguen iguales se conserva. Lo demás se pregunta otra vez; hasta entonces los paquetes llevan la hoja con los datos.',
    none: 'Todavía no está. Los paquetes llevan una hoja con los datos.',
    kept: 'Guardado.',
    ready: 'Listo: los paquetes lo llevan ya llenado.',
    notReady:
      'No está listo: los paquetes llevan una hoja con los datos, hasta que cada dato tenga su campo o se diga que no está en este formulario.',
    open: 'Ver sus campos',
    notNamed:
      'El número de este formulario no se encontró en el archivo. Mire si es el correcto, por favor.',
    gone: 'Ya no están como estaban',
    goneMeans:
      'El archivo más nuevo no tiene esos campos, o ahora dicen otra cosa. Busque abajo los nuevos.',
    fields: 'Los campos de este formulario',
    fieldsLead:
      'Para cada campo elija el dato que va en él. Lo que aquí nadie puede saber (firmas, teléfonos) queda vacío y se escribe a mano.',
    empty: 'queda vacío',
    guess: 'Una suposición por su nombre: revísela, por favor.',
    absent: 'Datos sin campo',
    absentLead:
      'Marque lo que de verdad no tiene campo en este formulario. En el paquete se dice entonces en la hoja con los datos. Todo lo demás necesita un campo arriba.',
    save: 'Guardar',
    sample: 'Ver una muestra (PDF)',
    sampleMeans:
      'Llenado con personas inventadas, hasta donde está guardado. Cada página dice SAMPLE (muestra).',
    remove: 'Quitar el formulario',
    removeOpen: 'Quitar este formulario',
    removeMeans:
      'Los paquetes vuelven a llevar la hoja con los datos. Lo que usted dijo de sus campos queda en la lista de cambios, pero habrá que decirlo otra vez para un formulario que traiga después.',
    changes: 'Quién lo cambió, y cuándo',
    other: 'Todos los formularios',
    wait: 'Demasiados a la vez. Espere unos segundos y envíelo otra vez, por favor.',
    nothingMissing: 'Cada dato tiene su campo, o se dijo que no está en este formulario.',
    forms: {
      'CM-200': 'Aviso de acuerdo en todo el caso',
      'CIV-110': 'Solicitud de desestimación',
      'UD-115': 'Estipulación para que se dicte sentencia (desalojo)',
      'ADR-100': 'Declaración de acuerdo o falta de acuerdo',
      'ADR-107': 'Hoja de asistencia a la mediación',
    },
    page: (page) => `Página ${page}`,
    most: (most) => `${most} caracteres como máximo`,
    box: (option) => `casilla “${option}”`,
    many: (many) =>
      many === 1 ? '1 dato todavía no tiene campo.' : `${many} datos todavía no tienen campo.`,
    did: {
      brought: (name, when) => `${name} trajo un archivo, ${when}`,
      mapped: (name, when) => `${name} dijo qué va en dónde, ${when}`,
      removed: (name, when) => `${name} lo quitó, ${when}`,
    },
    value: (item, field) => (item === '' ? field : `${item}: ${field}`),
  },
}
