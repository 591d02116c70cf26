// The agreement to mediate in Spanish, in plain words, for both rule sets.
import type { Agreed, AgreementToMediateWords, Step } from './agreement-to-mediate-words.ts'
import { paragraphsIn } from './paragraphs.ts'

const confidential = ({ rules }: Agreed): Step => ({
  heading: 'Lo que se dice aquí se queda aquí',
  paragraphs:
    rules === 'california'
      ? [
          'Lo que alguien diga o escriba para esta mediación es confidencial. No se puede usar en el tribunal (Código de Evidencia 1119). Esto vale desde el primer mensaje, antes de que las dos partes entren (Código de Evidencia 1115).',
          'El mediador solo dice al tribunal si hay o no un acuerdo, y nadie puede llamarlo como testigo (Código de Evidencia 703.5, 1121).',
          'Sigue siendo confidencial después de que termine la mediación (Código de Evidencia 1126).',
          'Hay límites. Lo que ya era cierto o estaba en papel antes de la mediación se puede mostrar en el tribunal. Todos los que participaron pueden acordar por escrito que algo se muestre (Código de Evidencia 1122). Un acuerdo firmado se puede mostrar si así lo dice (Código de Evidencia 1123).',
        ]
      : [
          'Lo que alguien diga o escriba para esta mediación está protegido por ley. Usted puede negarse a contarlo en el tribunal y puede impedir que otros lo cuenten (Ley Uniforme de Mediación 4).',
          'El mediador solo puede decir al tribunal que hubo una mediación, si terminó, si hay un acuerdo y quién vino (Ley Uniforme de Mediación 7). Además, acordamos guardarlo entre nosotros (Ley Uniforme de Mediación 8).',
          'Hay límites. Un acuerdo firmado se puede mostrar. No se protegen las amenazas de hacer daño ni los planes de un delito, ni el daño a un niño o a alguien que no puede defenderse (Ley Uniforme de Mediación 6). Lo que ya era cierto o estaba en papel antes se puede mostrar en el tribunal.',
        ],
  check: {
    question:
      'Usted dice al mediador que pagó tarde. ¿Puede la otra parte llevar sus palabras al tribunal?',
    answers: [
      {
        says: 'Sí, como todo lo que digo',
        right: false,
        because:
          'No. Lo que usted dice para la mediación no se puede usar en el tribunal, con pocas excepciones.',
      },
      {
        says: 'No, lo que digo para la mediación está protegido',
        right: true,
        because: 'Correcto. Sus palabras aquí están protegidas.',
      },
    ],
  },
})

const voluntary = ({ rules }: Agreed): Step => ({
  heading: 'Usted decide',
  paragraphs: [
    `Nadie tiene que mediar. Usted puede parar en cualquier momento, sin dar una razón y sin ningún castigo (${rules === 'california' ? 'Reglas de la Corte de California 3.853' : 'Normas Modelo de Conducta para Mediadores I.A'}).`,
    'El mediador no está de parte de nadie y no decide nada. Usted decide. Nada le obliga hasta que firme un acuerdo escrito al final.',
    'Si no hay acuerdo, todavía puede ir al tribunal.',
  ],
  check: {
    question: 'Después de una semana usted no quiere seguir. ¿Qué pasa?',
    answers: [
      {
        says: 'Puedo parar, y no hay castigo',
        right: true,
        because: 'Correcto. Puede parar en cualquier momento.',
      },
      {
        says: 'Tengo que seguir, porque firmé esto',
        right: false,
        because: 'No. Puede parar en cualquier momento, también después de firmar esto.',
      },
      {
        says: 'El mediador decide el caso por nosotros',
        right: false,
        because: 'No. El mediador no decide nada. Si usted para, simplemente no hay acuerdo.',
      },
    ],
  },
})

const caucus = ({ rules }: Agreed): Step => ({
  heading: 'Pláticas privadas con el mediador',
  paragraphs: [
    'Cada parte tiene una sala privada con el mediador. La otra parte no ve lo que hay en ella.',
    `El mediador no transmite lo que usted dice ahí, a menos que usted lo permita (${rules === 'california' ? 'Reglas de la Corte de California 3.854' : 'Normas Modelo de Conducta para Mediadores V.B'}). Usted elige qué palabras, o lo que quieren decir. Usted recibe copia de todo lo que se dijo en su nombre.`,
  ],
  check: {
    question:
      'Usted escribe al mediador en privado. ¿Cuándo puede el mediador contarlo a la otra parte?',
    answers: [
      {
        says: 'Cuando el mediador cree que ayuda',
        right: false,
        because: 'No. Primero necesita el sí de usted, aunque ayude.',
      },
      {
        says: 'Solo cuando yo lo permito',
        right: true,
        because: 'Correcto. Usted decide qué se transmite.',
      },
    ],
  },
})

