/** One setting: its environment key, what it is for, its default, and whether its value may be shown. */
export interface Setting {
  readonly key: string;
  readonly meaning: string;
  readonly fallback?: string;
  readonly secret?: boolean;
  /** A regular expression the value must match, and how to say so. */
  readonly form?: { readonly pattern: RegExp; readonly say: string };
}

const url = (schemes: string) => ({
  pattern: new RegExp(`^(${schemes})://\\S+$`),
  say: `an address starting with ${schemes.replaceAll('|', ' or ')}`,
});
const whole = { pattern: /^\d{1,9}$/, say: 'a whole number' };
const flag = { pattern: /^[01]$/, say: '0 or 1' };

/** Every setting of the product, in the order `npm run config` prints them. */
export const settings = [
  {
    key: 'ROLE',
    meaning: 'what this process runs: api, worker or all',
    fallback: 'all',
    form: { pattern: /^(api|worker|all)$/, say: 'api, worker or all' },
  },
  { key: 'HOST', meaning: 'address the API listens on', fallback: '127.0.0.1' },
  { key: 'PORT', meaning: 'port the API listens on (0: one that is free)', fallback: '3000', form: whole },
  {
    key: 'PUBLIC_URL',
    meaning: 'address people use, printed in mails, letters and codes; unless told, localhost and the port',
    form: url('https?'),
  },
  {
    key: 'DATABASE_URL',
    meaning: 'PostgreSQL server (15 or newer); empty: the embedded one',
    form: url('postgres|postgresql'),
  },
  { key: 'DATABASE_POOL', meaning: 'connections one process may hold', fallback: '20', form: whole },
  { key: 'REDIS_URL', meaning: 'Redis or Valkey for the queues; empty: PostgreSQL', form: url('redis|rediss') },
  { key: 'SMTP_URL', meaning: 'mail server; empty: local mailbox page', form: url('smtp|smtps'), secret: true },
  { key: 'MAIL_FROM', meaning: 'sender of mails', fallback: 'Entreprendre autrement <ne-pas-repondre@localhost>' },
  { key: 'S3_ENDPOINT', meaning: 'object store for files; empty: the data folder', form: url('https?') },
  { key: 'S3_REGION', meaning: 'region of the object store', fallback: 'us-east-1' },
  { key: 'S3_BUCKET', meaning: 'bucket of the object store' },
  { key: 'S3_ACCESS_KEY_ID', meaning: 'access key of the object store', secret: true },
  { key: 'S3_SECRET_ACCESS_KEY', meaning: 'secret key of the object store', secret: true },
  { key: 'DATA_DIR', meaning: 'folder of the embedded database, files and keys', fallback: 'var' },
  {
    key: 'SECRET_KEY',
    meaning: '32 bytes in base64 that encrypt bank details and second factors; embedded: made once',
    secret: true,
    form: { pattern: /^[A-Za-z0-9+/_-]{43}=?$/, say: '32 bytes in base64' },
  },
  { key: 'SEAL_P12', meaning: 'certificate (PKCS#12) that seals documents; embedded: a development one is made' },
  { key: 'SEAL_PASSPHRASE', meaning: 'passphrase of the seal certificate', secret: true },
  { key: 'CLAMD', meaning: 'virus scanner: socket path or host:port; empty: types and sizes only' },
  {
    key: 'ULULE_API',
    meaning: 'base address of the Ulule interface; empty: amounts are entered by hand',
    form: url('https?'),
  },
  {
    key: 'REGISTER_API',
    meaning:
      'base address of the public company register (recherche-entreprises.api.gouv.fr); empty: it is never asked',
    form: url('https?'),
  },
  {
    key: 'DEMO',
    meaning: '1: demonstration people and data on a real database (refused in production)',
    fallback: '0',
    form: flag,
  },
  {
    key: 'DEMO_DATA',
    meaning: '0: the demonstration starts without people and data; rehearsal: what npm run rehearse sets',
    fallback: '1',
    form: { pattern: /^(0|1|rehearsal)$/, say: '0, 1 or rehearsal' },
  },
  { key: 'TRUST_PROXY', meaning: '1: the client address comes from the proxy in front', fallback: '0', form: flag },
  {
    key: 'LOG_LEVEL',
    meaning: 'fatal, error, warn, info, debug or silent',
    fallback: 'info',
    form: { pattern: /^(fatal|error|warn|info|debug|silent)$/, say: 'fatal, error, warn, info, debug or silent' },
  },
  { key: 'NODE_ENV', meaning: 'production on a real server', fallback: 'development' },
] as const satisfies readonly Setting[];

export type SettingKey = (typeof settings)[number]['key'];
