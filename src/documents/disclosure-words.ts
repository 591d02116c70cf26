// The text of Evidence Code 1129(d), as the Judicial Council prints it (ADR-200), in the languages a client may choose.
import type { DisclosureLanguage } from '../domain/representation.ts'

export type DisclosureWords = {
  readonly title: string
  readonly opening: readonly string[]
  readonly rules: readonly string[]
  readonly means: string
  readonly 'before-name': string
  /** Begins with its own comma, as the language has one. */
  readonly 'after-name': string
  readonly note: string
  readonly client: string
  readonly attorney: string
  readonly date: string
}

const en: DisclosureWords = {
  title: 'Mediation Disclosure Notification and Acknowledgment',
  opening: [
    'To promote communication in mediation, California law generally makes mediation a confidential process. California’s mediation confidentiality laws are laid out in sections 703.5 and 1115 to 1129, inclusive, of the Evidence Code. Those laws establish the confidentiality of mediation and limit the disclosure, admissibility, and a court’s consideration of communications, writings, and conduct in connection with a mediation. In general, those laws mean the following:',
  ],
  rules: [
    'All communications, negotiations, or settlement offers in the course of a mediation must remain confidential.',
    'Statements made and writings prepared in connection with a mediation are not admissible or subject to discovery or compelled disclosure in noncriminal proceedings.',
    'A mediator’s report, opinion, recommendation, or finding about what occurred in a mediation may not be submitted to or considered by a court or another adjudicative body.',
    'A mediator cannot testify in any subsequent civil proceeding about any communication or conduct occurring at, or in connection with, a mediation.',
  ],
  means:
    'This means that all communications between you and your attorney made in preparation for a mediation, or during a mediation, are confidential and cannot be disclosed or used (except in extremely limited circumstances), even if you later decide to sue your attorney for malpractice because of something that happens during the mediation.',
  'before-name': 'I,',
  'after-name':
    ', understand that, unless all participants agree otherwise, no oral or written communication made during a mediation, or in preparation for a mediation, including communications between me and my attorney, can be used as evidence in any subsequent noncriminal legal action including an action against my attorney for malpractice or an ethical violation.',
  note: 'NOTE: This disclosure and signed acknowledgment does not limit your attorney’s potential liability to you for professional malpractice, or prevent you from (1) reporting any professional misconduct by your attorney to the State Bar of California, or (2) cooperating with any disciplinary investigation or criminal prosecution of your attorney.',
  client: 'Client',
  attorney: 'Attorney',
  date: 'Date',
}

const es: DisclosureWords = {
  title: 'Aviso y reconocimiento sobre la confidencialidad de la mediación',
  opening: [
    'Para fomentar la comunicación en la mediación, la ley de California hace en general de la mediación un proceso confidencial. Las leyes de California sobre la confidencialidad de la mediación están en las secciones 703.5 y 1115 a 1129, inclusive, del Código de Evidencia. Esas leyes establecen la confidencialidad de la mediación y limitan la divulgación, la admisibilidad y la consideración por un tribunal de comunicaciones, escritos y conductas relacionados con una mediación. En general, esas leyes significan lo siguiente:',
  ],
  rules: [
    'Todas las comunicaciones, negociaciones u ofertas de acuerdo en el curso de una mediación deben permanecer confidenciales.',
    'Las declaraciones hechas y los escritos preparados en relación con una mediación no son admisibles ni están sujetos a revelación de pruebas ni a divulgación forzosa en procesos no penales.',
    'Un informe, opinión, recomendación o conclusión de la persona mediadora sobre lo ocurrido en una mediación no puede presentarse a un tribunal u otro órgano decisorio, ni ser considerado por él.',
    'La persona mediadora no puede testificar en ningún proceso civil posterior sobre ninguna comunicación o conducta ocurrida en una mediación o en relación con ella.',
  ],
  means:
    'Esto significa que todas las comunicaciones entre usted y su abogado hechas al preparar una mediación, o durante ella, son confidenciales y no pueden divulgarse ni usarse (salvo en circunstancias sumamente limitadas), aunque después usted decida demandar a su abogado por mala práctica debido a algo que ocurra durante la mediación.',
  'before-name': 'Yo,',
  'after-name':
    ', entiendo que, salvo que todos los participantes acuerden otra cosa, ninguna comunicación oral o escrita hecha durante una mediación, o al prepararla, incluidas las comunicaciones entre mi abogado y yo, puede usarse como prueba en ninguna acción legal no penal posterior, incluida una acción contra mi abogado por mala práctica o por una falta ética.',
  note: 'NOTA: Este aviso y reconocimiento firmado no limita la posible responsabilidad de su abogado ante usted por mala práctica profesional, ni le impide (1) denunciar cualquier mala conducta profesional de su abogado ante el Colegio de Abogados de California, o (2) cooperar con cualquier investigación disciplinaria o proceso penal contra su abogado.',
  client: 'Cliente',
  attorney: 'Abogado o abogada',
  date: 'Fecha',
}

