// The agreement to mediate, the draft of the last letter, and both as papers, by the API.
import { languageAsked } from '../actions/words/words.ts'
import { groundRulesFor } from '../application/ground-rules-text.ts'
import type { House } from '../application/house.ts'
import { lookUpFor } from '../application/look-up.ts'
import type { TextPaper } from '../application/paper.ts'
import type { Viewer } from '../application/people-ports.ts'
import { mayReach } from '../application/sign-in-sessions.ts'
import { groundRulesPaper, letterPaper } from '../application/text-papers.ts'
import type { Language } from '../domain/clauses.ts'
import type { EndOfLetter } from '../domain/closing.ts'
import { endingLetter } from '../domain/law/ending-letters.ts'
import type { View } from '../domain/mediation.ts'
import { conducts } from '../domain/seats.ts'
import { silenceDaysOf } from '../domain/silence.ts'
import { problem } from './problems.ts'
import type { Route } from './route.ts'

type Asked = { readonly language?: unknown; readonly outcome?: unknown }

export function groundRulesRoutes(house: House): readonly Route[] {
  /** Of who sits in the case; somebody invited reads none of its board yet. */
  const seen = async (viewer: Viewer, caseId: string): Promise<View | undefined> => {
    const looked = await lookUpFor(house, viewer, caseId)
    return looked?.view.me.state === 'seated' ? looked.view : undefined
  }
  const languageIn = (asked: Asked, header: string | undefined): Language =>
    asked.language === 'en' || asked.language === 'es' ? asked.language : languageAsked(header)

  const paper = (
    path: string,
    paperOf: (view: View, program: string) => TextPaper | undefined,
  ): Route => ({
    method: 'GET',
    path,
    audience: 'case',
    answer: async (viewer, request, reply) => {
      const { caseId } = request.params as { caseId: string }
      const view = await seen(viewer, caseId)
      const program = view && (await house.programs.programOf(caseId))
      const made = view && paperOf(view, program?.name ?? 'Parley')
      if (!made) return problem(reply, request, 404)
      return reply.type('application/pdf').send(Buffer.from(await house.papers.renderText(made)))
    },
  })

  return [
    {
      method: 'GET',
      path: '/cases/:caseId/ground-rules',
      audience: 'case',
      answer: async (viewer, request, reply) => {
        const { caseId } = request.params as { caseId: string }
        const language = languageIn(request.query as Asked, request.headers['accept-language'])
        const found = mayReach(viewer, caseId)
          ? await groundRulesFor(house, viewer.person, caseId, language)
          : undefined
        if (!found) return problem(reply, request, 404)
        const { title, digest, steps } = found.text
        return {
          language,
          title,
          digest,
          steps: steps.map(({ check, ...one }) => ({ ...one, check: check ?? null })),
          signed: [...found.view.board.groundRules.signed].map(([participant, one]) => ({
            participant,
            ...one,
          })),
        }
      },
    },
    paper('/cases/:caseId/ground-rules.pdf', groundRulesPaper),
    {
      method: 'GET',
      path: '/cases/:caseId/ending-letter',
      audience: 'case',
      answer: async (viewer, request, reply) => {
        const { caseId } = request.params as { caseId: string }
        const view = await seen(viewer, caseId)
        const opened = view?.board.convening.opened
        if (!view || !opened || !conducts(view.me)) return problem(reply, request, 404)
        const asked = request.query as Asked
        const language = languageIn(asked, request.headers['accept-language'])
        const outcome: EndOfLetter =
          asked.outcome === 'silence' || asked.outcome === 'withdrawn' ? asked.outcome : 'impasse'
        const program = await house.programs.programOf(caseId)
        const { rules, reference, title } = opened
        const silenceDays = silenceDaysOf(view.board)
        const about = { rules, outcome, program: program?.name ?? 'Parley', reference, title }
        return { outcome, language, words: endingLetter(language, { ...about, silenceDays }) }
      },
    },
    paper('/cases/:caseId/ending-letter.pdf', letterPaper),
  ]
}
