// Signing by the API: what is asked of who signs electronically, their test page, and what holds somebody back.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '../application/house.ts'
import { lookUpFor } from '../application/look-up.ts'
import type { Viewer } from '../application/people-ports.ts'
import { agreementFile, paperToSign } from '../application/sealing.ts'
import { testPageFor } from '../application/test-page.ts'
import { CONSENT_TO_SIGN, consentToSign } from '../domain/law/consent-to-sign.ts'
import type { View } from '../domain/mediation.ts'
import type { Signing } from '../domain/signing.ts'
import { lastConsentOf, maySign } from '../domain/taking-signatures.ts'
import { problem } from './problems.ts'
import type { Route } from './route.ts'

/** Of the board, which everybody reads; and for who may sign what they agree to before they do. */
export function signingState(view: View): object {
  const { signing } = view.board
  const given = lastConsentOf(view)
  return {
    open: signing.openedOn ?? null,
    /** Before then nobody signs: it is thought over. UTC milliseconds. */
    from: signing.from ?? null,
    stopped: signing.stopped ?? null,
    signatures: [...signing.signatures.values()],
    concluded: signing.concluded ?? null,
    sealed: signing.sealed ?? null,
    ...(maySign(view)
      ? {
          consent: {
            text: CONSENT_TO_SIGN,
            says: consentToSign,
            given: given ? { ...given, withdrawnAt: given.withdrawnAt ?? null } : null,
          },
        }
      : {}),
  }
}

/** Of a caucus or a desk. */
export const aroundSigning = ({
  consents,
  onPaper,
  checked,
  held,
  entrusted,
  explained,
}: Signing): object => ({
  ...(consents.size > 0
    ? {
        consentsToSign: [...consents.values()].map((one) => ({
          ...one,
          withdrawnAt: one.withdrawnAt ?? null,
        })),
      }
    : {}),
  ...(onPaper.size > 0 ? { signingOnPaper: [...onPaper.values()] } : {}),
  ...(checked.length > 0 ? { paperSignatures: checked } : {}),
  ...(held.size > 0 ? { signingHeld: [...held.values()] } : {}),
  ...(entrusted.size > 0 ? { signingEntrusted: [...entrusted.values()] } : {}),
  ...(explained.length > 0 ? { signingDeclined: explained } : {}),
})

type Of = { readonly viewer: Viewer; readonly caseId: string; readonly view: View }

/** A PDF for whom it is for; for anybody else it is not there. */
const file = (
  house: House,
  path: string,
  make: (of: Of) => Promise<Uint8Array | 'being sealed' | undefined>,
): Route => ({
  ...{ method: 'GET', path, audience: 'case' },
  answer: async (viewer: Viewer, request: FastifyRequest, reply: FastifyReply) => {
    const { caseId } = request.params as { caseId: string }
    const looked = await lookUpFor(house, viewer, caseId)
    const pdf = looked && (await make({ viewer, caseId, view: looked.view }))
    if (!pdf) return problem(reply, request, 404)
    if (pdf === 'being sealed') {
      const type = '/problems/being-sealed'
      return problem(reply.header('retry-after', '60'), request, 503, { type })
    }
    return reply.type('application/pdf').send(Buffer.from(pdf))
  },
})

export const signingFiles = (house: House): readonly Route[] => [
  file(house, '/cases/:caseId/test-page', ({ viewer: { person, language }, caseId, view }) =>
    testPageFor(house, { person, caseId, view, language }),
  ),
  file(house, '/cases/:caseId/agreement-to-sign', async ({ caseId, view }) => {
    const program = await house.programs.programOf(caseId)
    const paper = paperToSign(view, program?.name ?? 'Parley', house.hash)
    return paper && house.papers.render(paper)
  }),
  file(house, '/cases/:caseId/agreement.pdf', ({ viewer: { person }, caseId, view }) =>
    agreementFile(house, person, caseId, view),
  ),
]
