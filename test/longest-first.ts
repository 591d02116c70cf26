// The order in which files of tests are run: the longest first, so that no worker ends long after the other.
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes minutes on two cores, the longest before the others. */
const LONG = [
  'confidentiality/leaks.test.ts',
  'browser/every-page-of-parties.test.ts',
  'confidentiality/surface-from-within.test.ts',
  'browser/every-page-of-agreements.test.ts',
  'confidentiality/surface.test.ts',
  'browser/every-page-of-visitors.test.ts',
  'browser/every-page-of-desks.test.ts',
  'browser/every-page-of-accounts.test.ts',
  'browser/every-page-of-programs.test.ts',
  'files/hostile.test.ts',
  'files/canaries.test.ts',
  'confidentiality/silence-promise.test.ts',
  'faults/kill-uploads.test.ts',
  'browser/journey.test.ts',
  'confidentiality/filing-alike.test.ts',
  'confidentiality/promises.test.ts',
  'files/court-forms.test.ts',
]
const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = LONG.findIndex((name) => moduleId.endsWith(`/${name}`))
  return place < 0 ? LONG.length : place
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files)
    return usual.toSorted((one, two) => placeOf(one) - placeOf(two))
  }
}
