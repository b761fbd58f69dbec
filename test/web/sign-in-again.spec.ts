import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  fetchSignedIn,
  forgetPerson,
  lastPerson,
  onSignInNeeded,
  rememberPerson,
  signInAnswered,
} from '../../web/src/api/sign-in-again.js';

const amina = { email: 'amina.belkacem@atelier-lin.example', hasPassword: true };
const ofBrowser = globalThis.fetch;
let signedIn: boolean;
let asked: string[];
let dialog: boolean;
let stop: () => void;

const answers = () =>
  new Request('http://localhost/api/v1/applications/1/answers', { method: 'PATCH', body: '{"a":1}' });
const me = () => new Request('http://localhost/api/v1/me');

beforeEach(() => {
  signedIn = false;
  asked = [];
  dialog = false;
  globalThis.fetch = async (input) => {
    const request = input as Request;
    asked.push(`${request.method} ${new URL(request.url).pathname} ${await request.text()}`.trim());
    return new Response('{}', { status: signedIn ? 200 : 401 });
  };
  stop = onSignInNeeded((needed) => (dialog = needed));
  rememberPerson(amina);
});
afterEach(() => {
  signInAnswered(false);
  forgetPerson();
  stop();
  globalThis.fetch = ofBrowser;
});

const until = async (what: () => boolean) => {
  for (let turn = 0; !what() && turn < 50; turn += 1) await Promise.resolve();
  expect(what()).toBe(true);
};

describe('a session that has ended', () => {
  it('holds what was being sent until the person is back, then sends it once more, whole', async () => {
    const sending = fetchSignedIn(answers());
    await until(() => dialog);
    signedIn = true;
    signInAnswered(true);
    expect((await sending).status).toBe(200);
    expect(asked).toEqual(Array(2).fill('PATCH /api/v1/applications/1/answers {"a":1}'));
    expect(dialog).toBe(false);
  });

  it('asks once for all that waits', async () => {
    let times = 0;
    const stopCounting = onSignInNeeded((needed) => (times += needed ? 1 : 0));
    const sending = Promise.all([fetchSignedIn(answers()), fetchSignedIn(answers())]);
    await until(() => asked.length === 2 && dialog);
    signedIn = true;
    signInAnswered(true);
    expect((await sending).map(({ status }) => status)).toEqual([200, 200]);
    expect(times).toBe(1);
    stopCounting();
  });

  it('is noticed by a page that only looks who is there, and does not forget who was', async () => {
    const looking = fetchSignedIn(me());
    await until(() => dialog);
    expect(lastPerson()).toEqual(amina);
    // the dialog itself may ask whether the link was opened in another window
    expect((await fetchSignedIn(me())).status).toBe(401);
    signedIn = true;
    signInAnswered(true);
    expect((await looking).status).toBe(200);
  });

  it('gives the refusal back to who leaves the dialog, and to who signed out', async () => {
    const sending = fetchSignedIn(answers());
    await until(() => dialog);
    signInAnswered(false);
    expect((await sending).status).toBe(401);
    forgetPerson();
    expect((await fetchSignedIn(answers())).status).toBe(401);
    expect(dialog).toBe(false);
  });
});
