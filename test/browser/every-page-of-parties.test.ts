// What a party meets in a case and in the account: every page looked at.
import { everyPageIsSeen } from './every-page-seen.ts'

everyPageIsSeen('parties')
