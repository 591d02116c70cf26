// A paper with names in many scripts, signed or not.
import type { AgreementPaper } from '../../src/application/paper.ts'
import { compile } from '../../src/domain/clauses.ts'

const at = Date.UTC(2026, 11, 4, 18, 30, 5)
export const names = [
  'Ana Petrosyan',
  'محمد علي',
  '山田太郎',
  '李小龙',
  'Աննա Պետրոսյան',
  'Нгуен Văn Đức',
]

export function samplePaper(
  over: Partial<AgreementPaper> & { parties?: readonly string[]; signed?: boolean } = {},
): AgreementPaper {
  const { parties = ['Ana Petrosyan'], signed = true, ...rest } = over
  const language = over.language ?? 'en'
  const terms = [
    {
      kind: 'money',
      payer: 'side-b',
      payee: 'side-a',
      cents: 145_000,
      instalments: [
        { cents: 72_500, dueOn: '2026-12-11' },
        { cents: 72_500, dueOn: '2027-01-31' },
      ],
    },
    { kind: 'return', by: 'side-a', to: 'side-b', what: 'the two keys', dueOn: '2026-12-11' },
    { kind: 'release', by: 'everyone', scope: '' },
    { kind: 'words', words: 'Each side keeps its own costs. #evil $x$ *y* <b>' },
  ] as const
  const sides = [
    { side: 'side-a', label: 'Ana Petrosyan', parties },
    { side: 'side-b', label: 'Benítez Properties', parties: ['Jorge Benítez'] },
  ] as const
  const court = {
    name: 'Superior Court of California, County of Los Angeles',
    caseNumber: '26SC01234',
  }
  const compiled = compile({ caseType: 'small-claims', court, sides, terms, language })
  if (!compiled.ok) throw new Error(compiled.refusal)
  const digest = 'ab'.repeat(32)
  const signature = (name: string) =>
    signed ? { name, at, how: 'code by mail', digest } : undefined
  return {
    language,
    title: language === 'en' ? 'Settlement agreement' : 'Acuerdo de conciliación',
    reference: 'K7QD-4MRT',
    program: 'Harbor Community Mediation',
    caseType: 'small-claims',
    court,
    clauses: compiled.records,
    sides: sides.map(({ label, parties }) => ({
      label,
      people: parties.map((name) => ({ name, signature: signature(name) })),
    })),
    digest,
    terms,
    dated: at,
    ...rest,
  }
}
