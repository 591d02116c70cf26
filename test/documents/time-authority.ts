// Time authorities by openssl: a root, certificates under it, and answers that `openssl ts -reply` gives on loopback, or forged ones.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'

export type OpensslAuthority = ReturnType<typeof opensslAuthority>

/** In a folder of its own, which is there. */
export function opensslAuthority(folder: string, name: string) {
  const at = (file: string) => join(folder, file)
  const openssl = (...words: string[]) =>
    execFileSync('openssl', words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  const ca = 'basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign,cRLSign\n'
  const signer = 'basicConstraints=CA:false\nkeyUsage=critical,digitalSignature\n'
  writeFileSync(
    at('extensions'),
    `[ca]\n${ca}[tsa]\n${signer}extendedKeyUsage=critical,timeStamping\n` +
      `[lax]\n${signer}extendedKeyUsage=timeStamping\n` +
      `[more]\n${signer}extendedKeyUsage=critical,timeStamping,emailProtection\n[none]\n${signer}`,
  )
  writeFileSync(
    at('ts.conf'),
    `[tsa]\ndefault_tsa=t\n[t]\nserial=${at('serial')}\ndigests=sha256\nsigner_digest=sha256\n` +
      'default_policy=1.2.3.4\naccuracy=secs:1\ntsa_name=yes\ness_cert_id_alg=sha256\n',
  )
  writeFileSync(at('serial'), '01\n')
  writeFileSync(at('index'), '')
  writeFileSync(
    at('ca.conf'),
    `[ca]\ndefault_ca=c\n[c]\ndatabase=${at('index')}\nnew_certs_dir=${folder}\nrand_serial=yes\n` +
      'default_md=sha256\npolicy=p\nunique_subject=no\n[p]\ncommonName=supplied\n',
  )
  const key = (file: string, kind: 'rsa' | 'ec') =>
    kind === 'rsa'
      ? openssl('genrsa', '-out', `${file}.key`, '2048')
      : openssl(
          'genpkey',
          '-algorithm',
          'EC',
          '-pkeyopt',
          'ec_paramgen_curve:P-384',
          '-out',
          `${file}.key`,
        )
  key('root', 'ec')
  openssl(...'req -new -key root.key -out root.csr -subj'.split(' '), `/CN=Root of ${name}`)
  const dated = (from: string, until: string) => ['-startdate', from, '-enddate', until]
  const lasting = dated('20200101000000Z', '20400101000000Z')
  const selfSigned =
    '-selfsign -config ca.conf -keyfile root.key -in root.csr -out root.pem -notext'
  openssl(
    'ca',
    ...selfSigned.split(' '),
    ...'-batch -extfile extensions -extensions ca'.split(' '),
    ...lasting,
  )

  /** Under the root, or under one of those that were made before. From and until: YYYYMMDDHHMMSSZ. */
  const certified = (
    file: string,
    extensions: 'ca' | 'tsa' | 'lax' | 'more' | 'none',
    {
      by = 'root',
      kind = 'rsa' as 'rsa' | 'ec',
      from = '20200101000000Z',
      until = '20400101000000Z',
    } = {},
  ) => {
    key(file, kind)
    openssl(
      'req',
      '-new',
      '-key',
      `${file}.key`,
      '-out',
      `${file}.csr`,
      '-subj',
      `/CN=${file} of ${name}`,
    )
    const issuing = [
      '-config',
      'ca.conf',
      '-cert',
      `${by}.pem`,
      '-keyfile',
      `${by}.key`,
      '-md',
      'sha256',
    ]
    const made = ['-in', `${file}.csr`, '-out', `${file}.pem`, '-notext', '-batch']
    const dates = dated(from, until)
    const extended = ['-extfile', 'extensions', '-extensions', extensions]
    openssl('ca', ...issuing, ...made, ...dates, ...extended)
  }
  const replied = (request: Uint8Array, file: string, ...chain: string[]) => {
    writeFileSync(at('query.tsq'), request)
    const asked = ['-queryfile', 'query.tsq', '-signer', `${file}.pem`, '-inkey', `${file}.key`]
    const others = chain.flatMap((one) => ['-chain', `${one}.pem`])
    openssl('ts', '-reply', '-config', 'ts.conf', ...asked, ...others, '-out', 'reply.tsr')
    return readFileSync(at('reply.tsr'))
  }
  /** Signed with whatever certificate, where `openssl ts` would refuse: what is said of a time is given. */
  const forged = (info: pkijs.TSTInfo, file: string, ...chain: string[]) => {
    writeFileSync(at('info'), Buffer.from(info.toSchema().toBER(false)))
    writeFileSync(at('chain.pem'), chain.map((one) => readFileSync(at(`${one}.pem`))).join(''))
    const signed = ['-signer', `${file}.pem`, '-inkey', `${file}.key`, '-md', 'sha256', '-cades']
    const others = chain.length > 0 ? ['-certfile', 'chain.pem'] : []
    const type = ['-econtent_type', '1.2.840.113549.1.9.16.1.4', '-nodetach', '-binary']
    openssl(
      ...'cms -sign -in info -outform DER -out forged.der'.split(' '),
      ...type,
      ...signed,
      ...others,
    )
    return granted(readFileSync(at('forged.der')))
  }
  return { folder, at, openssl, certified, replied, forged, rootFile: at('root.pem') }
}

const granted = (token: Uint8Array): Buffer => {
  const status = new asn1js.Sequence({ value: [new asn1js.Integer({ value: 0 })] })
  const { result } = asn1js.fromBER(token)
  return Buffer.from(new asn1js.Sequence({ value: [status, result] }).toBER(false))
}

/** What a truthful authority says of a request at an instant, but for what is given. */
export function said(
  request: Uint8Array,
  at: number,
  other: { readonly imprint?: Uint8Array; readonly nonce?: number } = {},
): pkijs.TSTInfo {
  const { messageImprint, nonce } = pkijs.TimeStampReq.fromBER(Uint8Array.from(request))
  if (other.imprint) {
    messageImprint.hashedMessage = new asn1js.OctetString({
      valueHex: Uint8Array.from(other.imprint),
    })
  }
  return new pkijs.TSTInfo({
    version: 1,
    policy: '1.2.3.4',
    messageImprint,
    serialNumber: new asn1js.Integer({ value: 7 }),
    genTime: new Date(Math.floor(at / 1000) * 1000),
    nonce:
      other.nonce === undefined
        ? (nonce ?? new asn1js.Integer())
        : new asn1js.Integer({ value: other.nonce }),
  })
}

/** On loopback until it is closed. */
export async function heard(listener: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/tsr`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
