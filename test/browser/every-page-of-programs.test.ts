// What the other side, attorneys, mediators and the program meet, up to the end of a mediation: every page looked at.
import { everyPageIsSeen } from './every-page-seen.ts'

everyPageIsSeen('programs')
