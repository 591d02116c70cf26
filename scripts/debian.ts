// Debian packages that the tests judge with or run on: installed when missing and when that is possible.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const needed = {
  '/usr/lib/postgresql/15/bin/postgres': 'postgresql-15',
  '/usr/bin/chromium': 'chromium',
  '/usr/bin/pdfsig': 'poppler-utils',
  '/usr/bin/qpdf': 'qpdf',
  '/usr/bin/certutil': 'libnss3-tools',
  '/usr/bin/swaks': 'swaks',
  // What swaks speaks TLS with; only recommended by it.
  '/usr/share/doc/libnet-ssleay-perl': 'libnet-ssleay-perl',
  '/usr/bin/gpg': 'gnupg',
  '/usr/sbin/postfix': 'postfix',
  '/usr/bin/openssl': 'openssl',
  '/usr/bin/bwrap': 'bubblewrap',
  '/usr/bin/turnserver': 'coturn',
  '/usr/bin/xmllint': 'libxml2-utils',
  '/usr/sbin/clamd': 'clamav-daemon',
  '/usr/lib/python3/dist-packages/icalendar/__init__.py': 'python3-icalendar',
  '/usr/lib/python3/dist-packages/vobject/__init__.py': 'python3-vobject',
}

/** Returns the packages that are still missing: a test that needs one says so itself. */
export function installDebianPackages(): readonly string[] {
  const missing = () =>
    Object.entries(needed).flatMap(([file, name]) => (existsSync(file) ? [] : [name]))
  if (missing().length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return missing()
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...words: string[]) =>
    spawnSync('apt-get', ['-q', '-y', ...words], { stdio: ['ignore', 2, 2], env })
  // Its own server is never started: tests start one in a folder of theirs.
  const unconfigured = 'postfix postfix/main_mailer_type select No configuration\n'
  spawnSync('debconf-set-selections', { input: unconfigured, stdio: ['pipe', 2, 2], env })
  apt('update')
  apt('install', '--no-install-recommends', ...missing())
  return missing()
}
