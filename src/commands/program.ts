// The commands of the command line, each with what it needs of the house.
import { Command, InvalidArgumentError, Option } from 'commander'
import type { Config } from '../config.ts'
import { ruleSets } from '../domain/law/rule-sets.ts'
import { openHouse } from '../main.ts'
import { courtCommands } from './court-program.ts'
import { demo, demoToken } from './demo.ts'
import { doctor, revive } from './doctor.ts'
import { exportCase } from './export.ts'
import { type ImportSaid, importFile } from './import.ts'
import {
  appoint,
  dismiss,
  keepProgram,
  type ManagerWords,
  type ProgramWords,
} from './program-setup.ts'
import { replay } from './replay.ts'
import { serve } from './serve.ts'
import { shred } from './shred.ts'
import { verify } from './verify.ts'

/** The configuration is read by the command that runs: help needs none. */
export function commandLine(config: () => Config): Command {
  const program = new Command('parley')
    .description('Online mediation: from a dispute to a signed settlement.')
    .showHelpAfterError()

  program
    .command('serve')
    .description('serve Parley, with the demonstration program outside production')
    .action(() => serve(config()))
  program
    .command('migrate')
    .description('bring the database up to date and stop')
    .action(async () => {
      const opened = await openHouse(config())
      console.log(`The database (PostgreSQL ${opened.database.version}) is up to date.`)
      await opened.close()
    })
  program
    .command('program')
    .description('make a program of mediation, or give a known one other words')
    .argument('<program>', 'its id, for example harbor')
    .requiredOption('--name <name>', 'as people read it')
    .addOption(
      new Option('--rules <rules>', 'the law that is shown')
        .choices(Object.keys(ruleSets))
        .makeOptionMandatory(),
    )
    .requiredOption('--costs <words>', 'what mediation costs here, in English')
    .requiredOption('--costs-spanish <words>', 'the same in Spanish')
    .option('--ground-rules <words>', 'what it adds to the agreement to mediate, in English')
    .option('--ground-rules-spanish <words>', 'the same in Spanish')
    .option('--time-zone <zone>', 'where its calendar days begin, IANA name', timeZone)
    .action((id: string, words: ProgramWords) => keepProgram(config(), id, words))
  program
    .command('appoint')
    .description('let somebody open and manage the cases of a program')
    .argument('<program>', 'its id')
    .argument('<mail>', 'the address they sign in with')
    .requiredOption('--name <name>', 'as others read it')
    .addOption(
      new Option('--language <language>', 'of mails to them').choices(['en', 'es']).default('en'),
    )
    .option('--time-zone <zone>', 'IANA name', timeZone, 'America/Los_Angeles')
    .action((id: string, mail: string, manager: Omit<ManagerWords, 'mail'>) =>
      appoint(config(), id, { ...manager, mail }),
    )
  program
    .command('import')
    .description(
      "open the cases of a court's calendar, a row each; of what is there the hearing is moved",
    )
    .argument('<program>', 'its id')
    .argument('<file>', 'CSV')
    .option('--dry-run', 'change nothing and say what would happen')
    .option('--manager <mail>', 'who manages these cases; the first who was appointed by default')
    .addOption(
      new Option('--language <language>', 'of the report').choices(['en', 'es']).default('en'),
    )
    .action((id: string, file: string, said: ImportSaid) => importFile(config(), id, file, said))
  program
    .command('dismiss')
    .description('end that somebody manages the cases of a program')
    .argument('<program>', 'its id')
    .argument('<mail>', 'the address they sign in with')
    .action((id: string, mail: string) => dismiss(config(), id, mail))
  program
    .command('demo')
    .description('set up the demonstration program and its case')
    .action(() => demo(config()))
  program
    .command('token')
    .description('make an access token for a person of the demonstration program')
    .argument('<person>', 'for example ana')
    .action((person: string) => demoToken(config(), person))
  program
    .command('replay')
    .description('play the dialogues of a CaSiNo file through the public API')
    .argument('<file>', 'JSON')
    .option('--json', 'print the result as one JSON object')
    .option('--most <number>', 'play only so many', Number)
    .action((file: string, said: { json?: boolean; most?: number }) => replay(config(), file, said))
  program
    .command('verify')
    .description('say whether a file is an agreement as it was sealed, or a receipt that holds')
    .argument('<file>', 'PDF, or a receipt as export writes it')
    .action((file: string) => verify(config(), file))
  program
    .command('export')
    .description('write what a person may read of a case, with the chain that proves it')
    .argument('<case>', 'the id of the case')
    .requiredOption('--person <person>', 'as whom: the id of a person with a seat in the case')
    .action((caseId: string, { person }: { person: string }) =>
      exportCase(config(), caseId, person),
    )
  program
    .command('shred')
    .description('destroy the keys of a case that is over, so that nobody reads it any more')
    .argument('<case>', 'the id of the case')
    .option('--confirm <case>', 'its id once more; without it nothing is destroyed')
    .action((caseId: string, { confirm }: { confirm?: string }) => shred(config(), caseId, confirm))
  program
    .command('doctor')
    .description('look whether everything Parley needs is there')
    .action(() => doctor(config()))
  program
    .command('revive')
    .description('try again the jobs, mails above all, that were given up')
    .action(() => revive(config()))
  courtCommands(program)
  return program
}

const timeZone = (said: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: said }).resolvedOptions().timeZone
  } catch {
    throw new InvalidArgumentError('There is no such time zone.')
  }
}
