// What refusals around an oral agreement say, in English and Spanish.
import type { OralRefusal } from '../../domain/oral-agreement.ts'

type OralWord = Extract<
  OralRefusal,
  | ('OralNotUnderRules' | 'OralOfOneSide' | 'NotRecorded' | 'NotRecitedBeforeAll')
  | ('NotAgreedOnRecord' | 'NotSaidToBind' | 'RecitalToCome' | 'RecitalTooOld' | 'RecitalUnknown')
>

export const oralRefusalsEn: Readonly<Record<OralWord, string>> = {
  OralNotUnderRules: 'The rules of this case know no oral agreement. Only a signed one counts.',
  OralOfOneSide: 'Please say which sides agreed: two at least.',
  NotRecorded:
    'Nothing was noted. An oral agreement counts only if it was recorded, by a court reporter or by a sound recording that can be relied on.',
  NotRecitedBeforeAll:
    'Nothing was noted. An oral agreement counts only if its terms were recited on record before the parties and the mediator.',
  NotAgreedOnRecord:
    'Nothing was noted. An oral agreement counts only if the parties said on record that they agree to the terms.',
  NotSaidToBind:
    'Nothing was noted. An oral agreement counts only if the parties said on record that it is enforceable or binding.',
  RecitalToCome: 'That time is still to come. Please say when it was recited.',
  RecitalTooOld:
    'Nothing was noted. That was more than 72 hours ago, and it was not signed by then. It does not count any more; it can be recited again.',
  RecitalUnknown: 'There is no such note, or it was taken back.',
}
export const oralRefusalsEs: Readonly<Record<OralWord, string>> = {
  OralNotUnderRules:
    'Las reglas de este caso no conocen un acuerdo oral. Solo cuenta un acuerdo firmado.',
  OralOfOneSide: 'Diga qué partes acordaron: al menos dos.',
  NotRecorded:
    'No se anotó nada. Un acuerdo oral solo cuenta si quedó grabado, por un taquígrafo judicial o por una grabación de audio confiable.',
  NotRecitedBeforeAll:
    'No se anotó nada. Un acuerdo oral solo cuenta si sus términos se recitaron para el registro ante las partes y la persona mediadora.',
  NotAgreedOnRecord:
    'No se anotó nada. Un acuerdo oral solo cuenta si las partes dijeron en el registro que aceptan los términos.',
  NotSaidToBind:
    'No se anotó nada. Un acuerdo oral solo cuenta si las partes dijeron en el registro que es ejecutable u obligatorio.',
  RecitalToCome: 'Esa hora todavía no llega. Diga cuándo se recitó.',
  RecitalTooOld:
    'No se anotó nada. Eso fue hace más de 72 horas y no se firmó a tiempo. Ya no cuenta; se puede recitar de nuevo.',
  RecitalUnknown: 'No hay tal nota, o se retiró.',
}
