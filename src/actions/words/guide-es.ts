// La guía en español: palabras cortas, para alguien que está cansado.
import type { GuideWords } from './guide-needed.ts'

export const es: GuideWords = {
  title: '¿Podemos resolver esto?',
  lead: 'Unas pocas preguntas. Después le decimos si la mediación puede ayudar, cuánto cuesta y cómo empezar.',
  kept: 'Sus respuestas se quedan en esta página. No guardamos nada hasta que usted empiece un caso.',
  step: (place, of) => `Pregunta ${place} de ${of}`,
  next: 'Seguir',
  back: 'Atrás',
  look: 'Mire esto otra vez, por favor',
  needed: 'Elija una, por favor.',
  noDay: 'No podemos leer este día. Puede dejarlo vacío.',
  questions: {
    what: '¿De qué se trata?',
    afraid: '¿Le tiene miedo a la otra persona?',
    against: '¿Con quién es?',
    court: '¿Hay un caso en el tribunal?',
    helps: '¿Qué le ayudaría?',
    tried: '¿Qué ha intentado?',
    speaks: '¿En qué idioma prefiere hablar?',
  },
  hints: {
    what: 'Elija lo que más se parezca.',
    afraid: 'Solo usted ve lo que elige aquí.',
    helps: 'Elija todas las que quiera, o ninguna.',
  },
  choices: {
    what: {
      deposit: 'Un depósito o arreglos en una vivienda alquilada',
      money: 'Dinero, una cuenta, o una cosa perdida o rota',
      home: 'Quedarse en una vivienda o mudarse',
      neighbors: 'Vecinos: ruido, una cerca, estacionamiento, animales',
      harassment: 'Alguien que no me deja en paz',
      business: 'Trabajo, un contrato o un negocio',
      family: 'Divorcio, o quién cuida a los hijos',
      crime: 'Un delito',
      other: 'Otra cosa',
    },
    afraid: {
      no: 'No',
      unsure: 'No estoy seguro',
      yes: 'Sí',
      now: 'Sí, y estoy en peligro ahora',
    },
    against: {
      person: 'Una persona cuyo nombre sé',
      company: 'Una empresa, un propietario o un grupo',
      office: 'Una oficina pública, como la ciudad o una escuela',
      unknown: 'No sé quién es',
    },
    court: {
      no: 'No, todavía no',
      filed: 'Sí, hay un caso presentado',
      decided: 'Sí, y un juez ya decidió',
    },
    helps: {
      money: 'Dinero, o más tiempo para pagar',
      act: 'Que se haga algo o que algo pare',
      return: 'Que me devuelvan una cosa',
      apology: 'Que pidan perdón',
      apart: 'No tener nada que ver con esa persona',
      talk: 'Que me escuchen, y volver a hablar',
      judge: 'Que un juez diga quién tiene razón',
      everyone: 'Una decisión que ayude también a otros',
    },
    tried: {
      nothing: 'Todavía nada',
      talked: 'Hablamos',
      wrote: 'Les escribí, o les escribió un abogado',
      silence: 'Pregunté y no contestan',
    },
    speaks: { en: 'Inglés', es: 'Español', other: 'Otro idioma' },
  },
  hearingOn: 'El día de la audiencia, si lo sabe',
  hearingHint: 'Está en el papel del tribunal.',
  verdicts: {
    danger: [
      'Primero, póngase a salvo',
      'Esto puede esperar. Si está en peligro ahora, llame al 911. Si no puede hablar, en muchos lugares puede enviar un mensaje de texto al 911.',
    ],
    elsewhere: [
      'Esto no es para la mediación de aquí',
      'No queremos que pierda tiempo. Abajo está a dónde puede acudir.',
    ],
    apart: [
      'Sí, y no hace falta que se vean',
      'Puede resolver esto sin ver ni oír a la otra persona. El mediador va de una a otra. Nunca les decimos dónde está usted.',
    ],
    perhaps: [
      'Quizás. Depende de lo que usted quiera',
      'La mediación puede ayudar con una parte de esto. Lea por qué, y pregunte a un programa si no está seguro.',
    ],
    fits: [
      'Sí, la mediación puede ayudar',
      'Es el tipo de cosa que la gente resuelve. Un mediador les ayuda a los dos a buscar una salida. Usted decide, y nadie puede obligarle a aceptar.',
    ],
  },
  why: 'Por qué lo decimos',
  reasons: {
    family:
      'El divorcio, la custodia y la manutención van al tribunal de familia. Su ayuda es gratis, y ese tribunal tiene sus propios mediadores.',
    crime: 'La policía y la fiscalía deciden sobre un delito. La mediación no reemplaza eso.',
    'nobody to invite':
      'Las dos partes tienen que decir que sí. Mientras nadie sepa quién es, no hay a quién preguntar.',
    'public office':
      'Una oficina pública puede mediar, pero algunas no pueden prometer nada sin un voto o una regla. Pregunte antes quién puede decidir.',
    'only a judge':
      'Un mediador no dice quién tiene razón, y un acuerdo obliga solo a quien lo firma. Si solo quiere una decisión, necesita un juez. También puede pedir las dos cosas.',
    decided:
      'Lo que decidió un juez queda. Todavía pueden acordar cómo y cuándo se cumple, por ejemplo pagar en partes.',
    afraid:
      'Usted tiene miedo, o no está seguro. Por eso nadie le pone en una sala o una llamada con la otra persona. Puede parar cuando quiera, sin decir por qué.',
    harassment:
      'Una promesa en un acuerdo no es una orden del tribunal. La policía no puede actuar por ella. Si necesita una orden, pídala al tribunal; puede hacer las dos cosas.',
    'hearing near':
      'Su audiencia está cerca. Empiece hoy si quiere, y vaya de todos modos a la audiencia, a menos que el propio tribunal le diga que se canceló.',
    'hearing past': 'El día que escribió ya pasó. Pregunte al tribunal qué pasó y si hay otro día.',
    'hearing stands':
      'Su audiencia sigue en pie. Vaya, a menos que el propio tribunal le diga que se canceló.',
    home: 'Estos casos van rápido. Si recibió papeles del tribunal, puede tener solo unos días para contestar. Conteste primero al tribunal; la mediación no detiene ese plazo.',
    silence:
      'No le contestan. Una invitación viene de alguien que no toma partido, y pueden decirle que sí o que no a solas.',
    interpreter: 'Puede pedir un intérprete. No tiene que traer uno, y no debería ser un niño.',
    'own choice':
      'Los dos tienen que querer. Decir que no no cuesta nada, y todavía puede ir al tribunal.',
  },
  hearing: (day) => `Su audiencia: ${day}`,
  waysTitle: 'Cómo puede ser',
  ways: {
    private: [
      'Cada uno a solas con el mediador',
      'Usted escribe o habla con el mediador en privado. La otra parte lee solo lo que usted permite.',
    ],
    writing: [
      'Por escrito, paso a paso',
      'Desde su teléfono, cuando tenga tiempo. Las ofertas van y vienen.',
    ],
    call: ['En una llamada', 'Por video o teléfono, todos juntos o uno después de otro.'],
  },
  costTitle: 'Cuánto cuesta',
  cost: 'Los tribunales y los centros comunitarios muchas veces no cobran, o cobran lo que usted pueda pagar. Las firmas cobran. Se lo dicen antes de que acepte nada.',
  timeTitle: 'Cuánto tarda',
  time: 'Días o semanas, no años. Usted contesta cuando puede. Si hay una audiencia, dígalo: el programa mira primero ese día.',
  prepareTitle: 'Qué puede hacer ahora',
  prepare: {
    papers: 'Junte en un lugar los papeles, las fotos y los mensajes.',
    wish: 'Escriba qué es lo más importante para usted, y por qué.',
    least: 'Piense en qué hará si no llegan a un acuerdo.',
    hearing: 'Guarde el día de su audiencia y el número del caso.',
    helper: 'Puede venir con un amigo o un abogado. Puede preguntar a un abogado antes de firmar.',
    'safe way':
      'Piense en una manera segura de comunicarnos con usted: un número o un correo que solo usted pueda ver.',
  },
  turnTitle: 'A dónde puede acudir',
  turn: [
    'Cada tribunal tiene un centro de ayuda gratis: selfhelp.courts.ca.gov',
    'Llame al 2-1-1 para encontrar ayuda cerca: comida, un lugar donde quedarse, ayuda legal.',
  ],
  programsTitle: 'Pedir una mediación',
  programs:
    'Puede pedirla a cualquiera de estos programas. Ellos leen lo que usted les cuenta, y la otra parte no.',
  noPrograms: 'Ningún programa de aquí recibe pedidos en este momento.',
  startAt: (program) => `Empezar con ${program}`,
  carried: 'Lo que eligió aquí ya queda escrito. Puede cambiarlo todo antes de enviarlo.',
  yours: 'Sus respuestas',
  change: (question) => `Cambiar: ${question}`,
  changeIt: 'Cambiar',
  none: 'Nada elegido',
  goOn: 'Estoy a salvo. Seguir',
  again: 'Empezar de nuevo',
}
