// Which test proves what the law asks of agreements, enforcement, signatures and papers for a court; "not yet" where none does.
import { agreementRules } from '../../src/domain/law/rules/all.ts'
import { table } from './record-pages.ts'

type Proof = { readonly file: string; readonly test: string }
export type Asked = {
  readonly citation: string
  readonly says: string
  readonly proofs: readonly Proof[]
  /** What is still missing, in words. */
  readonly open?: string
}
const by = (file: string, ...tests: readonly string[]): Proof[] =>
  tests.map((test) => ({ file: `test/${file}`, test }))
const rules = (...tests: readonly string[]) => by('domain/agreement-rules.test.ts', ...tests)
const enforcing = (...tests: readonly string[]) => by('domain/enforcing.test.ts', ...tests)

const filing = (...tests: readonly string[]) => by('domain/filing.test.ts', ...tests)
const byChance = (...tests: readonly string[]) => by('domain/filing-by-chance.test.ts', ...tests)

export const asked: readonly Asked[] = [
  {
    citation: 'Evidence Code 1118',
    says: 'An oral agreement counts if it is recorded, recited, expressly binding, written down and signed within 72 hours.',
    proofs: by(
      'domain/oral-agreement.test.ts',
      'one element of the law that is missing, and nothing is noted',
      '"we have an oral deal" starts a 72-hour clock and settles nothing without signatures',
      'signed by everybody within 72 hours it counts; later, what counts is the agreement as it was signed',
      'whenever it was recited, the clock is exactly 72 hours, also where clocks on walls are put back or forward',
      'whatever happens in the 72 hours and after them, a recital settles nothing: only all signatures do',
    ),
  },
  {
    citation: 'Evidence Code 1119, 1121',
    says: 'Nothing goes to a court but a required report of agreement or non-agreement.',
    proofs: [
      ...by('domain/closing.test.ts', 'everybody reads how it ended, and nobody reads why'),
      ...byChance(
        'a packet holds nothing that anybody wrote to anybody, and is the same for everybody who reads it',
      ),
      ...by(
        'confidentiality/filing-alike.test.ts',
        'a packet is the same bytes before and after words in private, for everybody who reads it',
        'planted and caught: a packet with words that were held back',
        'a statement is the same bytes before and after words in private, and its form is filled in alike',
        'planted and caught: a statement with the hours of talk in private',
      ),
    ],
  },
  {
    citation: 'Evidence Code 1122(a)',
    says: 'Disclosure needs the written agreement of all who took part.',
    proofs: [
      ...by(
        'domain/waiver.test.ts',
        'a waiver lists every participant; one missing, and it is not complete',
        'who has left is on the list, too, and agrees with a pen; who mediates holds the paper',
        'who comes later has to agree as well, as long as it is not complete; afterwards they do not',
        'everybody agrees once, in their own name; who mediates says that nobody else took part',
        'whatever people do and whoever comes and goes, it is complete exactly with the yes of all who ever took part, and over once it is over',
      ),
      ...by(
        'people/waiver.test.ts',
        'by forms: what lacks comes back as it was typed; each says yes on the page, and then the paper has every name',
        'a machine reads who is missing, and is refused the paper with their names',
        'a case manager and a stranger read nothing of it, as if there were none',
      ),
      ...by('confidentiality/leaks.test.ts', 'planted and caught at the doors: %s'),
    ],
    open: 'an oral waiver under 1118 and a writing of some of them alone (1122(a)(2)) are not done here; who took part without a seat is not on the list, and who mediates is asked whether there is anybody',
  },
  {
    citation: 'Evidence Code 1123',
    says: 'A settlement is admissible if it says that it is admissible or subject to disclosure, or that it is enforceable or binding; here it says both.',
    proofs: [
      ...rules(
        'both sentences of Evidence Code 1123 are looked for: %s',
        'an arbitration clause alone does not say that an agreement binds',
        'words of the parties that say the opposite are found in their term',
        'whatever the terms, the draft of them has both sentences, and every finding has its words',
      ),
      ...by(
        'domain/clauses.test.ts',
        'it says that it is binding and may be shown to a court: %s',
        'clauses of any terms say every term exactly once: %s',
      ),
      ...by(
        'people/oral-agreement.test.ts',
        'terms agreed stand on a term sheet that says on its face that it is not enforceable, for who is at the table',
      ),
      ...by(
        'browser/printed.test.ts',
        'a term sheet on %s is marked as not enforceable on every page',
      ),
    ],
  },
  {
    citation: 'Code of Civil Procedure 664.6(b) to (d)',
    says: 'Who has signed: the party; the party’s attorney; an insurer’s agent with a written authority, not above the limits. In civil harassment, family, probate and juvenile cases the party alone.',
    proofs: [
      ...enforcing(
        '$kind, pending $pending, $order: each signer counts or not, and the court keeps its power or not',
        'a side without a signature that counts is not bound, whoever else signs',
      ),
      ...rules('a side whose signer is no party is looked at, where a case is pending'),
      ...by(
        'domain/entrusting.test.ts',
        'the attorney signs with a consent of their own, and it stands for the party',
        'an insurer’s agent signs where the insurer authorised them in writing and the insured owes nothing above the limits',
        'where the law counts no such signature it is refused, with the reason',
        'in a civil harassment case the parties sign alone',
        'it ends by itself with the appearance, with who leaves, with a decline and with a new draft',
        'a signature given for somebody counts under 664.6 whenever it is taken, and they wanted it last',
      ),
      ...by(
        'people/entrusting.test.ts',
        'an attorney signs for a party, from the form to the sealed paper; the other side learns it from the signature',
        'in small claims the page says why, and an insurer’s agent signs once both statements are made',
      ),
      ...by('confidentiality/leaks.test.ts', 'planted and caught at the doors: %s'),
    ],
    open: 'family, probate and juvenile cases are judged, and are no types of case here; the insurer’s writing itself is not asked for, the insured says that there is one; with a pen the party signs',
  },
  {
    citation: 'Code of Civil Procedure 664.6(a)',
    says: 'Only parties to pending litigation; where nothing was filed, an agreement is a contract.',
    proofs: [
      ...rules('without a case there is nothing to dismiss and no court to enter judgment'),
      ...by(
        'domain/clauses.test.ts',
        'the court keeps jurisdiction only over a case that it has, and before the dismissal',
      ),
    ],
  },
  {
    citation:
      'Code of Civil Procedure 664.6; rulings BC553723 (3 August 2023), 22SMCV00254 (1 May 2024)',
    says: 'The request comes while the case is pending, before the dismissal or with it; a dismissal first takes the power away.',
    proofs: [
      ...enforcing(
        'ruling BC553723 of 3 August 2023: a notice of the settlement, a dismissal with a note, a motion eight years later',
        'ruling 22SMCV00254 of 1 May 2024: dismissed without prejudice, the stipulated judgment filed afterwards',
        'nothing that is filed after a dismissal gives back a power that was lost',
      ),
      ...rules(
        'dismissed first, enforced later: refused as in the rulings BC553723 and 22SMCV00254',
        'with prejudice, a court is not asked to keep its power',
      ),
      ...by('domain/agreement.test.ts', 'what would not hold up is not drafted'),
      ...filing(
        'a dismissal before the stipulation would cost the court its power, and is refused',
        'a stipulation that is sent back beside a dismissal that stays is told as a risk',
      ),
      ...byChance(
        'whatever was handed in, the court kept its power where that was agreed, until it sent something back',
      ),
    ],
  },
  {
    citation: 'California Rules of Court 3.1385; form CM-200',
    says: 'Notice of settlement; dismissal within 45 days, or 45 days after the day of a conditional settlement.',
    proofs: [
      ...rules(
        'form CM-200 for a dismissal on %s',
        'small claims, civil harassment and what is not pending have no CM-200',
      ),
      ...filing(
        'a paper goes in once, and only where the agreement or the type of case asks for it',
        'the case is dismissed on the day that the agreement names, or once everything is done',
        'a packet holds the court, the parties, the papers and days at court, and nothing else',
      ),
      ...by(
        'documents/filing-pdf.test.ts',
        'form CM-200 is told field by field, in the order of the form: $name',
      ),
    ],
    open: 'the official form was not at hand: filling in was tried with forms made for it',
  },
  {
    citation: 'California Rules of Court 3.845, 3.895; form ADR-100',
    says: 'The statement of who mediated is filed within 10 days of the end, with nothing beyond what the form asks.',
    proofs: [
      ...by(
        'domain/statement.test.ts',
        'it is due ten days after the end, on a day on which courts sit, until it is filed',
        'whoever ended it and why, without a settlement the court hears the same',
        'days, numbers and boxes: no word of anybody is in a statement, whatever was said',
      ),
      ...by(
        'people/statement.test.ts',
        'the values stand in the order of the form, and nothing else of the case is in them',
      ),
    ],
    open: 'the official form was not at hand: filling in was tried with forms made for it',
  },
  {
    citation: 'California Rules of Court 2.257',
    says: 'A signature is linked to what was signed: any change breaks it.',
    proofs: [
      ...by('documents/agreement-pdf.test.ts', 'one changed byte, wherever it is, breaks the seal'),
      ...by('domain/signing.test.ts', 'a signature binds the text that the first signer was shown'),
    ],
  },
  {
    citation: '15 USC 7001(c)',
    says: 'Who signs electronically has been told what that means, has shown in fact that they can open what they sign, has agreed to it first, and can take it back.',
    proofs: [
      ...by(
        'domain/signing.test.ts',
        'a signature needs a name and the consent to sign electronically',
        'who signs here has agreed to that, once for the case; nobody on another side reads it',
        'the consent is to the words of today, and can be taken back',
        'whatever comes first, a signature stands on a consent that had not been taken back',
      ),
      ...by(
        'people/signing.test.ts',
        'the test page is read by tools that read pages aloud, in the language of its reader',
        'without the consent nothing is signed; it is taken back in one step, and the old code does not count again',
      ),
    ],
  },
  {
    citation: 'Code of Civil Procedure 116.530; form CIV-110; 581(i)',
    says: 'Small claims: attorneys advise; settled cases are dismissed without prejudice; no plaintiff dismisses over a defendant’s claim; with two court days or fewer left, all appear.',
    proofs: rules(
      'in small claims an attorney advises',
      'small claims are dismissed without prejudice, and a claim of the other side is asked for',
      'a small claims hearing on %s is near, two court days before it: %s',
    ),
  },
  {
    citation: 'Form UD-115',
    says: 'Possession, lease, sums, deposit, instalments with acceleration, no lockout before a day; judgment now or only on default, told by what follows, with on default as what is proposed.',
    proofs: [
      ...rules(
        'an eviction says who has the home, and what it says holds together',
        'judgment now is said by what it means, and only on default wants a day for the dismissal',
      ),
      ...by(
        'domain/clauses.test.ts',
        'what reaches a court or a home reads as a clause in English',
      ),
      ...by('actions/court-terms.test.ts', 'each kind takes the fields that are its own'),
      ...by(
        'domain/eviction-stipulation.test.ts',
        'equal months are told as the form asks, and anything else is left to the agreement',
        'whatever else was agreed: sums are those of the tenant to the cent, and months are the instalments themselves',
        'in an eviction a packet with the judgment holds it, and who rented out is the plaintiff',
      ),
      ...by(
        'documents/filing-pdf.test.ts',
        'form UD-115 is told item by item: months, sums, deposit and default',
        'form UD-115 with judgment now, for who stays, and paid at once',
      ),
    ],
    open: 'the official form was not at hand: filling in was tried with forms made for it; UD-110S',
  },
  {
    citation: 'Code of Civil Procedure 527.6',
    says: 'Civil harassment: personal signatures; no contact details; a private promise to stay away is no restraining order, and says so.',
    proofs: [
      ...rules('a private promise never reads as an order, and no way to reach anybody crosses'),
      ...by(
        'domain/safety.test.ts',
        'in civil harassment the people themselves sign, and nobody signs for a side that has no party',
      ),
    ],
  },
  {
    citation: 'Code of Civil Procedure 12a, 135',
    says: 'A day at court is a day on which courts sit.',
    proofs: [
      ...rules('a day at court is a day on which courts sit, and the next one is named'),
      ...filing(
        'a packet holds the court, the parties, the papers and days at court, and nothing else',
      ),
    ],
  },
]

const proven = ({ proofs, open }: Asked): string =>
  [
    ...proofs.map(({ file, test }) => `[${test}](../${file})`),
    ...(open === undefined ? [] : [`**not yet:** ${open}`]),
  ].join('<br>')

export const lawCoverage =
  (): string => `# What the law asks of an agreement, and which test proves it

Of agreements, enforcement, signatures and papers for a court. Written by \`test/docs\` (\`UPDATE=1 npx vitest run test/docs\`); a stale copy fails
the tests, and so does a test named here that is not there. A program's counsel confirms the law before use.

${table(
  ['citation', 'what the rule says', 'proven by'],
  asked.map((one) => [one.citation, one.says, proven(one)]),
)}

## The rules that look at every draft

What *must* be mended is refused as a draft; what is to be *looked at* is told to whoever mediates, and to nobody else. Each names its citation, says
why, and how to mend it, in English and Spanish (\`src/domain/law/rules\`).

${table(
  ['rule', 'citation', 'why', 'in'],
  agreementRules.map((rule) => [
    `\`${rule.id}\``,
    rule.citation,
    rule.why.en,
    rule.in.length > 1 ? 'every rule set' : 'California',
  ]),
)}
`
