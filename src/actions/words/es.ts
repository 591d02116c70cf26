// What a refusal or a fault says, in Spanish: what is the case, and what one can do next.
import type { IssueCode } from '../issues.ts'
import type { AnyRefusal } from '../perform.ts'
import { amendingRefusalsEs } from './amending-words.ts'
import { aroundCallsRefusalsEs } from './around-calls-es.ts'
import { filingRefusalsEs } from './filing-es.ts'
import { oralRefusalsEs } from './oral-words.ts'
import { performingRefusalsEs } from './performing-es.ts'
import { planRefusalsEs } from './plan-es.ts'
import { statementRefusalsEs } from './statement-words.ts'
import { translationRefusalsEs } from './translation-words.ts'
import { waiverRefusalsEs } from './waiver-words.ts'
import { wordingRefusalsEs } from './wording-words.ts'

export const refusalsEs: Record<AnyRefusal, string> = {
  ...planRefusalsEs,
  ...aroundCallsRefusalsEs,
  ...performingRefusalsEs,
  ...amendingRefusalsEs,
  ...filingRefusalsEs,
  ...oralRefusalsEs,
  ...wordingRefusalsEs,
  ...translationRefusalsEs,
  ...statementRefusalsEs,
  ...waiverRefusalsEs,
  CaseUnknown: 'Ese caso no existe o no es uno de los suyos.',
  KeyUsedForAnotherRequest: 'Esta clave ya se usó para otra petición. Use una clave nueva.',
  InterpreterNotAsked: 'No se pide intérprete para esta reunión, o aún no tiene hora.',
  SeatIsTheirOwn:
    'Solo se puede pedir que salga a un intérprete o a una persona de apoyo. Quien habla por una parte se va por su propia palabra.',
  NotForThisSeat: 'Su papel en este caso no permite hacer esto.',
  SideUnknown: 'Esa parte no está en este caso.',
  SidesMissing: 'Un caso necesita de dos a diez partes.',
  SideLabelRepeated: 'Cada parte necesita su propio nombre.',
  AlreadyInvited: 'Esta persona ya está invitada a este caso.',
  InvitationNotOpen: 'Ninguna invitación de esta persona espera respuesta.',
  InvitationSentLately:
    'Esta invitación se envió hace menos de una hora. Por favor, dele un tiempo antes de enviarla de nuevo.',
  AskedForQuiet:
    'Pidió que nadie le escriba de nuevo sobre esta invitación. La invitación sigue abierta.',
  RoundNotDue: 'Ahora no toca enviar otra carta.',
  HearingPassed: 'Ese día ya pasó. Una audiencia se puede poner para hoy o para un día posterior.',
  DayPassed: 'Ese día ya pasó. Por favor, elija uno posterior.',
  LetterAlreadyPosted: 'Esta carta ya está marcada como enviada.',
  ClientUnknown: 'Por favor, elija personas de su propia parte que ya hayan tomado su lugar.',
  NotRepresented: 'No consta esa representación.',
  DisclosureUnknown: 'No hay un documento así esperando su firma.',
  DayToCome: 'Ese día aún no llega. Por favor, escriba el día que está en el documento.',
  SignedElectronically: 'Ambas personas ya firmaron aquí este documento. No falta nada.',
  SignedOnPaper: 'Este documento ya se firmó a mano. No falta nada.',
  ConfidentialityNotConfirmed:
    'Nadie toma este lugar antes de leer y confirmar lo que dice sobre mantener las cosas en privado. Está en la invitación o en esta página.',
  AskedToLeave:
    'Se le pidió salir de esta reunión. Escriba a la persona mediadora o hable con su parte.',
  NothingToAnswer: 'No hay ninguna invitación que espere su respuesta.',
  InvitationNotAccepted: 'Esta invitación no se ha aceptado.',
  AlreadySeated: 'Esta persona ya tiene un lugar en este caso.',
  MediatorAlreadySeated: 'Este caso ya tiene mediador. Puede agregar a un comediador.',
  NobodyFits: 'Nadie de la lista conviene a este caso ahora. Puede elegir a mano.',
  AlreadyProposed: 'Esta persona ya fue propuesta en este caso.',
  MediatorAlreadyProposed:
    'Ya hay un mediador propuesto. Dele su lugar, o retire la propuesta, antes de traer a otro.',
  ProposalUnknown: 'No hay ninguna propuesta abierta de esta persona.',
  DisclosureMissing:
    'Escriba lo que quiere informar, o marque que no hay nada que informar, por favor.',
  NotDisclosedYet: 'Esta persona todavía no ha contestado la propuesta.',
  ObjectionUsed: 'Su parte ya se opuso una vez en este caso. Puede escribir al programa.',
  ObjectionWithoutReason: 'Diga en pocas palabras por qué se opone, por favor.',
  ConsentIsAsked:
    'Para un observador se pide el acuerdo de su parte. Diga allí que no está de acuerdo.',
  ObjectionStands: 'Hay una oposición: esta persona no puede tomar el lugar. Retire la propuesta.',
  WindowStillOpen:
    'Las partes aún tienen tiempo para oponerse. No todas han dicho que no lo harán.',
  ConsentMissingOfSide:
    'Un observador toma su lugar solo cuando todas las partes están de acuerdo.',
  LastManagerStays: 'Usted es la única persona que administra este caso; no puede dejarlo.',
  AlreadyAccepted: 'Usted ya firmó las reglas básicas.',
  TextHasChanged:
    'El texto cambió desde que lo abrió. Aquí está el nuevo. Léalo y luego firme, por favor.',
  PeriodNotLonger: 'El plazo ya es así de largo. Proponga más días, por favor.',
  ExtensionNotProposed: 'El mediador no ha propuesto este plazo.',
  SilenceNotRunOut: 'Hubo comunicación dentro del plazo acordado. Todavía no se ha cumplido.',
  LetterAlreadyServed: 'La carta de este fin ya se envió a todos.',
  NoChange: 'Ya está como usted lo pide.',
  WayNotProposed: 'El mediador no ha propuesto esta forma de negociar.',
  MediationNotStarted:
    'La mediación aún no ha comenzado. Comienza cuando todos han firmado las reglas básicas.',
  MediationIsEnded: 'Esta mediación ha terminado.',
  GroundRulesNotAccepted: 'Primero lea y firme las reglas básicas, por favor.',
  SafetyFlagged:
    'En este caso hay que mantener aparte a alguien: lo que contestó lo lee solo usted. Las ofertas pasan por usted, y la sala común queda cerrada.',
  SafetyNotYetAsked:
    'En este caso primero se pregunta en privado a cada parte si está segura. No todos han contestado.',
  NotOfThisSide: 'Esta persona no está en esa parte.',
  AlreadyRecorded: 'Esto ya consta.',
  RoomUnknown: 'Esa sala no existe o no es una de las suyas.',
  ObserversDoNotWrite: 'Los observadores leen y no escriben.',
  AlreadyInCall: 'Usted ya está en esta llamada.',
  NotInCall: 'Esta persona no está en la llamada.',
  JointRoomShut: 'La sala donde todos hablan juntos está cerrada. Puede escribir al mediador.',
  NotFlagged: 'Nada de lo que contestó esta persona mantiene aparte a nadie ahora.',
  NothingSaid: 'Todavía no hay nada escrito.',
  RemindedToday:
    'Usted mandó un recordatorio a esta persona hace menos de un día. Por favor, dele tiempo.',
  ParticipantUnknown:
    'No se sabe de qué persona de este caso se trata. Por favor, elíjala de nuevo.',
  SpeaksForNoSide:
    'Esta persona no puede hacer ni contestar ofertas aquí. Solo puede una parte, su abogado o quien decide, con un lugar en el caso. Puede anotarlo como mensaje.',
  NothingAuthorised:
    'No se encontró nada que se pueda transmitir. Solo se puede lo que una parte permitió.',
  WordsNotAuthorised: 'La parte permitió estas palabras solo como las escribió.',
  AlreadyRelayed: 'Esto ya se les transmitió.',
  AlreadyPassedOn: 'Esto ya se transmitió; no se puede retirar.',
  OfferNoLongerStands:
    'La parte que hizo esta oferta la retiró o la cambió por otra. Hable con ambas partes.',
  OfferExpired: 'Esta oferta valía hasta un día que ya pasó.',
  OffersCross:
    'La otra parte también hizo una oferta que no se ha transmitido. Vea las dos y luego decida.',
  DocumentUnknown: 'No existe ese documento, o no es uno de los suyos.',
  DocumentIsWithdrawn: 'Este documento fue retirado.',
  NotYourDocument: 'Este documento es de otra persona. Solo quienes lo trajeron pueden hacer esto.',
  FileTooLarge: 'Este archivo es demasiado grande para este lugar.',
  TooManyDocuments:
    'Este lugar ya tiene todos los documentos que puede tener. Ponga varias páginas en un solo archivo.',
  RoomIsFull:
    'Aquí ya no queda lugar para un archivo de este tamaño. Envíe uno más pequeño, por favor.',
  TooManyPhotos:
    'Un documento se puede hacer de hasta 40 fotos. Haga primero uno con estas y otro con las demás, por favor.',
  NoPages: 'Aquí todavía no hay ninguna foto para hacer un documento.',
  PagesChanged:
    'Las fotos que esperan aquí no son las que usted vio. Mírelas otra vez y luego haga el documento, por favor.',
  AlreadyExchanged: 'Todos ya tienen una copia de este documento.',
  WarningsNotSeen:
    'Lea lo que lleva este archivo y marque cada línea antes de que otros vean una copia, por favor.',
  CopyNotPossible:
    'Ahora no se pudo hacer una copia limpia de este archivo, así que no se mostró nada a nadie. Inténtelo más tarde. Si vuelve a pasar, guárdelo como PDF y traiga el PDF.',
  CopyNeedsPictures:
    'Para una copia limpia hacen falta imágenes de las páginas, y aquí no se pueden hacer, así que no se mostró nada a nadie. Tome fotos de las páginas y traiga las fotos. Quien cuida este servicio también puede instalar lo que falta.',
  CopyLeavesOut:
    'Este archivo lleva dibujos, películas u otras cosas de las que no se puede hacer una copia limpia, así que no se mostró nada a nadie. Imprímalo como PDF, o tome fotos de las páginas, y traiga eso.',
  NothingAnswered: 'No hay ninguna respuesta que transmitir.',
  NoTerms: 'Una oferta necesita al menos un término.',
  TooManyTerms: 'Una oferta puede tener hasta 40 términos.',
  AmountNotPositive: 'La suma debe ser mayor que cero.',
  AmountTooLarge: 'Esa suma es demasiado grande.',
  InstalmentsDoNotAddUp: 'Las cuotas no dan la suma completa.',
  PayerIsPayee: 'Quien da y quien recibe deben ser partes distintas.',
  DateUnreal: 'Ese día no está en el calendario.',
  WordsMissing: 'Diga qué se debe hacer, por favor.',
  OfferUnknown: 'Esa oferta no existe.',
  OfferAlreadyAnswered: 'Esta oferta ya fue contestada.',
  OfferWithdrawn: 'Esta oferta fue retirada.',
  OfferReplaced: 'Esta oferta fue cambiada por una más nueva.',
  OffersCrossed:
    'Las dos partes hicieron una oferta al mismo tiempo. El mediador ya lo sabe y les ayudará.',
  NothingCrossed: 'No se cruzó ninguna oferta.',
  ExpiryPassed: 'El día hasta el que vale esta oferta ya pasó.',
  WorseThanLast:
    'Esto pide más que su última oferta. Puede hacerlo; marque la casilla que lo dice, por favor.',
  ReasonMissing: 'Diga en pocas palabras por qué no acepta. Ayuda al mediador a seguir.',
  NotEntrusted: 'No se pidió a nadie firmar por esta parte, o se retiró.',
  AlreadyEntrusted: 'Usted ya dijo que esta persona firma por usted.',
  NothingPending:
    'Alguien puede firmar por usted solo en un caso que tiene un tribunal de California. Este no lo es: firme usted.',
  PartiesAlone:
    'En este tipo de caso un tribunal solo cuenta la firma de las partes mismas. Firme usted.',
  AttorneyAdvises:
    'En reclamos menores un abogado le aconseja y no puede firmar por usted. Firme usted.',
  InsurerNotAuthorised:
    'Su aseguradora tiene que defenderle, pagar y haber autorizado por escrito a esta persona a firmar. Si no es así, firme usted.',
  AboveTheLimits:
    'Si usted debiera algo por encima de los límites de su póliza, nadie puede firmarlo por usted. Léalo y firme usted.',
  AlreadyHeld: 'Usted ya pidió tiempo. No hay prisa.',
  SumNotMadeUp: 'Las partes de la suma no dan la suma completa.',
  OwnClauseUnfit: 'Esta no es una cláusula como las que redacta este programa.',
  BlankUnfit:
    'Un espacio de esta cláusula no está completado como se pide. Revíselos uno por uno, por favor.',
  DayMissing: 'Aquí hace falta un día: diga cuál.',
  DaysOutOfRange: 'Ese número es demasiado chico o demasiado grande aquí.',
  SumMissing: 'Diga cuánto del depósito.',
  LawNotMet:
    'Este borrador no valdría ante la ley. Lo que hay que corregir está aquí, con la razón.',
  TermsNotAgreed: 'Estos términos no se han acordado.',
  DraftUnknown: 'Ese borrador no existe.',
  ClauseUnknown: 'Esta versión no tiene esa cláusula. Elija una de las que se muestran.',
  DraftOutdated: 'Hay una versión más nueva del borrador. Vea esa, por favor.',
  AlreadyApproved: 'Su parte ya aprobó este borrador.',
  NothingToPerform: 'Con estos términos nadie tendría que hacer nada. Agregue lo que se hará.',
  SideWithoutParty: 'Una parte no tiene a nadie que pueda firmar. Invite primero a esa persona.',
  TermsContradict:
    'Dos pagos van en sentido contrario entre las mismas partes. Únalos en una suma.',
  NotYetApproved: 'Cada parte aprueba el borrador antes de que se pueda firmar.',
  TimeToReflectUnfit: 'Elija un tiempo para pensarlo de 1 a 14 días.',
  StillThoughtOver:
    'Todavía es el tiempo de pensarlo: nadie firma aún. La página del acuerdo dice desde cuándo.',
  SigningAlreadyOpen: 'Este borrador ya está abierto para firmar.',
  SigningNotOpen: 'Este borrador no está abierto para firmar.',
  SigningStopped:
    'Alguien no quiso firmar, así que la firma se detuvo. Quien media verá cómo seguir.',
  AlreadySigned: 'Usted ya firmó.',
  SignedTextDiffers: 'El texto cambió desde que lo abrió. Léalo de nuevo y luego firme, por favor.',
  ConsentMissing:
    'Antes de firmar aquí, acepte firmar electrónicamente: lea la página de prueba y escriba su código. También puede firmar en papel.',
  ConsentTextOutdated: 'Lo que usted acepta cambió desde que lo abrió. Léalo de nuevo, por favor.',
  AlreadyOnPaper: 'Usted ya dijo que firma en papel.',
  AlreadyConsented: 'Usted ya aceptó firmar electrónicamente.',
  NameMissing: 'Escriba su nombre, por favor.',
  NotConcluded: 'No todos han firmado.',
  AlreadySealed: 'Este acuerdo ya está sellado.',
  MediationNotEnded: 'Esta mediación sigue en curso.',
  SettledIsFinal: 'Este caso se resolvió. Se puede abrir un caso nuevo.',
  DialInUnusable: 'Dé un número de teléfono, y el PIN en cifras.',
  DialInOfAnotherRoom:
    'Este número y este PIN ya están anotados para otra sala. Quien los marque estaría en esa sala: cada sala necesita los suyos.',
  LargerCallNotOpen: 'La sala más grande no está abierta ahora. La abre quien dirige la reunión.',
  LargerDoorShut:
    'La puerta de la sala más grande está cerrada ahora. La vuelve a abrir quien dirige la reunión.',
  LargerCallsNotSet: 'Este programa no tiene un servicio para llamadas más grandes.',
  MeetingUnknown: 'No existe esa reunión, o no es una de las suyas.',
  TimesTooMany: 'A lo más diez horarios a la vez, y cuarenta para una reunión.',
  TimePassed: 'Esa hora ya pasó. Por favor, elija una que esté por venir.',
  TimeUnusable:
    'Por favor, dé horarios de los próximos dos años, en pasos de cinco minutos, de 5 minutos a 8 horas.',
  SameTimeTwice: 'El mismo horario está dos veces.',
  NeededNotInRoom: 'Por favor, elija personas que estén en esta sala, cada una una vez.',
  MediatorNeeded:
    'Tiene que estar alguien que dirija la reunión. Por favor, elija también a la persona mediadora.',
  PlaceMissing: 'Por favor, diga dónde se reúnen.',
  SlotsAreForOneSide: 'Los horarios para tomar se ofrecen a una sola parte a la vez.',
  TimeNotProposed: 'Ese horario no fue propuesto.',
  AnsweredOtherwise:
    'Estos horarios se contestan de otra manera. Por favor, mire la reunión otra vez.',
  MeetingIsSet: 'Esta reunión ya tiene su hora.',
  MeetingNotSet: 'Esta reunión todavía no tiene hora.',
  MeetingCalledOff: 'Esta reunión fue cancelada.',
  MeetingIsOver: 'Esta reunión ya terminó.',
  MeetingNotBegun: 'Esta reunión todavía no empieza.',
  NotFree: 'Usted no está libre a esa hora. Por favor, elija otra.',
  OtherNotFree:
    'Otra persona mediadora que hace falta no está libre a esa hora. Por favor, elija otra.',
  InvitationNotDeclined: 'Nadie ha rechazado una invitación en este caso.',
}

