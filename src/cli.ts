// The command line: runs the command that was asked for, and says in one line what was expected to go wrong.
import { commandLine } from './commands/program.ts'
import { SetupWrong } from './commands/program-setup.ts'
import { PortTaken } from './commands/serve.ts'
import { ConfigWrong, configFrom } from './config.ts'
import { NoPostgres } from './store/postgres-binaries.ts'
import { DatabaseUnfit } from './store/roles.ts'

try {
  await commandLine(() => configFrom(process.env)).parseAsync()
} catch (error) {
  const expected = [ConfigWrong, DatabaseUnfit, NoPostgres, PortTaken, SetupWrong].some(
    (kind) => error instanceof kind,
  )
  console.error(expected ? (error as Error).message : error)
  process.exitCode = 1
}
