// The commands around a court: one to rehearse filing with, and the check of a connection to one.
import { type Command, InvalidArgumentError, Option } from 'commander'
import { answers, plain, reviews } from '../court/rehearsal/script.ts'
import { type RehearsalSaid, rehearseAsCourt } from './court.ts'
import { type CheckSaid, checkCourt } from './court-check.ts'

export function courtCommands(program: Command): void {
  // What stands after `check` is its own, also where both have an option of that name.
  program.enablePositionalOptions()
  const court = program
    .command('court')
    .description('be a court to rehearse filing with: ECF 5.0 messages by HTTP, kept in memory')
    .option('--port <port>', 'to listen on; 0 takes a free one', whole(65_535), 8480)
    .option('--host <host>', 'the address to listen on', '127.0.0.1')
    .option(
      '--key-file <file>',
      'a file with the key shared with who files; "rehearsal" by default',
    )
    .option('--reject <reason>', 'reject every document')
    .option('--reject-last <reason>', 'reject the last document of a filing, accept the others')
    .option('--order <words>', 'what a judge says later: "granted", or "denied: why"')
    .option('--fee <cents>', 'what a filing costs', whole(999_999))
    .option(
      '--review-after <seconds>',
      'when the review is told',
      seconds,
      plain.reviewAfter / 1000,
    )
    .option(
      '--order-after <seconds>',
      "when a judge's order is told after that",
      seconds,
      plain.orderAfter / 1000,
    )
    .addOption(
      new Option('--answer <how>', 'how a filing is answered at once')
        .choices(answers)
        .default(plain.answer),
    )
    .addOption(
      new Option('--review <how>', 'how its review is told').choices(reviews).default(plain.review),
    )
    .action(async (said: RehearsalSaid) => {
      await rehearseAsCourt(said)
    })
  court
    .command('check')
    .description(
      'ask a court for its policy; with --rehearse send a rehearsal court a sample filing and say what comes of it',
    )
    .argument('<url>', 'where it takes ECF 5.0 messages', courtUrl)
    .option('--key-file <file>', 'a file with the key shared with it; "rehearsal" by default')
    .option('--court <id>', "the court's own id, where it serves several", '')
    .option('--patience <seconds>', 'how long an answer may take', seconds, 30)
    .option('--rehearse', 'send a made-up filing, where the court says that it is an exercise')
    .option('--say <words>', 'put words into its title, as "[reject: no signature]"', '')
    .option('--wait <seconds>', 'for its review', seconds, 30)
    .option('--listen-on <seconds>', "after the review, for a judge's order", seconds, 0)
    .action((url: string, said: CheckSaid) => checkCourt(url, said))
}

const whole = (most: number) => (said: string) => {
  const number = Number(said)
  if (!/^\d+$/.test(said) || number > most) {
    throw new InvalidArgumentError(`It must be a whole number up to ${most}.`)
  }
  return number
}

function seconds(said: string): number {
  const number = Number(said)
  if (!/^\d+(\.\d+)?$/.test(said) || number > 86_400) {
    throw new InvalidArgumentError('It must be a number of seconds, at most a day.')
  }
  return number
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/

function courtUrl(said: string): string {
  const url = URL.canParse(said) ? new URL(said) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError('It must look like https://efile.court.example/ecf.')
  }
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) {
    throw new InvalidArgumentError(
      'The key would travel openly: only https:// leaves this machine.',
    )
  }
  return url.href
}
