// The next step as a command: what somebody would do who does what Parley tells them.
import { currentDraft } from '../../src/domain/agreement.ts'
import { openProposals } from '../../src/domain/assignment.ts'
import { suggestedPacket } from '../../src/domain/filing-papers.ts'
import { tasksOf } from '../../src/domain/homework.ts'
import { CONSENT_TO_SIGN } from '../../src/domain/law/consent-to-sign.ts'
import { CONSENT_BY_MESSAGE } from '../../src/domain/law/signing-by-message.ts'
import { ledgerIn, pressing } from '../../src/domain/ledger.ts'
import type { Command, View } from '../../src/domain/mediation.ts'
import type { NextStep } from '../../src/domain/next-step.ts'
import { isSide, type Side } from '../../src/domain/seats.ts'
import { consentOf } from '../../src/domain/taking-signatures.ts'
import { timesToAnswer } from '../../src/domain/times-to-answer.ts'
import { type ToRelay, toRelay } from '../../src/domain/to-relay.ts'
import { translationToGive } from '../../src/domain/translation.ts'
import { dayAt } from '../../src/domain/wall-time.ts'
import { wordingsToAnswer } from '../../src/domain/wording.ts'
import { confidential } from './confidential-text.ts'
import { pays } from './offers-on-the-table.ts'

