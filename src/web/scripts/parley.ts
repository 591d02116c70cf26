// What script adds to the pages: live rooms, kept drafts, and a quick exit. Without it everything still works.
import { keepDrafts } from './drafts.ts'
import { quickExit } from './exit.ts'
import { watchRooms } from './live.ts'

quickExit()
keepDrafts()
watchRooms()
