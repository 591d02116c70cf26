// What the other side, attorneys, mediators and the program meet, up to the seal: every page looked at.
import { everyPageIsSeen } from './every-page-seen.ts'

everyPageIsSeen('desks')
