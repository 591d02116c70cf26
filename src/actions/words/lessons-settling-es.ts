// The lessons in Spanish for settling: offers, an agreement, and what comes after.
import type { LearningWords } from './lessons-needed.ts'

export const settling: Pick<LearningWords['lessons'], 'offers' | 'agreement' | 'after'> = {
  offers: {
    title: 'Cómo hacer y contestar una oferta',
    lead: 'Una oferta dice con qué aceptaría terminar. Todavía no obliga a nadie.',
    parts: [
      {
        heading: 'Hacer una oferta',
        paragraphs: [
          'Diga quién hace qué, cuánto, y qué día. Agregue unas palabras sobre el porqué. La gente dice más veces que sí cuando sabe por qué.',
          'La primera oferta no tiene que ser la última. Pero cada una debe tener una razón que se pueda decir en voz alta.',
        ],
        list: [
          'Dinero: en una suma, o en partes con un día para cada una',
          'Algo que se hace, o que deja de hacerse',
          'Algo que se devuelve',
          'Una disculpa: no dice que usted tuvo la culpa',
        ],
      },
      {
        heading: 'Cuando le llega una',
        paragraphs: ['Léala dos veces. No tiene que contestar enseguida.'],
        list: [
          'Diga que sí a todo.',
          'Conteste con una oferta suya. Se llama contraoferta.',
          'Diga que no, y por qué. Usted elige si la razón se puede transmitir.',
          'Consúltelo con la almohada. Usted pide tiempo, y a nadie se le dice por qué.',
        ],
      },
      {
        heading: '¿Es una buena oferta?',
        paragraphs: [
          'Mire qué tendría sin acuerdo. ¿Esto es mejor? Entonces piénselo antes de decir que no.',
          '¿Puede cumplir lo que promete, ese día? Si no está seguro, pida otro día o una parte menor.',
        ],
      },
      {
        heading: 'Cuando dice que sí',
        paragraphs: [
          'Entonces los términos se escriben como un acuerdo. Usted lo lee, y puede preguntar a un abogado. Obliga cuando cada parte lo ha firmado.',
        ],
      },
    ],
    checks: [
      {
        question: 'Usted dijo que sí a una oferta. ¿Debe pagar ya?',
        answers: [
          {
            says: 'Sí, enseguida',
            right: false,
            because: 'Todavía no. Primero se escribe, y cada parte lo firma.',
          },
          {
            says: 'No antes de que todos firmen el acuerdo',
            right: true,
            because: 'Obliga desde la última firma.',
          },
        ],
      },
      {
        question: 'Necesita dos días para pensar. ¿Qué puede hacer?',
        answers: [
          {
            says: 'Consultarlo con la almohada: pedir tiempo',
            right: true,
            because: 'La oferta espera, y a nadie se le dice por qué.',
          },
          {
            says: 'Decir que no, o la oferta se pierde',
            right: false,
            because:
              'Puede pedir tiempo. Si una oferta termina un día, el día está escrito junto a ella.',
          },
        ],
      },
    ],
  },
  agreement: {
    title: 'Qué hace que un acuerdo funcione',
    lead: 'Un buen acuerdo se puede cumplir, y todos saben qué hacer y qué día.',
    parts: [
      {
        heading: 'Claro',
        paragraphs: ['Alguien que no estuvo allí debe poder leerlo y saber:'],
        list: [
          'quién tiene que hacerlo',
          'qué tiene que hacer, y cuánto',
          'a más tardar qué día',
          'qué pasa si se atrasa',
        ],
      },
      {
        heading: 'Algo que se pueda hacer',
        paragraphs: [
          'Una suma en partes que llega vale más que una suma grande que no llega.',
          'Elija días en que tendrá el dinero. Si un día no le sirve, dígalo ahora.',
        ],
      },
      {
        heading: 'Qué quiere decir cada cláusula',
        paragraphs: [
          'Junto a cada cláusula está lo que quiere decir, en palabras simples. Se la pueden leer en voz alta.',
          'Si unas palabras no están bien, dígalo. Puede pedir otras antes de firmar.',
        ],
      },
      {
        heading: 'Antes de firmar',
        paragraphs: [
          'Léalo todo. Pregunte a un abogado si no está seguro. Puede decir: «Primero quiero hablar con un abogado».',
          'Nadie puede obligarle a firmar. Cuando todos han firmado, hay que cumplirlo, y un tribunal puede ayudar a que se cumpla.',
          'Guarde su copia. El archivo tiene un sello que se rompe si cambia una sola letra.',
        ],
      },
    ],
    checks: [
      {
        question: '¿Cuál es claro?',
        answers: [
          {
            says: 'Ben paga a Ana pronto, cuando pueda',
            right: false,
            because: '«Pronto» puede ser una cosa para Ana y otra para Ben. No hay suma ni día.',
          },
          {
            says: 'Ben paga a Ana $450 el 1 de marzo y $450 el 1 de abril',
            right: true,
            because: 'Dice quién, cuánto y qué día.',
          },
        ],
      },
      {
        question: 'Una cláusula dice algo que usted no aceptó. ¿Qué hace?',
        answers: [
          {
            says: 'Pido un cambio antes de firmar',
            right: true,
            because:
              'Puede pedir otras palabras. Entonces hay otra versión para que todos la lean.',
          },
          {
            says: 'Firmo y lo hablo después',
            right: false,
            because: 'Lo que firma le obliga. Para cambiarlo después hace falta el sí de todos.',
          },
        ],
      },
    ],
  },
  after: {
    title: 'Qué pasa después',
    lead: 'Con un acuerdo, cada parte hace lo que prometió. Sin él, todavía puede ir al tribunal.',
    parts: [
      {
        heading: 'Si hubo acuerdo',
        paragraphs: [
          'Su página muestra qué hay que hacer, quién, y qué día. Le avisan antes de que llegue un día.',
          'Cuando haya pagado, dígalo. Agregue una foto de la prueba si la tiene. La otra parte dice si llegó.',
        ],
      },
      {
        heading: 'Si algo se atrasa',
        paragraphs: [
          'Primero hable. Un día se puede cambiar si todos los que firmaron firman el cambio.',
          'Si eso no ayuda, la parte que espera puede dar un aviso por escrito. Entonces la otra tiene unos días para cumplir. El acuerdo dice cuántos.',
          'Si entonces no llega nada, usted recibe un archivo que puede llevar al tribunal.',
        ],
      },
      {
        heading: 'Si hay un caso en el tribunal',
        paragraphs: [
          'El caso no termina solo. El acuerdo dice quién pide al tribunal que lo cierre, y cuándo.',
          'Solo el tribunal puede cancelar una audiencia. Vaya, salvo que el tribunal le diga que no.',
        ],
      },
      {
        heading: 'Si no hubo acuerdo',
        paragraphs: [
          'La mediación termina. El tribunal sabe que no hay acuerdo, y no por qué.',
          'Lo que usted dijo queda en privado. Puede seguir en el tribunal, o probar otra vez más tarde.',
        ],
      },
    ],
    checks: [
      {
        question: 'Ben lleva cinco días de atraso con una parte. ¿Qué debe hacer Ana primero?',
        answers: [
          {
            says: 'Mirar qué dice el acuerdo, y hablar o dar aviso',
            right: true,
            because: 'El acuerdo dice qué sigue, y cuántos días hay para cumplir.',
          },
          {
            says: 'Quitarle algo para cobrar',
            right: false,
            because: 'Eso puede ir contra la ley. El camino es un aviso, y el tribunal.',
          },
        ],
      },
      {
        question: 'No hubo acuerdo. ¿Qué sabe el juez de lo que hablaron?',
        answers: [
          {
            says: 'Lo que dije al mediador',
            right: false,
            because: 'No. El tribunal sabe que no hay acuerdo, y nada más.',
          },
          {
            says: 'Solo que no hay acuerdo',
            right: true,
            because: 'Lo que se dijo en la mediación queda allí.',
          },
        ],
      },
    ],
  },
}
