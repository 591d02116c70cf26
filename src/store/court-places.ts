// The places at which courts tell of filings: each case has one for each court, that nobody can make up who has not the key.
import { timingSafeEqual } from 'node:crypto'
import type { CourtPlaces } from '../application/court-ports.ts'
import { blindIndex, type Key } from './keys.ts'

export const courtPlaces = (root: Key): CourtPlaces => {
  const proofOf = (court: string, caseId: string) =>
    blindIndex(root, 'places of courts', `${court} ${caseId}`).toString('hex').slice(0, 32)
  return {
    placeOf: (court, caseId) => `${caseId}-${proofOf(court, caseId)}`,
    caseAt(court, place) {
      const [caseId = '', proof = ''] = place.split('-')
      const [said, right] = [proof, proofOf(court, caseId)].map((one) => Buffer.from(one))
      return said && right && said.length === right.length && timingSafeEqual(said, right)
        ? caseId
        : undefined
    },
  }
}
