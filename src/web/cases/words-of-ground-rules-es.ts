// What the pages of the agreement to mediate, of silence and of the end say, in Spanish.
import type { groundRules as english } from './words-of-ground-rules-en.ts'

const names = new Intl.ListFormat('es')

export const groundRules: typeof english = {
  rulesStart: 'Leerlo paso a paso',
  rulesResume: 'Seguir donde se quedó',
  rulesLead:
    'Unos pasos cortos lo explican. Después de casi todos hay una pregunta, para que usted vea si quedó claro. Al final lo lee todo y firma.',
  rulesSteps: 'Pasos',
  rulesStep: (step, of) => `Paso ${step} de ${of}`,
  rulesBack: 'Atrás',
  rulesNext: 'Seguir',
  rulesAnswer: 'Responder',
  rulesQuiet: 'Nadie sabe cómo responde usted. Puede intentarlo cuantas veces quiera.',
  rulesNotAnswered: 'Elija una de las respuestas, por favor.',
  rulesTryAgain: 'Véalo otra vez, por favor.',
  rulesSignStep: 'Leerlo todo y firmar',
  rulesWhole: 'El texto completo',
  rulesName: 'Escriba su nombre completo',
  rulesCopy: 'Descargar su copia (PDF)',
  rulesWhoSigned: 'Quién firmó',
  rulesSignedOn: (name, when) => `${name}, ${when}`,
  rulesAlready: 'Usted ya firmó este texto.',
  clockTitle: 'Cuánto tiempo lleva en silencio',
  clockSince: (days) =>
    days === 0
      ? 'Hoy hubo contacto entre usted y una parte.'
      : days === 1
        ? '1 día desde el último contacto entre usted y una parte.'
        : `${days} días desde el último contacto entre usted y una parte.`,
  clockEnds: (date) => `Si nadie escribe, el plazo acordado termina con el ${date}.`,
  clockOver:
    'El plazo acordado se cumplió. Nada termina por sí solo: todavía puede escribir, o enviar la carta de fin.',
  clockShort: (days, date) => `En silencio desde hace ${days} días, termina con el ${date}`,
  clockOverShort: 'El plazo de silencio acordado se cumplió',
  clockOnlyYou: 'Solo los mediadores ven esto.',
  stillTitle: 'Diga a cada parte que usted sigue ahí',
  stillMeans:
    'Cada parte recibe estas palabras en su sala privada, como un mensaje de usted. Cuenta como contacto.',
  stillWords: 'Sus palabras',
  stillSend: 'Enviar a cada parte',
  extensionTitle: 'Cuánto puede durar el silencio',
  extensionNow: (days) => `Ahora son ${days} días sin contacto.`,
  extensionDays: 'Más días: cuántos en total',
  extensionPropose: 'Proponer un plazo más largo',
  extensionProposed: (days) => `El mediador propone ${days} días sin contacto.`,
  extensionSigned: (sides) => `Firmaron hasta ahora: ${names.format(sides)}.`,
  extensionSign: 'Firmar el plazo más largo',
  extensionMeans: 'Vale cuando todas las partes hayan firmado.',
  letterTitle: 'Carta de fin',
  letterOf: {
    silence: 'El plazo de silencio se cumplió',
    impasse: 'No hay acuerdo',
    withdrawn: 'Alguien terminó la mediación',
  },
  letterLanguage: 'Idioma de la carta',
  letterWords: 'La carta',
  letterMeans:
    'Todos en el caso la reciben. No dé razones ni nada de lo que se dijo: el tribunal solo puede oír que terminó.',
  letterEnds: 'Enviar a todos y terminar la mediación',
  letterSend: 'Enviar a todos',
  letterShown: (name, when) => `Carta de ${name}, ${when}`,
  letterCopy: 'Descargar la carta (PDF)',
  letterRead: 'Leer la carta',
  lateLabel: 'después del fin de la mediación, si no se retomó',
  lateWriting:
    'La mediación terminó. Todavía puede escribir al mediador. Lo que escriba ahora lleva una marca, porque quizá no esté protegido de la misma manera.',
}
