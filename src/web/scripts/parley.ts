// What script adds to the pages: live rooms, kept drafts, a quick exit, and the tab one is on. Without it everything still works.
import { keepDrafts } from './drafts.ts'
import { quickExit } from './exit.ts'
import { watchRooms } from './live.ts'
import { usePasskeys } from './passkeys.ts'
import { showCurrentTab } from './tabs.ts'
import { bringInPieces } from './uploads.ts'

quickExit()
keepDrafts()
watchRooms()
showCurrentTab()
usePasskeys()
bringInPieces()
