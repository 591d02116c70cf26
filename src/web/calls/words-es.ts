// What the page of a call says, in Spanish. In what script says, {0} stands for a name.
import type { CallWords } from './words-needed.ts'

const list = new Intl.ListFormat('es')

export const es: CallWords = {
  entry: 'Llamar',
  entryTo: (room) => `Llamar: ${room}`,
  title: 'Llamada',
  only: (names) =>
    names.length === 0
      ? 'Aquí no puede entrar nadie más.'
      : `Solo estas personas pueden oírle aquí: ${list.format(names)}.`,
  cannot: (sides) =>
    `${list.format(sides)} no ${sides.length > 1 ? 'pueden' : 'puede'} oír esto, y no se ${sides.length > 1 ? 'les' : 'le'} dice que usted está en una llamada.`,
  everyone: 'Aquí están todas las partes. Lo que usted dice aquí, también lo oye la otra parte.',
  neutralsOnly: 'Ninguna de las partes puede oír esto ni se entera de ello.',
  recorded:
    'No se graba nada: ni sonido, ni imagen, ni palabras. Quién estuvo en la llamada, y cuándo, queda anotado para quienes leen esta sala.',
  write: 'Mejor escribir',
  writeMore: 'Lo que se escribe llega a las mismas personas que esta llamada.',
  back: 'Volver al caso',
  noScript:
    'Una llamada necesita JavaScript, y en este navegador está apagado. Puede encenderlo y abrir esta página otra vez, o escribir.',
  jointShut:
    'Esta sala todavía no está abierta. La abre la persona mediadora cuando ambas partes están listas.',
  join: 'Entrar en la llamada',
  joinEarly: 'Ver la página de la llamada',
  joinFrom:
    'Puede entrar desde 15 minutos antes de que empiece. Sus aparatos los puede probar en cualquier momento.',
  said: {
    lobby: 'Antes de entrar',
    test: 'Probar el micrófono y la cámara',
    testHint: 'Su navegador le pregunta antes. Todavía nadie le oye ni le ve.',
    microphone: 'Micrófono',
    camera: 'Cámara',
    speaker: 'Altavoz',
    level: 'Qué tan fuerte le oye su micrófono',
    levelHint: 'Diga algo: la barra se mueve cuando su micrófono le oye.',
    playSound: 'Tocar un sonido',
    soundOnly: 'Empezar solo con sonido',
    soundOnlyHint: 'Puede encender su cámara más tarde.',
    slowLine: 'Su conexión parece lenta; por eso su cámara empieza apagada.',
    join: 'Entrar en la llamada',
    selfView: 'Su propia imagen',
    asking: 'Conectando…',
    waiting: 'Usted está en la puerta',
    waitingMore:
      'Quien dirige la llamada le dejará entrar. Por favor, deje esta página abierta. Todavía nadie le oye ni le ve.',
    leaveDoor: 'No esperar más',
    you: 'Usted',
    people: 'Personas en esta llamada',
    alone: 'Todavía no hay nadie más.',
    muted: 'micrófono apagado',
    unmuted: 'micrófono encendido',
    noPicture: 'sin imagen',
    connecting: 'conectando…',
    mute: 'Apagar el micrófono',
    unmute: 'Encender el micrófono',
    cameraOn: 'Encender la cámara',
    cameraOff: 'Apagar la cámara',
    leave: 'Salir de la llamada',
    buttons: 'En la llamada',
    door: 'En la puerta',
    doorNobody: 'Nadie está esperando.',
    letIn: 'Dejar entrar a {0}',
    putOut: 'Enviar a {0} de vuelta a la puerta',
    bring: 'Pedir a {0} que pase a: {1}',
    brought: 'Se pidió a {0} que pase a: {1}',
    move: 'Pasar a otra sala',
    moveTo: 'Ir a: {0}',
    moveMore: 'Usted sale de esta sala enseguida, y solo le oye quien está en la nueva.',
    now: 'Ahora usted está aquí:',
    askedOver: 'La persona mediadora le pide que pase a: {0}',
    goThere: 'Ir allí',
    stayHere: 'Quedarse aquí',
    came: '{0} ha entrado.',
    left: '{0} ha salido.',
    waits: '{0} está en la puerta.',
    lineLost:
      'Se cortó la conexión con Parley. A quien usted oye, lo sigue oyendo. Volvemos a intentarlo solos.',
    lineBack: 'La conexión ha vuelto.',
    slow: 'Su conexión es lenta. Su imagen se apagó para que se oiga su voz.',
    connectingSlowly: 'La conexión tarda mucho. Ahora probamos solo con sonido.',
    noWay:
      'Con esta conexión no se puede hacer la llamada. Por favor, llame por teléfono o escriba.',
    noWayWrite: 'Con esta conexión no se puede hacer la llamada. Puede escribir.',
    relayDown:
      'En este momento no se alcanza el lugar por donde pasan las llamadas, y nadie puede oírse. No es culpa suya. Por favor, escriba o pruebe más tarde.',
    relayNone: 'Este programa todavía no tiene llamadas. Por favor, escriba.',
    write: 'Mejor escribir',
    again: 'Probar otra vez',
    full: 'En esta llamada hay cuatro personas, y no caben más.',
    fullMore:
      'Por favor, dígaselo a la persona mediadora. Para más personas puede fijar una reunión con un enlace o un número de teléfono.',
    sentAway: 'La persona mediadora le pidió salir de esta reunión.',
    sentAwayMore:
      'No puede volver a entrar en su llamada. El motivo está junto a la reunión. Puede escribir a la persona mediadora.',
    elsewhere: 'Usted ha entrado en esta llamada desde otra página o aparato.',
    elsewhereMore: 'Aquí ya no se le oye ni se le ve.',
    here: 'Hablar aquí',
    refused: 'Desde aquí usted no puede entrar en esta llamada.',
    refusedMore: 'Por favor, vuelva al caso y abra la llamada desde allí.',
    over: 'Esta llamada ha terminado.',
    overMore: 'La mediación terminó, o esta sala se cerró. La página del caso dice más.',
    notGone: 'Esa persona ya no está.',
    notFull: 'En esta llamada ya hay cuatro personas.',
    notApart:
      'En este caso se mantiene separadas a las personas, o todavía no se les preguntó si están seguras. Aquí no se les puede reunir.',
    notTheirs: 'Con esta persona no se puede hacer eso.',
    gone: 'Usted ha salido de la llamada.',
    goneMore: 'Ya nadie le oye ni le ve.',
    cameraDenied:
      'Su navegador no nos deja usar la cámara. Puede seguir con sonido. Para cambiarlo, use el signo junto a la dirección de esta página.',
    microphoneDenied:
      'Su navegador no nos deja usar el micrófono. Puede escuchar y escribir. Para cambiarlo, use el signo junto a la dirección de esta página.',
    noCamera: 'No se encontró ninguna cámara. Puede seguir con sonido.',
    noMicrophone: 'No se encontró ningún micrófono. Puede escuchar y escribir.',
    cameraBusy:
      'Otro programa está usando su cámara. Ciérrelo y pruebe otra vez, o siga con sonido.',
    microphoneBusy:
      'Otro programa está usando su micrófono. Ciérrelo y pruebe otra vez. Hasta entonces puede escuchar y escribir.',
    noCalls: 'Este navegador no puede hacer llamadas. Por favor, use uno más nuevo, o escriba.',
    notSecure:
      'Las llamadas necesitan una conexión segura (https), y esta página se abrió sin ella. Por favor, escriba.',
    devices: 'Cambiar micrófono, cámara o altavoz',
    hear: 'Toque para oír a los demás',
    hearBlocked: 'Su navegador no deja sonar nada hasta que usted toque aquí.',
    captionsOn: 'Mostrar mis palabras como subtítulos',
    captionsOff: 'Dejar de mostrar mis palabras',
    captionsHint:
      'Su propio aparato convierte en texto lo que usted dice, para los demás. No se envía a nadie más y no se guarda en ningún lugar.',
    captions: 'Subtítulos',
  },
}
