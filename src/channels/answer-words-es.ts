// What is answered to a mail or text that asks for something, in Spanish: without the letters that would make a text twice as long.
import type { By } from '../application/asked-acts.ts'
import type { AnswerWords } from './answer-words.ts'

const write = (by: By) =>
  by === 'text' ? 'escriba RESPONDER y sus palabras' : 'mande sus palabras por correo'

export const answerWordsEs: AnswerWords = {
  subject: 'Sobre su respuesta',
  plain: (by, address) => ({
    'nothing asked': `Ahora no se le pide nada. Para hablar con quien media, ${write(by)}.`,
    elsewhere: `No se hizo: para esto use ${address} o pida ayuda: ${write(by)}.`,
    settled: `Hay acuerdo: todos firmaron. Su copia: ${address} Si la quiere en papel, ${write(by)}.`,
    'how to read':
      by === 'text'
        ? `Para ver lo que se le pide, responda SIGUIENTE y su clave de lectura. Si no la tiene, responda LEER SI. O entre: ${address}`
        : `Lo que se le pide se puede leer entrando: ${address} Para recibirlo por correo, responda con estas palabras: LEER SI.`,
    'not this way': `Para esto, por favor entre: ${address} O pida que le llamen: ${write(by)}.`,
    'reading on':
      'Desde ahora lo que hay que leer le llega por correo. Responda SIGUIENTE para ver lo que se le pide. LEER NO lo termina.',
    'reading off': 'Ya no se le manda lo que hay que leer. Con LEER SI lo recibe otra vez.',
    'wrong code':
      'No se hizo nada: esa clave no es la correcta o ya no sirve. Responda SIGUIENTE para ver lo que se le pide ahora.',
    'moved on':
      'No se hizo nada: esto ha cambiado desde su lectura. Responda SIGUIENTE para ver lo que se le pide ahora.',
    'name missing': 'No se hizo nada: por favor escriba su nombre completo tras la clave.',
    'confirm first': `Todavía no: abra primero el enlace de su invitación y confirme que guardará lo privado. O pida una llamada al programa.`,
    'not invited':
      'No se hizo nada: ya no puede entrar con esa clave. Si quiere participar, pida que le inviten otra vez.',
    'said no before':
      'No se hizo nada: antes dijo que no. Si ahora quiere participar, pida que le inviten otra vez.',
    'not in yet':
      'No se hizo nada: primero diga que SI a participar, con la clave o el enlace que le mandamos.',
    'rules first':
      'No se hizo nada: primero firme el acuerdo para dialogar. Responda SIGUIENTE para verlo.',
    ended: `No se hizo nada: este caso ha terminado. Si quiere escribir a quien media, ${write(by)}.`,
    unclear: `No se hizo nada. Se responde solo con la palabra y la clave. Para decir algo distinto, ${write(by)}.`,
  }),
  nameSigns: (signs) =>
    `No se hizo nada: su nombre va en un papel, y ninguna fuente de letras tiene ${signs}. Por favor, escriba el nombre de otra manera.`,
  risk: (by, code) =>
    by === 'text'
      ? `Quien tenga este aparato, y la empresa que lo conecta, puede leer su caso. Si lo quiere, responda SI ${code}. LEER NO lo termina.`
      : `Quien pueda abrir este correo, en casa, en el trabajo o en la empresa que lo guarda, puede leer su caso. Si lo quiere de todos modos, responda SI ${code}. LEER NO lo termina cuando usted quiera.`,
  readingCode: (code) =>
    `${code} es su clave de lectura. No la muestre a nadie y borre este mensaje. Para ver lo que se le pide, responda SIGUIENTE y la clave.`,
  goesOn: 'Para seguir leyendo, responda SIGUIENTE y su clave.',
  answers: (by, code) => ({
    invitation: `SI ${code}`,
    reading: `SI ${code}`,
    'ground rules': `Para firmar esto: CONFORME ${code} y su nombre completo.`,
    offer: `Para decir que si: ACEPTO ${code}. Para decir que no: NO ${code}. Para decir otra cosa, ${write(by)}.`,
    'new offer': `SI ${code}`,
    times: `Para elegir: HORA ${code} y las cifras que van delante, por ejemplo HORA ${code} 1. Si todas le sirven: SI ${code}. Si ninguna: NO ${code}.`,
    draft: `Si todo es correcto: APRUEBO ${code}. Para cambiarlo, ${write(by)}.`,
    signing: `Para firmar esto: FIRMO ${code} y su nombre completo.`,
  }),
  askedBack: (words, code) => ({
    invitation: `SI ${code}`,
    reading: `SI ${code}`,
    'ground rules': `SI ${code}`,
    offer: `Usted acepta:\n${words}\nPara hacerlo: SI ${code}`,
    times: `SI ${code}`,
    'new offer': `Usted ofrece:\n${words}\nPara hacerlo: SI ${code}`,
    draft: `SI ${code}`,
    signing: `Usted va a firmar el acuerdo con su nombre. Cuando todos hayan firmado, le obliga. Para firmar: SI ${code}`,
  }),
  done: (by) => ({
    invitation: 'Gracias, ya participa. Responda SIGUIENTE para ver lo que se le pide.',
    declined: 'Guardado: usted dijo que no.',
    'ground rules': 'Firmado. Le escribimos cuando haya algo nuevo.',
    offer: `Guardado: usted dijo que si. No obliga a nadie hasta firmar un acuerdo. Para retirarlo, ${write(by)}.`,
    no: 'Guardado: usted dijo que no.',
    'new offer': `Guardado: su oferta queda hecha. Para retirarla, ${write(by)}.`,
    times: 'Guardado: sus horarios. Le escribimos cuando la cita tenga hora.',
    draft: 'Guardado: su parte aprueba. Le escribimos cuando se pueda firmar.',
    signing:
      'Firmado. Cuando todos hayan firmado, se sella. Responda entonces SIGUIENTE para su copia.',
  }),
}
