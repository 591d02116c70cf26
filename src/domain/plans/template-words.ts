// What the stages of a template should yield, and what to do for them at home, in every language.
import type { Language } from '../language.ts'

type StageSays = { readonly yields: string; readonly homework: string }
const en = {
  call: {
    yields: 'You and the mediator know each other, and you know how it goes on.',
    homework: 'Think about what matters most to you, and what the other side may need.',
  },
  stories: {
    yields: 'Each side has told its story and shown its papers.',
    homework: 'Write down what happened. Take pictures of receipts and letters.',
  },
  papers: {
    yields: 'Everybody has the papers that matter.',
    homework: 'Bring together the papers that matter to you.',
  },
  ledger: {
    yields: 'What was paid, what is owed and what is to be repaired is on the table.',
    homework: 'Find the lease, the notices and what was paid each month.',
  },
  books: {
    yields: 'Books, contracts and a value that both can start from.',
    homework: 'Get the books, the partnership agreement and the list of contracts.',
  },
  partners: {
    yields: 'What each partner wants to keep, and what they could let go.',
    homework: 'Write down what you want to be doing in a year, with or without the business.',
  },
  meeting: {
    yields: 'Both have heard what matters to the other, and the questions are listed.',
    homework: 'Prepare to say in five minutes what matters to you.',
  },
  together: {
    yields: 'Both have heard each other, and it is clear what is to be settled.',
    homework: 'Prepare to say in five minutes what matters to you.',
  },
  caucus: {
    yields: 'What each side could live with, told to the mediator alone.',
    homework: 'Think about what happens if there is no agreement.',
  },
  bargaining: {
    yields: 'Terms that every side could sign, or the knowledge that there are none.',
    homework: 'Whoever decides can be reached on these days.',
  },
  shuttle: {
    yields: 'Terms that every side could sign. Everything goes through the mediator.',
    homework: 'Whoever decides can be reached on these days.',
  },
  sleep: {
    yields: 'A night’s sleep over the terms. Nobody writes, nobody has to answer.',
    homework: 'Read the terms once more. Show them to somebody you trust.',
  },
  drafting: {
    yields: 'The agreement in words that everybody understands.',
    homework: 'Read the draft and say what is missing.',
  },
  signing: {
    yields: 'The signed agreement.',
    homework: 'Read the whole text before you sign.',
  },
} satisfies Readonly<Record<string, StageSays>>
export type Said = keyof typeof en

const es: Readonly<Record<Said, StageSays>> = {
  call: {
    yields: 'Usted y la persona mediadora se conocen, y usted sabe cómo sigue todo.',
    homework: 'Piense en lo que más le importa y en lo que la otra parte puede necesitar.',
  },
  stories: {
    yields: 'Cada parte contó su historia y mostró sus papeles.',
    homework: 'Escriba lo que pasó. Tome fotos de recibos y cartas.',
  },
  papers: {
    yields: 'Todos tienen los papeles que importan.',
    homework: 'Junte los papeles que le importan.',
  },
  ledger: {
    yields: 'Está claro qué se pagó, qué se debe y qué hay que reparar.',
    homework: 'Busque el contrato, los avisos y lo que se pagó cada mes.',
  },
  books: {
    yields: 'Los libros, los contratos y un valor del que ambos pueden partir.',
    homework: 'Reúna los libros, el acuerdo entre socios y la lista de contratos.',
  },
  partners: {
    yields: 'Lo que cada socio quiere conservar y lo que podría soltar.',
    homework: 'Escriba qué quiere estar haciendo en un año, con o sin el negocio.',
  },
  meeting: {
    yields: 'Cada uno oyó lo que le importa al otro, y las preguntas están en una lista.',
    homework: 'Prepárese para decir en cinco minutos lo que le importa.',
  },
  together: {
    yields: 'Cada uno oyó al otro, y está claro qué hay que arreglar.',
    homework: 'Prepárese para decir en cinco minutos lo que le importa.',
  },
  caucus: {
    yields: 'Lo que cada parte podría aceptar, dicho solo a la persona mediadora.',
    homework: 'Piense en lo que pasa si no hay acuerdo.',
  },
  bargaining: {
    yields: 'Términos que cada parte podría firmar, o saber que no los hay.',
    homework: 'Quien decide está disponible en estos días.',
  },
  shuttle: {
    yields: 'Términos que cada parte podría firmar. Todo pasa por la persona mediadora.',
    homework: 'Quien decide está disponible en estos días.',
  },
  sleep: {
    yields: 'Una noche para pensar los términos. Nadie escribe y nadie tiene que responder.',
    homework: 'Lea los términos una vez más. Muéstrelos a alguien de confianza.',
  },
  drafting: {
    yields: 'El acuerdo en palabras que todos entienden.',
    homework: 'Lea el borrador y diga qué falta.',
  },
  signing: {
    yields: 'El acuerdo firmado.',
    homework: 'Lea todo el texto antes de firmar.',
  },
}
export const templateWords: Readonly<Record<Language, Readonly<Record<Said, StageSays>>>> = {
  en,
  es,
}
