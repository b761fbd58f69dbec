import { TOTP } from 'otpauth';
import { demoPassword, demoPerson, demoSecret } from '../demo-people.js';
import { type Caller, until } from './caller.js';

/** A mail of the local mailbox. */
export interface StoryMail {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly { readonly id: string; readonly name: string }[];
}

/** Signs a person of the demonstration in: password, and the second factor for those with a role. */
export async function signIn(server: Caller, key: string): Promise<Caller> {
  const person = demoPerson(key);
  const { token } = await server.post<{ token: string }>('sessions', { email: person.email, password: demoPassword });
  const signed = server.as(token);
  if (person.roles.length === 0) return signed;
  return server.as((await passSecondFactor(signed)) ?? token);
}

/** A code opens one door only: where it was just used, the code of the next half minute is tried, then waited for. */
async function passSecondFactor(signed: Caller): Promise<string | undefined> {
  const totp = new TOTP({ secret: demoSecret });
  const pass = async (ahead: number) => {
    const code = totp.generate({ timestamp: Date.now() + ahead });
    const answer = await signed.answer<{ token?: string }>('POST', 'sessions/second-factor', { code });
    return answer.status < 400 ? answer.body : null;
  };
  const body = (await pass(0)) ?? (await until(signed.transport, 'a new one-time code', () => pass(30_000), 70));
  return body.token;
}

/** Signs somebody in, or up, by the link mailed to the address. */
export async function signInByMail(server: Caller, email: string): Promise<Caller> {
  await server.post('sign-in-links', { email });
  const mail = await mailTo(server, email, ({ text }) => /\/connexion/.test(text));
  const { token } = await server.post<{ token: string }>('sessions/link', { token: tokenIn(mail.text) });
  return server.as(token);
}

/** The newest mail to an address that fits, once it is there. */
export function mailTo(
  server: Caller,
  email: string,
  fits: (mail: StoryMail) => boolean = () => true,
): Promise<StoryMail> {
  return until(server.transport, `a mail to ${email}`, async () => {
    const { items } = await server.get<{ items: StoryMail[] }>(
      `mails?recipient=${encodeURIComponent(email)}&limit=100`,
    );
    return items.find(fits);
  });
}

/** The token of the link in a mail. */
export function tokenIn(text: string): string {
  const token = /https?:\/\/\S+?[/=#]([A-Za-z0-9_-]{43})/.exec(text)?.[1];
  if (!token) throw new Error('the mail holds no link');
  return token;
}