const readers = (): Step => ({
  heading: 'Quién lee qué',
  paragraphs: [
    'Sala privada de una parte: esa parte y los mediadores. Un observador, si lo hay, también la lee.',
    'Sala común: todas las partes y los mediadores. Un observador también la lee.',
    'Una sala solo de su parte: nadie más que su parte. Ni siquiera el mediador.',
    'Preguntas sobre el trámite: su parte, los mediadores, un observador y el personal del programa.',
    'Todos en el caso leen quién participa, quién firmó, los términos acordados y cómo terminó la mediación.',
    'Junto a cada lugar donde usted escribe dice quién lo leerá.',
  ],
  check: {
    question: '¿Quién lee la sala que es solo de su parte?',
    answers: [
      {
        says: 'Mi parte y el mediador',
        right: false,
        because: 'No. Esa es la sala privada. En la sala que es solo de su parte no lee nadie más.',
      },
      { says: 'Solo mi parte', right: true, because: 'Correcto. Ni siquiera el mediador la lee.' },
      { says: 'Todos', right: false, because: 'No. Lo que todos leen está en la sala común.' },
    ],
  },
})

const silence = ({ rules, silenceDays }: Agreed): Step => ({
  heading: 'Si nadie escribe',
  paragraphs: [
    rules === 'california'
      ? `Si durante ${silenceDays} días seguidos del calendario no hay ninguna comunicación entre el mediador y alguna de las partes, la ley considera terminada la mediación (Código de Evidencia 1125(a)(5)). Acordamos que en este caso ese plazo es de ${silenceDays} días.`
      : `La ley no fija un plazo de silencio que termine una mediación. Acordamos que en este caso la mediación se puede terminar después de ${silenceDays} días seguidos del calendario sin ninguna comunicación entre el mediador y alguna de las partes.`,
    'El plazo se puede alargar. El mediador lo propone y cada parte firma. Hasta que todas hayan firmado, vale el plazo anterior.',
    'En Parley nada termina por sí solo. El mediador envía una carta y todos la reciben. Lo que se escribe después del fin lleva una marca.',
  ],
  check: {
    question: '¿Cómo se puede alargar el plazo de silencio?',
    answers: [
      {
        says: 'El mediador puede hacerlo solo',
        right: false,
        because: 'No. El mediador lo puede proponer. Cada parte tiene que firmar.',
      },
      {
        says: 'Cada parte firma',
        right: true,
        because: 'Correcto. Tienen que firmar todas las partes.',
      },
    ],
  },
})

const fees = ({ program, costs }: Agreed): Step => ({
  heading: 'Cuánto cuesta',
  paragraphs: [
    `Esto dice ${program} sobre los costos:`,
    ...(paragraphsIn(costs).length > 0 ? paragraphsIn(costs) : ['El programa no cobra nada.']),
    'Parar no cuesta nada más.',
  ],
  check: undefined,
})

const lawyer = ({ rules }: Agreed): Step => ({
  heading: 'Alguien a su lado',
  paragraphs: [
    rules === 'california'
      ? 'Puede pedir consejo a un abogado en cualquier momento, también antes de firmar algo. Puede pedir que se invite a su parte a un abogado, a un amigo o a un intérprete.'
      : 'Usted tiene derecho a traer a un abogado o a otra persona que le ayude y a que participe. Si renunció a este derecho antes de la mediación, puede retirar esa renuncia (Ley Uniforme de Mediación 10).',
    'El mediador no es su abogado y no da consejos legales.',
  ],
  check: {
    question: '¿Puede preguntar a un abogado antes de firmar un acuerdo?',
    answers: [
      {
        says: 'Sí, en cualquier momento',
        right: true,
        because: 'Correcto. Tómese el tiempo que necesite.',
      },
      {
        says: 'No, el mediador da los consejos',
        right: false,
        because:
          'No. El mediador no da consejos legales. Puede preguntar a un abogado en cualquier momento.',
      },
    ],
  },
})

const own = (agreed: Agreed): readonly Step[] =>
  paragraphsIn(agreed.own).length === 0
    ? []
    : [
        {
          heading: `Lo que agrega ${agreed.program}`,
          paragraphs: paragraphsIn(agreed.own),
          check: undefined,
        },
      ]

export const agreementToMediateEs: AgreementToMediateWords = {
  title: 'Acuerdo para mediar',
  steps: (agreed) => [
    voluntary(agreed),
    confidential(agreed),
    caucus(agreed),
    readers(),
    silence(agreed),
    fees(agreed),
    lawyer(agreed),
    ...own(agreed),
  ],
}
