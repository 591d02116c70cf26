// The words of passkeys, codes, confirming, addresses and recovery, in Spanish.
import type { WaysWords } from './words-kept.ts'

export const es: WaysWords = {
  title: 'Cómo entra usted',
  intro:
    'Un enlace por correo basta para empezar. Si otra persona puede leer sus correos, ponga una llave de acceso o una aplicación de códigos: entonces sus salas privadas se abren solo con ella.',
  passkeys: 'Llaves de acceso',
  passkeysIntro:
    'Una llave de acceso se guarda en su teléfono, su computadora o una llave de seguridad. Se muestra con el dedo, la cara o un PIN. Nadie la puede adivinar ni reenviar. Dos son mejor que una: si pierde una, la otra sirve.',
  noPasskey: 'Todavía no tiene ninguna llave de acceso.',
  added: (when) => `añadida ${when}`,
  lastUsed: (when) => `usada por última vez ${when}`,
  neverUsed: 'sin usar todavía',
  remove: 'Quitar',
  addPasskey: 'Añadir una llave de acceso',
  authenticator: 'Aplicación de códigos',
  authenticatorIntro:
    'Una aplicación en su teléfono muestra seis números que cambian cada medio minuto.',
  authenticatorSet: 'Su aplicación de códigos está lista.',
  setAuthenticator: 'Poner una aplicación de códigos',
  goOnSetting: 'Seguir poniéndola',
  removeAuthenticator: 'Quitar la aplicación de códigos',
  codesLeft: (left) =>
    left === 1
      ? 'Le queda un código de recuperación.'
      : `Le quedan ${left} códigos de recuperación.`,
  newCodes: 'Hacer códigos de recuperación nuevos',
  more: 'Pídanme más que mi buzón',
  moreIntro:
    'Para cuando otras personas en casa o en el trabajo pueden leer sus correos. Sus casos se abren entonces solo con una llave de acceso o un código de su aplicación.',
  moreIsOn: 'Se le pide más que su buzón.',
  turnMoreOn: 'Pídanme más',
  turnMoreOff: 'Mi buzón basta',
  address: 'Dirección de correo electrónico',
  addressNow: (mail) => `Los correos van a ${mail}.`,
  addressFails:
    'Los correos a esta dirección regresan, así que no mandamos avisos allí. Si vuelve a funcionar, entre con el enlace de un correo nuevo. Si no, por favor dé otra dirección.',
  newAddress: 'Nueva dirección de correo electrónico',
  changeAddress: 'Cambiarla',
  recoveryOpen:
    'Alguien dijo que usted perdió sus llaves de acceso y su aplicación de códigos. Se quitarán un día después. Si usted no lo pidió, deténgalo.',
  recoveryBegun: (by) =>
    `${by}, que administra su caso, dijo que usted perdió sus llaves de acceso y su aplicación de códigos. Se quitarán un día después. Si usted no lo pidió, deténgalo.`,
  cancelRecovery: 'Detenerlo',
  setOneFirst:
    'Antes de que se abran sus casos, por favor ponga aquí una llave de acceso o una aplicación de códigos.',
  staffSetOneFirst:
    'Quien media o lleva casos entra con una llave de acceso. Por favor añada una aquí; entonces se abren sus casos.',
  said: {
    'passkey-added': 'Se añadió su llave de acceso. Avisamos a su buzón.',
    removed: 'Se quitó. Avisamos a su buzón.',
    more: 'Desde ahora se le pide más que su buzón.',
    less: 'Desde ahora basta su buzón.',
    'address-asked':
      'Mandamos un enlace a la nueva dirección. Cuenta cuando usted lo haya seguido.',
    'recovery-cancelled': 'Se detuvo. No se quita nada.',
  },
  wrong: {
    NotAnAddress: 'Esto no parece una dirección de correo electrónico. Por favor, revísela.',
    TooMany: 'Fueron muchas veces. Por favor, inténtelo más tarde.',
    NameMissing: 'Por favor, dele un nombre de hasta 100 letras.',
    NotThisTime: 'Esto no funcionó. Por favor, inténtelo otra vez.',
    CodeWrong: 'Este código no es correcto o ya se usó. Por favor, tome el siguiente.',
    TooManyTries: 'Fueron muchas veces. Por favor, espere un minuto e inténtelo otra vez.',
  },
  adding: {
    title: 'Añadir una llave de acceso',
    intro:
      'Su aparato le pide mostrar que es usted. La llave se guarda en el aparato o en su llavero.',
    name: 'Nombre de esta llave',
    nameHint: 'Para que la reconozca, por ejemplo: mi teléfono.',
    go: 'Añadir la llave',
  },
  setting: {
    title: 'Poner una aplicación de códigos',
    intro: 'Abra su aplicación de códigos y deje que lea esta imagen.',
    picture: 'Una imagen para su aplicación de códigos',
    typed: 'O escriba estas letras en la aplicación:',
    code: 'Seis números que muestra la aplicación',
    go: 'Ponerla',
  },
  codes: {
    title: 'Sus códigos de recuperación',
    intro:
      'Cada uno sirve una vez en lugar de la aplicación, si pierde su teléfono. Imprímalos o anótelos ahora: se muestran esta única vez.',
    done: 'Ya los guardé',
  },
  confirm: {
    title: 'Por favor, muestre una vez más que es usted',
    intro: 'Lo que sigue es importante. Por eso preguntamos otra vez, también después de entrar.',
    kept: 'Lo que escribió está guardado y sigue después de esto.',
    withPasskey: 'Usar mi llave de acceso',
    withPasskeyNow: 'Mostrar mi llave ahora',
    passkeyReady: 'Pulse el botón y siga a su aparato.',
    appCode: 'Seis números de su aplicación, o un código de recuperación',
    mailCode: 'Seis números del correo',
    send: 'Mándenme un código por correo',
    sendAgain: 'Mándenme un código nuevo',
    sent: 'Un código va en camino a su buzón. Sirve diez minutos, en este navegador.',
    go: 'Seguir',
    wrong: 'Esto no funcionó. Por favor, use el código más nuevo o pida otro.',
    tooManyTries: 'Fueron muchas veces. Por favor, espere un minuto e inténtelo otra vez.',
    lost: 'Perdí mi llave de acceso o mi aplicación de códigos',
  },
  needsScript:
    'Una llave de acceso necesita JavaScript, que está apagado en este navegador. Puede entrar con un enlace por correo y usar una aplicación de códigos en lugar de una llave.',
  failed: 'Su aparato no mostró una llave de acceso. Nada cambió; puede intentarlo otra vez.',
  signIn: {
    or: 'Otras maneras',
    passkey: 'Entrar con una llave de acceso',
    passkeyTitle: 'Entrar con una llave de acceso',
    passkeyIntro: 'Pulse el botón y siga a su aparato. Él sabe qué llaves tiene usted aquí.',
    passkeyGo: 'Mostrar mi llave',
    passkeyWrong: 'Esta llave no funcionó aquí. Inténtelo otra vez o entre por correo.',
    byMail: 'Entrar por correo',
    staff: (program) => `Personal de ${program}`,
    staffTitle: 'Esto no funcionó',
    staffWrong:
      'Su organización no le dejó entrar aquí, o nadie le ha nombrado con su dirección. Puede entrar por correo.',
    lost: 'Perdí mi llave de acceso o mi aplicación de códigos',
  },
  recovery: {
    title: 'Perdí mi llave de acceso o mi aplicación de códigos',
    intro:
      'Mandamos un correo a su dirección y esperamos 24 horas, para que usted pueda detenerlo si lo pidió otra persona. Después se quitan sus llaves y su aplicación de códigos, y usted entra por correo. Con un código de recuperación no tiene que esperar: entre por correo y escríbalo.',
    address: 'Su dirección de correo electrónico',
    send: 'Pedirlo',
    notAnAddress: 'Esto no parece una dirección de correo electrónico. Por favor, revísela.',
    askedTitle: 'Mire su correo',
    asked:
      'Si alguien con esta dirección tiene aquí una llave de acceso o una aplicación de códigos, un correo va en camino. Las 24 horas empiezan cuando sale.',
    stopTitle: '¿Detenerlo?',
    stopIntro: 'Sus llaves de acceso y su aplicación de códigos se quedan entonces como están.',
    stop: 'Detenerlo',
    stopped: 'Se detuvo. Sus llaves de acceso y su aplicación de códigos se quedan como están.',
  },
  links: {
    newTitle: '¿Usar esta dirección?',
    newIntro:
      'Desde entonces los enlaces para entrar y los correos sobre sus casos llegan a esta dirección, y ya no a la anterior. Si para un caso se dio otra dirección, los correos de ese caso siguen llegando allí.',
    newGo: 'Usar esta dirección',
    newDone: 'Esta dirección cuenta desde ahora. Avisamos a la anterior.',
    taken: 'Esta dirección no se puede usar. Por favor, elija otra o entre con ella.',
    undoTitle: '¿Recuperar su dirección?',
    undoIntro:
      'Su dirección anterior cuenta entonces de nuevo. Se cierran todas las sesiones y se quita lo que se puso desde que se pidió el cambio.',
    undoGo: 'Recuperarla',
    undone: 'Su dirección anterior cuenta de nuevo. Por favor, entre y mire su cuenta.',
    goneTitle: 'Este enlace ya no sirve',
    gone: 'Ya se usó o se acabó su tiempo.',
  },
}