const ar: DisclosureWords = {
  title: 'إشعار بسرية الوساطة وإقرار بالعلم بها',
  opening: [
    'لتشجيع التواصل في الوساطة، يجعل قانون كاليفورنيا الوساطة بوجه عام عملية سرية. وترد قوانين كاليفورنيا الخاصة بسرية الوساطة في المواد 703.5 ومن 1115 إلى 1129 ضمنًا من قانون الإثبات. وتقرر هذه القوانين سرية الوساطة وتحد من الإفصاح عن الاتصالات والكتابات والتصرفات المتصلة بالوساطة ومن قبولها ونظر المحكمة فيها. وتعني هذه القوانين بوجه عام ما يلي:',
  ],
  rules: [
    'يجب أن تبقى جميع الاتصالات والمفاوضات وعروض التسوية أثناء الوساطة سرية.',
    'لا تُقبل الأقوال والكتابات المتصلة بالوساطة دليلًا في الدعاوى غير الجنائية، ولا تخضع فيها لكشف الأدلة أو للإفصاح الإجباري.',
    'لا يجوز تقديم تقرير الوسيط أو رأيه أو توصيته أو استنتاجه بشأن ما جرى في الوساطة إلى محكمة أو هيئة فصل أخرى، ولا يجوز لها النظر فيه.',
    'لا يجوز للوسيط أن يشهد في أي دعوى مدنية لاحقة بشأن أي اتصال أو تصرف حدث في الوساطة أو اتصل بها.',
  ],
  means:
    'وهذا يعني أن جميع الاتصالات بينك وبين محاميك عند التحضير للوساطة أو أثناءها سرية، ولا يجوز الإفصاح عنها أو استعمالها (إلا في ظروف محدودة للغاية)، حتى إذا قررت لاحقًا مقاضاة محاميك بسبب خطأ مهني لأمر حدث أثناء الوساطة.',
  'before-name': 'أنا',
  'after-name':
    '، أفهم أنه ما لم يتفق جميع المشاركين على خلاف ذلك، لا يجوز استعمال أي اتصال شفهي أو مكتوب جرى أثناء الوساطة أو عند التحضير لها، بما في ذلك الاتصالات بيني وبين محامي، دليلًا في أي دعوى قانونية غير جنائية لاحقة، بما في ذلك أي دعوى على محامي بسبب خطأ مهني أو مخالفة أخلاقية.',
  note: 'ملاحظة: لا يحد هذا الإشعار والإقرار الموقع من مسؤولية محاميك المحتملة تجاهك عن الخطأ المهني، ولا يمنعك من (1) الإبلاغ عن أي سوء سلوك مهني من محاميك لدى نقابة المحامين في كاليفورنيا، أو (2) التعاون مع أي تحقيق تأديبي أو ملاحقة جنائية لمحاميك.',
  client: 'الموكل',
  attorney: 'المحامي',
  date: 'التاريخ',
}

const zh: DisclosureWords = {
  title: '调解保密告知与确认书',
  opening: [
    '为促进调解中的沟通，加利福尼亚州法律一般将调解规定为保密程序。加州关于调解保密的法律载于《证据法典》第 703.5 条以及第 1115 条至第 1129 条。这些法律确立了调解的保密性，并限制与调解有关的沟通、书面材料和行为的披露、可采性以及法院对其的考虑。一般而言，这些法律的含义如下：',
  ],
  rules: [
    '调解过程中的所有沟通、协商或和解提议都必须保密。',
    '与调解有关的陈述和书面材料，在非刑事程序中不得采纳为证据，也不受证据开示或强制披露的约束。',
    '调解员关于调解中所发生事情的报告、意见、建议或认定，不得提交给法院或其他裁决机构，也不得由其考虑。',
    '对于调解中发生的或与调解有关的任何沟通或行为，调解员不得在任何后续民事程序中作证。',
  ],
  means:
    '这意味着，您与您的律师在准备调解时或调解期间的所有沟通都是保密的，不得披露或使用（极其有限的情况除外），即使您日后因调解期间发生的事情而决定以执业过失起诉您的律师，也是如此。',
  'before-name': '本人',
  'after-name':
    '理解：除非所有参与者另有约定，在调解期间或为准备调解而进行的任何口头或书面沟通，包括本人与本人律师之间的沟通，均不得在任何后续的非刑事法律诉讼中用作证据，包括因执业过失或违反职业道德而对本人律师提起的诉讼。',
  note: '注意：本告知与签署的确认书不限制您的律师因执业过失而可能对您承担的责任，也不妨碍您（1）向加利福尼亚州律师协会举报您的律师的任何职业不当行为，或（2）配合对您的律师的任何纪律调查或刑事起诉。',
  client: '委托人',
  attorney: '律师',
  date: '日期',
}

export const disclosureWords: Readonly<Record<DisclosureLanguage, DisclosureWords>> = {
  en,
  es,
  ar,
  zh,
}
