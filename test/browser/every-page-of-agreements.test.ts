// What an agreement brings, from the first draft to what is owed and filed: every page looked at.
import { everyPageIsSeen } from './every-page-seen.ts'

everyPageIsSeen('agreements')
