import { resolve } from 'node:path';
import { settings, type Setting, type SettingKey } from './settings.js';

export type Role = 'api' | 'worker' | 'all';

/** A fault the operator can mend: one clear line, no stack, exit code 1. */
export class ExpectedFault extends Error {
  readonly expected = true;
}

/** The validated configuration of one process. Read once at start; nothing else looks at the environment. */
export class Config {
  constructor(private readonly values: ReadonlyMap<SettingKey, string>) {}

  /** The value, or undefined where it is not set and has no default. */
  get(key: SettingKey): string | undefined {
    return this.values.get(key);
  }

  /** The value of a setting that has a default. */
  text(key: SettingKey): string {
    const value = this.values.get(key);
    if (value === undefined) throw new ExpectedFault(`${key} is needed: ${meaningOf(key)}`);
    return value;
  }

  number(key: SettingKey): number {
    return Number(this.text(key));
  }

  get role(): Role {
    return this.text('ROLE') as Role;
  }

  get production(): boolean {
    return this.get('NODE_ENV') === 'production';
  }

  /** No DATABASE_URL: the process starts its own PostgreSQL. */
  get embedded(): boolean {
    return this.get('DATABASE_URL') === undefined;
  }

  /** Demonstration people, data, mailbox page and movable clock are open. */
  get demo(): boolean {
    return this.embedded || this.get('DEMO') === '1';
  }

  /** A call is tried out on a database that is thrown away: pages say so, and the calendar follows the clock at once. */
  get rehearsal(): boolean {
    return this.get('DEMO_DATA') === 'rehearsal';
  }

  get dataDir(): string {
    return resolve(this.text('DATA_DIR'));
  }

  get publicUrl(): string {
    return (this.get('PUBLIC_URL') ?? `http://localhost:${this.text('PORT')}`).replace(/\/+$/, '');
  }
}

/**
 * Reads and checks the environment. Every fault is told in one go.
 * @throws ExpectedFault naming each key, what it holds and what it should hold (secrets are not repeated)
 */
export function readConfig(
  environment: NodeJS.ProcessEnv,
  overrides: Partial<Record<SettingKey, string>> = {},
): Config {
  const faults: string[] = [];
  const values = new Map<SettingKey, string>();
  for (const setting of settings as readonly (Setting & { key: SettingKey })[]) {
    const given = overrides[setting.key] ?? environment[setting.key];
    const value = given === undefined || given === '' ? setting.fallback : given;
    if (value === undefined) continue;
    if (setting.form && !setting.form.pattern.test(value)) {
      faults.push(`${setting.key}${setting.secret ? '' : `="${value}"`} should be ${setting.form.say}`);
    }
    values.set(setting.key, value);
  }
  const config = new Config(values);
  if (config.production && config.get('DEMO') === '1') {
    faults.push('DEMO=1 is refused under NODE_ENV=production: demonstration accounts have known passwords');
  }
  if (config.rehearsal && !config.embedded) faults.push('DEMO_DATA=rehearsal is refused with DATABASE_URL');
  if (config.production && config.embedded) faults.push('NODE_ENV=production needs DATABASE_URL');
  if (!config.embedded && config.get('DEMO') !== '1' && !config.get('SECRET_KEY')) {
    faults.push(`SECRET_KEY is needed with DATABASE_URL: ${meaningOf('SECRET_KEY')}`);
  }
  if (faults.length > 0) throw new ExpectedFault(`Settings to mend: ${faults.join('; ')}`);
  return config;
}

/** Where each value comes from, for `npm run config`; secrets show only whether they are set. */
export function explainConfig(
  environment: NodeJS.ProcessEnv,
): { key: string; meaning: string; source: string; value: string }[] {
  return (settings as readonly Setting[]).map(({ key, meaning, fallback, secret }) => {
    const given = environment[key];
    const source = given ? 'environment' : fallback !== undefined ? 'default' : 'not set';
    const value = given ?? fallback ?? '';
    return { key, meaning, source, value: secret && value ? '(set)' : value };
  });
}

function meaningOf(key: SettingKey): string {
  return settings.find((setting) => setting.key === key)?.meaning ?? '';
}
