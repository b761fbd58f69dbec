import type { LightMyRequestResponse } from 'fastify';
import { codeAt, newTotpSecret } from '../../src/accounts/one-time-codes.js';
import { hashPassword } from '../../src/accounts/passwords.js';
import { Secrets } from '../../src/kernel/secrets/secrets.js';
import type { TestApp } from '../app.js';
import { headersOf, type CastPerson } from '../cast.js';

/** One request as a browser sends it: our origin, JSON, the headers of a session. */
export function send(
  { app }: TestApp,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  payload?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<LightMyRequestResponse> {
  const fastify = app.getHttpAdapter().getInstance();
  return fastify.inject({ method, url: `/api/v1${path}`, headers, ...(payload ? { payload } : {}) });
}

/** The headers of the session that an answer opened by its cookie. */
export function sessionIn(answer: LightMyRequestResponse): ReturnType<typeof headersOf> {
  const cookie = answer.cookies.find(({ name }) => name === '__Host-session');
  if (!cookie) throw new Error(`no session cookie: ${answer.statusCode} ${answer.body}`);
  return headersOf(cookie.value);
}

/** The last mail planned for an address, once everything that follows from the journal has run. */
export async function lastMail(
  test: TestApp,
  email: string,
): Promise<{ subject: string; text: string; notice: string }> {
  await test.settle();
  const mail = await test.database.row<{ subject: string; text: string; notice: string }>(
    `select subject, text, notice from mails where recipient = $1 order by created_at desc, id desc limit 1`,
    [email],
  );
  if (!mail) throw new Error(`no mail for ${email}`);
  return mail;
}

/** The token of the sign-in or invitation link in a mail. */
export function tokenIn(text: string): string {
  const token = /\/connexion#([A-Za-z0-9_-]{43})/.exec(text)?.[1];
  if (!token) throw new Error(`no link in: ${text}`);
  return token;
}

/** Asks a sign-in link and reads it in the mail. */
export async function signInToken(test: TestApp, email: string): Promise<string> {
  await send(test, 'POST', '/sign-in-links', { email });
  return tokenIn((await lastMail(test, email)).text);
}

/** Gives a person a password, as if they had chosen it. */
export async function givePassword({ database }: TestApp, who: CastPerson, password: string): Promise<void> {
  await database.rows(`update persons set password_hash = $2 where id = $1`, [who.id, await hashPassword(password)]);
}

/** Gives a person a second factor; answers its secret. */
export async function giveSecondFactor({ app, database }: TestApp, who: CastPerson): Promise<string> {
  const secret = newTotpSecret();
  const sealed = app.get(Secrets).seal(secret, `totp:${who.id}`);
  await database.rows(
    `update persons set totp_secret = $2, totp_confirmed_at = now(), totp_last_step = null where id = $1`,
    [who.id, sealed],
  );
  return secret;
}

/** What the telephone shows now, or some steps of 30 seconds away. */
export function codeOf(secret: string, stepsAway = 0): string {
  return codeAt(secret, new Date(Date.now() + stepsAway * 30_000));
}
