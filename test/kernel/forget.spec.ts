import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ForgetOldWork } from '../../src/kernel/jobs/forget.js';
import { openTestApp, type TestApp } from '../app.js';

describe('work of long ago', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  it('is forgotten: keys after a week, and nothing younger', async () => {
    const insert = (key: string, age: string) =>
      app.database.rows(
        `insert into idempotency_keys (actor_key, key, fingerprint, status, response, created_at)
         values ('somebody', $1, '', 201, '{}', now() - $2::interval)`,
        [key, age],
      );
    await insert('old', '8 days');
    await insert('young', '6 days');
    await app.verb(ForgetOldWork).run();
    expect(await app.database.rows('select key from idempotency_keys')).toEqual([{ key: 'young' }]);
  });
});
