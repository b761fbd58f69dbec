import { createTransport } from 'nodemailer';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../src/kernel/config/config.js';
import { Database } from '../src/kernel/database/database.js';
import { Tasks } from '../src/kernel/jobs/tasks.js';
import { Notices, type NoticeMessage } from '../src/notices/notices.public.js';
import { SendMail } from '../src/notices/send-mail.js';
import { buildApp } from '../src/runtime.js';
import { prepareSurroundings } from '../src/surroundings.js';

const ROUNDS = 9;
const MAILS = 300;
const CONNECTIONS = 10;
/** Mails under way at a time: more than there are connections, so that none of these waits for the database. */
const UNDER_WAY = 20;

interface Mail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Mails a second against bare nodemailer with as many pooled connections to the same local server. Ours claims each
 * mail in the database, sends it and records that it has left; the queue's own work is left out, planning too.
 */
export async function run(): Promise<{ name: string; ratio: number; limit: number; detail: string }[]> {
  const sink = fork(fileURLToPath(new URL('./smtp-sink.js', import.meta.url)));
  const port = await new Promise<number>((resolve) => sink.once('message', resolve));
  const folder = mkdtempSync(join(tmpdir(), 'ea-bench-'));
  const url = `smtp://127.0.0.1:${port}`;
  const { surroundings, release } = await prepareSurroundings(
    readConfig({}, { DATA_DIR: folder, LOG_LEVEL: 'silent', SMTP_URL: url }),
  );
  const app = await buildApp(surroundings);
  const bare = createTransport({ url, pool: true, maxConnections: CONNECTIONS, maxMessages: 1_000 } as Parameters<
    typeof createTransport
  >[0]);
  try {
    const queued: string[] = [];
    app.get(Tasks).add = (_task, ids) => Promise.resolve(void queued.push(...ids));
    const sendMail = app.get(SendMail, { strict: false });
    const ratios: number[] = [];
    const speeds = { ours: [] as number[], bare: [] as number[] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      queued.length = 0;
      await app.get(Notices, { strict: false }).plan(null, messages(round));
      const mails = await app
        .get(Database)
        .rows<Mail>(`select id, recipient, subject, text, html from mails where id = any($1::uuid[])`, [queued]);
      const bareSpeed = await speedOf(mails, (mail) => sendBare(bare, mail));
      const ourSpeed = await speedOf(mails, ({ id }) => sendMail.run(id));
      // The first round opens the connections and warms the compiler.
      if (round === 0) continue;
      ratios.push(ourSpeed / bareSpeed);
      speeds.ours.push(ourSpeed);
      speeds.bare.push(bareSpeed);
    }
    const detail = `${median(speeds.ours).toFixed(0)} against ${median(speeds.bare).toFixed(0)} mails a second, queue left out`;
    return [{ name: 'notices against bare pooled nodemailer', ratio: median(ratios), limit: 0.7, detail }];
  } finally {
    bare.close();
    await app.close();
    await release();
    sink.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function speedOf(mails: readonly Mail[], send: (mail: Mail) => Promise<unknown>): Promise<number> {
  const waiting = [...mails];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: UNDER_WAY }, async () => {
      for (let mail = waiting.pop(); mail; mail = waiting.pop()) await send(mail);
    }),
  );
  return (mails.length * 1_000) / (performance.now() - start);
}

function sendBare(transport: ReturnType<typeof createTransport>, mail: Mail): Promise<unknown> {
  return transport.sendMail({
    from: { name: 'Entreprendre autrement', address: 'ne-pas-repondre@localhost' },
    to: { name: 'Amina Benali', address: mail.recipient },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@localhost>`,
  });
}

function messages(round: number): NoticeMessage[] {
  return Array.from({ length: MAILS }, (_, index) => ({
    notice: 'bench.asked',
    to: { email: `r${round}-${index}@example.fr`, name: 'Amina Benali', locale: 'fr' },
    subject: { fr: `Donner l’avis de Roubaix sur le dossier ${index}`, en: '' },
    paragraphs: [
      {
        fr: 'Une association demande une aide de 18 500 € pour un projet qui se déroule dans votre commune. La métropole souhaite connaître votre avis avant la séance du comité de sélection.',
        en: '',
      },
    ],
    details: [{ label: { fr: 'Dossier', en: '' }, value: `EA-2026-${index}` }],
    action: {
      label: { fr: 'Donner mon avis', en: '' },
      url: 'http://localhost:3000/avis/q3vGm1Xo0cQ9c2Xn0a7Zb4Kd8Le6Mf5Ng2Ph1Qi9Rj0',
    },
  }));
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
