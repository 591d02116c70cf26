// What visitors and invited people meet, from the front page on: every page looked at.
import { everyPageIsSeen } from './every-page-seen.ts'

everyPageIsSeen('visitors')