/** Undefined where there is nothing to do, or where it takes another person to say who. */
export function stepTaken(
  view: View,
  step: NextStep,
  n: number,
  at: number,
  which = 0,
): Command | undefined {
  switch (step.do) {
    case 'answer invitation':
      return { type: 'AnswerInvitation', answer: 'accepted', reason: '', text: confidential }
    case 'confirm confidentiality':
      return { type: 'ConfirmConfidentiality', text: confidential }
    // Said to the program, which records it: nobody does it themselves.
    case 'answer safety screen':
      return undefined
    case 'accept ground rules':
      return { type: 'AcceptGroundRules', version: '2026-11', name: 'Name' }
    case 'answer proposal': {
      const [one] = openProposals(view.board)
      return one && { type: 'RaiseNoObjection', participant: one.participant }
    }
    case 'perform': {
      const term = Number(step.duty.split('.')[0])
      const [line] = pressing(ledgerIn(view.board, at), view.me.seat as Side, at)
      if (!line) return undefined
      const cents = line.cents === undefined ? {} : { cents: line.owed - line.received - line.told }
      const on = dayAt(at, 'America/Los_Angeles')
      return {
        type: 'ReportPerformance',
        report: `report ${n}`,
        term,
        by: line.by,
        on,
        ...cents,
        words: '',
      }
    }
    case 'confirm performance':
      return which % 3 === 0
        ? { type: 'DenyPerformance', report: step.report, words: 'Nothing came.' }
        : { type: 'ConfirmPerformance', report: step.report }
    case 'sign amendment': {
      // Taken back, the consent to sign electronically comes first.
      const consent = consentOf(view)?.text
      if (consent === undefined) {
        return { type: 'ConsentToSign', text: CONSENT_TO_SIGN, language: 'en', how: 'passkey' }
      }
      return {
        ...{ type: 'SignAmendment', amendment: step.amendment, name: 'Name' },
        ...{ digest: 'ab'.repeat(32), consent, how: 'passkey' },
      }
    }
    case 'answer plan':
      return { type: 'AgreeToPlan', plan: step.plan }
    case 'hand in memorandum':
      return {
        ...{ type: 'HandInMemorandum', exchange: step.exchange },
        ...{ words: `memo ${n}`, share: 'exchange' },
      }
    case 'do homework': {
      const task = tasksOf(view).find((one) => one.task === step.task)
      return task && { type: 'FinishTask', task: task.task, room: task.room, words: '' }
    }
    case 'answer times': {
      const meeting = timesToAnswer(view, at).find((one) => one.meeting === step.meeting)
      const [time] = meeting?.times.filter((one) => one.at > at) ?? []
      if (!(meeting && time)) return undefined
      const of = { room: meeting.room, meeting: meeting.meeting }
      if (meeting.setBy === 'everybody') {
        return { type: 'AnswerTimes', ...of, yes: [time.at], no: [], words: '' }
      }
      const type = isSide(view.me.seat) ? 'TakeTime' : 'SetMeeting'
      return { type, ...of, at: time.at }
    }
    case 'prepare for the call': {
      const { seat } = view.me
      if (!isSide(seat)) return undefined
      const room = which % 2 === 0 ? (`team:${seat}` as const) : (`caucus:${seat}` as const)
      return { type: 'SaveWorksheet', room, answers: { matters: `what matters ${n}` } }
    }
    case 'confirm next steps': {
      const { seat } = view.me
      const { steps } = step
      return isSide(seat) ? { type: 'AgreeToNextSteps', room: `caucus:${seat}`, steps } : undefined
    }
    case 'seat mediator':
      return { type: 'SeatNeutral', participant: `m${n}`, role: 'mediator', name: 'New' }
    case 'answer offer':
      return which % 3 === 0
        ? { type: 'DeclineOffer', offer: step.offer, reason: `reason ${n}`, mayPassOn: true }
        : { type: 'AcceptOffer', offer: step.offer, agreed: `t${n}` }
    case 'make offer': {
      const { seat } = view.me
      return isSide(seat) ? makes(seat, n) : undefined
    }
    case 'relay': {
      const waiting = toRelay(view, at)
      const one = waiting[which % waiting.length]
      return one && telling(one, n, which)
    }
    case 'clear crossing':
      return { type: 'ClearCrossing' }
    case 'write draft':
    case 'write down':
      // Where no terms are agreed yet, somebody else offers some first.
      if (view.board.agreement.agreed.size === 0) return undefined
      return {
        type: 'DraftAgreement',
        draft: `d${n}`,
        agreed: [...view.board.agreement.agreed.keys()].slice(-1),
        language: 'en',
      }
    case 'open signing':
    case 'go on after declining':
      return { type: 'OpenSigning', draft: view.board.agreement.current ?? '' }
    case 'answer wording': {
      const [one] = wordingsToAnswer(view)
      if (!one) return undefined
      const { room, suggestion } = one
      return which % 3 === 0
        ? { type: 'LeaveWording', room, suggestion, words: `why ${n}` }
        : { type: 'TakeWording', room, suggestion, draft: `d${n}` }
    }
    case 'give translation': {
      const draft = currentDraft(view.board.agreement)
      const lacks = translationToGive(view)?.lacks ?? []
      const clauses = (draft?.clauses ?? [])
        .filter(({ number }) => lacks.includes(number))
        .map(({ number, text }) => ({ clause: number, heading: `h${n}`, words: text }))
      return {
        ...{ type: 'GiveTranslation', draft: draft?.draft ?? '', attested: true, clauses },
        language: 'zh',
        translator: { name: 'Tess', translates: ['en', 'zh'] },
      }
    }
    case 'approve draft':
      return { type: 'ApproveDraft', draft: step.draft }
    case 'sign':
    case 'sign for':
      return {
        ...(step.do === 'sign for' ? { for: step.party } : {}),
        type: 'SignAgreement',
        draft: step.draft,
        name: 'Name',
        // The text is the same for all: who signs later is shown what the first was shown.
        digest: [...view.board.signing.signatures.values()][0]?.digest ?? 'ab'.repeat(32),
        consent: CONSENT_BY_MESSAGE,
        how: 'passkey',
      }
    case 'prepare filing':
      return {
        ...{ type: 'PrepareFiling', filing: `f${n}`, filedBy: 'program' },
        documents: suggestedPacket(view.board, at).map((one, i) => ({
          ...one,
          document: `p${n}.${i}`,
        })),
      }
    case 'hand in filing':
      return {
        ...{ type: 'HandInFiling', filing: step.filing, on: dayAt(at, 'America/Los_Angeles') },
        ...{ how: 'counter', name: 'Name' },
      }
    case 'make statement': {
      const settled = view.board.closing.ended?.outcome === 'settled'
      return {
        ...{ type: 'MakeCourtStatement', statement: `z${n}`, sessions: { were: 'not-held' } },
        ...{ appointedOn: dayAt(at, 'America/Los_Angeles') },
        ...(settled ? { in: 'full-agreement' } : {}),
      }
    }
    case 'file statement': {
      const { ready } = view.board.statements
      const on = dayAt(at, 'America/Los_Angeles')
      return ready && { type: 'RecordStatementFiled', statement: ready.statement, on }
    }
    case 'answer waiver':
      return which % 4 === 0
        ? { type: 'DeclineWaiver', waiver: step.waiver }
        : { type: 'AgreeToWaiver', waiver: step.waiver, name: 'Name', nobodyElse: true }
    case 'invite sides':
    case 'wait for start':
    case 'download':
    case 'nothing':
    case 'over':
      return undefined
  }
}

const makes = (by: Side, n: number): Command => ({
  type: 'MakeOffer',
  offer: `o${n}`,
  to: [],
  terms: [pays(by === 'side-a' ? 'side-b' : by, 'side-a', 1_000_000 + n)],
  words: `words of ${n}`,
  manner: 'words',
  worse: true,
})

/** Told as it was allowed: to the letter, or else in the mediator's own words. */
export function telling(one: ToRelay, n: number, which = 0): Command {
  const { from } = one
  if (one.what === 'answer') {
    return { type: 'RelayAnswer', from, offer: one.offer.offer, agreed: `t${n}` }
  }
  const to = one.to[which % one.to.length] ?? 'side-b'
  if (one.what === 'words') {
    const words = one.manner === 'words' ? one.words : `in my words ${n}`
    return { type: 'RelayWords', from, authority: one.authority, to, words }
  }
  const { offer, manner, words: said } = one.offer
  if (one.what === 'withdrawal') return { type: 'RelayWithdrawal', from, offer, to }
  const words = manner === 'words' ? said : `in my words ${n}`
  return { type: 'RelayOffer', from, offer, to, as: `h${n}`, words, crossing: true }
}
