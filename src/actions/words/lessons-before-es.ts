// The lessons in Spanish for before one begins: what it is, getting ready, what stays private.
import type { LearningWords } from './lessons-needed.ts'

export const before: Pick<LearningWords['lessons'], 'mediation' | 'prepare' | 'private'> = {
  mediation: {
    title: 'Qué es la mediación',
    lead: 'Dos partes no están de acuerdo. Un mediador les ayuda a buscar una salida.',
    parts: [
      {
        heading: 'Quién hace qué',
        paragraphs: [
          'El mediador no toma partido. No dice quién tiene razón y no decide nada.',
          'Usted decide, y la otra parte también. Puede decir que no a una oferta. Puede parar cuando quiera.',
        ],
      },
      {
        heading: 'Cómo va aquí',
        paragraphs: ['Va por pasos. Usted da cada uno cuando tiene tiempo.'],
        list: [
          'Le preguntan si quiere participar. Usted dice sí o no.',
          'Lee y firma las reglas básicas.',
          'Habla con el mediador en privado. La otra parte también.',
          'Las ofertas van y vienen.',
          'Si hay acuerdo, se escribe. Luego cada parte lo firma, o no.',
        ],
      },
      {
        heading: 'Qué no es',
        paragraphs: [
          'No es un juicio. Nadie jura y nadie gana.',
          'No es consejo legal. El mediador no es su abogado. Puede preguntar a un abogado cuando quiera.',
          'No para los plazos del tribunal. Si tiene un día para contestar o una audiencia, cúmplalo.',
        ],
      },
    ],
    checks: [
      {
        question: '¿Puede el mediador obligarle a pagar?',
        answers: [
          {
            says: 'Sí, si ve que no tengo razón',
            right: false,
            because: 'No. El mediador no dice quién tiene razón. Eso lo hace un juez.',
          },
          {
            says: 'No, solo yo puedo decir que sí',
            right: true,
            because: 'Usted decide qué acepta.',
          },
        ],
      },
      {
        question: 'Tiene una audiencia la próxima semana. ¿Todavía tiene que ir?',
        answers: [
          {
            says: 'Sí, salvo que el tribunal mismo diga que no',
            right: true,
            because: 'Solo el tribunal puede cambiar sus días.',
          },
          {
            says: 'No, ahora estamos en mediación',
            right: false,
            because: 'La mediación no para el caso. Si usted no va, puede perderlo.',
          },
        ],
      },
    ],
  },
  prepare: {
    title: 'Cómo prepararse',
    lead: 'Una hora con papel y lápiz vale más que una larga charla.',
    parts: [
      {
        heading: '¿Qué quiere, y por qué?',
        paragraphs: [
          'Escriba lo que quiere. Luego pregúntese: ¿por qué? El porqué muestra a veces otros caminos.',
          'Usted quiere que le devuelvan $900. ¿Por qué? Para pagar la renta el día primero. Entonces una suma menor que llega antes le puede ayudar más.',
        ],
        list: [
          '¿Qué no puede faltar?',
          '¿Qué estaría bien tener?',
          '¿Qué puede dar que le cueste poco?',
        ],
      },
      {
        heading: '¿Y si no hay acuerdo?',
        paragraphs: [
          'Piense qué haría entonces. ¿Iría al tribunal, o lo dejaría? ¿Cuánto le costaría en dinero, tiempo y sueño?',
          'Piense lo mismo de la otra parte. Un acuerdo debe ser mejor para las dos que no tener ninguno.',
        ],
      },
      {
        heading: 'Qué tener a mano',
        paragraphs: ['Puede tomar fotos de sus papeles con el teléfono.'],
        list: [
          'El contrato, la cuenta, o lo que se escribieron',
          'Fotos de lo que está roto o falta',
          'Lo que se pagó, y qué día',
          'Los papeles del tribunal, con el número del caso y el día de la audiencia',
        ],
      },
      {
        heading: 'Quién puede estar con usted',
        paragraphs: [
          'Un amigo o un abogado puede ayudarle. Dígalo antes al programa, para que todos sepan quién está.',
          'Puede pedir un intérprete. No debe ser un niño.',
          'Si tiene miedo de la otra persona, dígalo al programa. No tienen que verse.',
        ],
      },
    ],
    checks: [
      {
        question: '¿Por qué pensar en lo que pasa sin acuerdo?',
        answers: [
          {
            says: 'Para saber qué ofertas son mejores que eso',
            right: true,
            because: 'Una oferta es buena si es mejor que lo que puede tener sin ella.',
          },
          {
            says: 'Para asustar con eso a la otra parte',
            right: false,
            because: 'Es para usted. Le ayuda a ver cuánto vale una oferta.',
          },
        ],
      },
    ],
  },
  private: {
    title: 'Qué queda en privado',
    lead: 'Lo que usted dice solo al mediador queda allí, salvo que diga que se puede transmitir.',
    parts: [
      {
        heading: 'Las salas',
        paragraphs: [
          'Todo lo que se dice está en una sala. Usted lee las salas donde tiene lugar. La otra parte lee las suyas.',
          'La otra parte no ve lo que hay en la sala de usted. No ve cuánto hay, ni cuándo lo escribió.',
          'Arriba de cada casilla donde escribe, dice quién lo va a leer.',
        ],
      },
      {
        heading: 'Qué transmite el mediador',
        paragraphs: [
          'Usted elige qué se puede transmitir, y con qué palabras. Recibe una copia, palabra por palabra.',
          'Si no dice nada, queda con el mediador.',
        ],
      },
      {
        heading: 'Qué dice la ley',
        paragraphs: [
          'Casi siempre, nadie puede usar en un tribunal lo que usted dice para una mediación. Nadie puede llamar al mediador como testigo.',
          'Hay límites. Sus reglas básicas dicen qué ley vale para usted.',
        ],
        list: [
          'Lo que ya era cierto o estaba en papel antes se puede mostrar al tribunal.',
          'Un acuerdo firmado se puede mostrar, para que se cumpla.',
          'Estas reglas son para casos civiles. En un caso penal pueden no servirle.',
          'No haga amenazas. En muchos lugares la ley no las guarda en privado.',
        ],
      },
      {
        heading: 'Qué no puede prometer nadie',
        paragraphs: [
          'Quien maneja la computadora podría leer un caso mientras está abierto allí. No decimos que no.',
          'Quien tiene su teléfono puede leer lo que usted lee. Cierre la sesión cuando termine.',
        ],
      },
    ],
    checks: [
      {
        question: 'Usted dice al mediador en privado: «Yo aceptaría $700». ¿Lo sabe la otra parte?',
        answers: [
          {
            says: 'Solo si digo que se puede transmitir',
            right: true,
            because: 'El mediador transmite solo lo que usted permite.',
          },
          {
            says: 'Sí, el mediador debe ser justo con las dos',
            right: false,
            because: 'Es justo con las dos: guarda los secretos de las dos.',
          },
        ],
      },
      {
        question: 'Usted muestra su contrato en la mediación. ¿Se puede mostrar aún al tribunal?',
        answers: [
          {
            says: 'No, ahora es secreto',
            right: false,
            because: 'Un papel de antes no se vuelve secreto porque se muestra aquí.',
          },
          {
            says: 'Sí, ya existía antes',
            right: true,
            because: 'Solo queda en privado lo que se dice y escribe para la mediación.',
          },
        ],
      },
    ],
  },
}
