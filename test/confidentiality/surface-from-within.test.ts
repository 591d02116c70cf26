// The same with other eyes: neutrals, the side that has the secret elsewhere, and who comes with a token alone.
import { hidings } from './hidings.ts'
import { nothingReaches } from './surface.ts'

nothingReaches([
  { hiding: hidings.teams, worlds: 5 },
  { hiding: hidings.others, worlds: 5 },
  { hiding: hidings.back, worlds: 5 },
  { hiding: hidings.everySide, worlds: 3 },
  { hiding: hidings.table, worlds: 2 },
])
