// Letters of invitation as PDF by typst: a page each, with the address in the window and the code as a QR code.
import qrcode from 'qrcode-generator'
import { type LetterPaper, type LetterWriter, spelled } from '../application/letters.ts'
import { letterWords } from './letter-words.ts'
import { printed } from './typst.ts'

/** The address is on the letter; the QR code carries the code with it, which opens nothing without a second fact. */
export const letterWriter = (url: string): LetterWriter => ({
  async render(letters) {
    const dated = new Date(letters[0]?.dated ?? 0)
    const title = [...new Set(letters.map(({ language }) => letterWords[language].title))].join(
      ', ',
    )
    const date = {
      year: dated.getUTCFullYear(),
      month: dated.getUTCMonth() + 1,
      day: dated.getUTCDate(),
    }
    return printed(
      'letter.typ',
      { title, date, letters: letters.map((letter) => dataOf(url, letter)) },
      dated.getTime(),
    )
  },
})

const dataOf = (
  url: string,
  { language, program, costs, name, post, dated, code }: LetterPaper,
) => {
  const words = letterWords[language]
  return {
    language,
    labels: { ...words, greeting: words.greeting(name), who: words.who(program) },
    program,
    costs,
    address: [name, ...inFourLines(post)],
    dated: new Intl.DateTimeFormat(`${language}-US`, { dateStyle: 'long', timeZone: 'UTC' }).format(
      dated,
    ),
    'address-of-page': `${url.replace(/^https?:\/\//, '')}/letter`,
    code: spelled(code),
    qr: matrixOf(`${url}/letter/${spelled(code)}`),
  }
}

/** Street and town stay lines of their own; what stands above them shares lines. */
function inFourLines(post: readonly string[]): readonly string[] {
  let lines = [...post]
  while (lines.length > 4) lines = [`${lines[0]}, ${lines[1]}`, ...lines.slice(2)]
  return lines
}

/** Dark modules as runs: column, row, how many. Quarter of it may be damaged (level Q), for letters are folded. */
export function matrixOf(text: string): {
  readonly modules: number
  readonly runs: readonly (readonly [number, number, number])[]
} {
  const code = qrcode(0, 'Q')
  code.addData(text, 'Byte')
  code.make()
  const modules = code.getModuleCount()
  const runs: [number, number, number][] = []
  for (let row = 0; row < modules; row++) {
    for (let column = 0; column < modules; column++) {
      if (!code.isDark(row, column)) continue
      const last = runs.at(-1)
      if (last && last[1] === row && last[0] + last[2] === column) last[2] += 1
      else runs.push([column, row, 1])
    }
  }
  return { modules, runs }
}