const count = (limit: number) => limit.toLocaleString('es-US')

export const issuesEs: Record<IssueCode, (limit?: number) => string> = {
  missing: () => 'Esto hace falta.',
  empty: () => 'Escriba algo aquí, por favor.',
  'too long': (limit) =>
    limit === undefined
      ? 'Esto es demasiado largo.'
      : `Esto es demasiado largo. Puede tener hasta ${count(limit)} letras.`,
  'too many': (limit) =>
    limit === undefined ? 'Son demasiados.' : `Son demasiados: puede haber hasta ${count(limit)}.`,
  'too few': (limit) =>
    limit === undefined ? 'Son muy pocos.' : `Son muy pocos: al menos ${count(limit)}, por favor.`,
  'too large': (limit) =>
    limit === undefined
      ? 'Este número es demasiado grande.'
      : `Este número es demasiado grande: puede ser hasta ${count(limit)}.`,
  'too small': (limit) =>
    limit === undefined
      ? 'Este número es demasiado pequeño.'
      : `Este número es demasiado pequeño: al menos ${count(limit)}, por favor.`,
  'not a choice': () => 'Elija una de las respuestas, por favor.',
  'not known': () => 'Esto no se puede enviar aquí.',
  'not a number': () => 'Escriba el número en cifras, por ejemplo 14.',
  'not a sum': () => 'Escriba la suma en números, por ejemplo 1,450.00.',
  'not a date': () => 'Dé un día del calendario, como año-mes-día.',
  'not a time': () => 'Por favor, dé una hora, como 14:30.',
  'no such hour': () =>
    'Esa hora no existe ese día: los relojes se adelantan. Por favor, elija otra.',
  'hour twice': () =>
    'Esa hora viene dos veces ese día, porque los relojes se atrasan. Por favor, elija una de antes o de después.',
  'not a mail address': () => 'Esto no parece una dirección de correo electrónico.',
  'not a ZIP': () => 'No conocemos ningún lugar con este código postal. Tiene cinco cifras.',
  'not a site': () => 'Escriba la dirección completa de la página. Empieza con https://.',
  'not a telephone number': () =>
    'Ese número de teléfono no existe. Si es de otro país, empiece con + y su código.',
  'not the code': () =>
    'Este no es el código de su página de prueba. Abra la página y mire otra vez: 8 letras y números.',
  'too many tries': () =>
    'Se intentó muchas veces. Espere unos minutos, por favor. O diga a quien media que prefiere firmar en papel.',
  'not printable': () =>
    'Contiene un signo que ningún papel de aquí podría mostrar. Escríbalo de otra manera.',
  'sign not allowed': () =>
    'Hay un signo que no se puede mostrar, o un salto de línea. Escríbalo en una sola línea, con letras comunes, por favor.',
  'clause not offered': () =>
    'El programa no ofrece esta cláusula, o ya no. Elija otra, por favor.',
  'clause changed': () =>
    'El programa cambió esta cláusula desde que usted la vio. Léala otra vez como está aquí, por favor.',
  repeated: () => 'Dos de estos son iguales. Dé a cada uno el suyo, por favor.',
  malformed: () => 'Esto no está escrito como se pide. Escríbalo otra vez, por favor.',
}
