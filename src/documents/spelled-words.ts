// What a paper says at its end where a sign had to be spelled out, in the language of the paper.

const said = {
  en: 'Where a code like [U+1F642] stands, somebody wrote a sign that none of the fonts here has. It is the number of that sign in the Unicode standard.',
  es: 'Donde hay un código como [U+1F642], alguien escribió un signo que ninguna de las fuentes de aquí tiene. Es el número de ese signo en el estándar Unicode.',
  ar: 'حيثما يرد رمز مثل [U+1F642] فقد كتب أحدهم علامة لا توجد في أي من الخطوط المتاحة هنا. وهو رقم تلك العلامة في معيار يونيكود.',
  zh: '凡出现 [U+1F642] 这样的代码之处，原文有一个此处字体都没有的字符。代码是该字符在 Unicode 标准中的编号。',
} as const

export const aboutSpelled = (language: string): string =>
  said[language as keyof typeof said] ?? said.en
