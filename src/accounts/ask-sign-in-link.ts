import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import type { Locale } from '../kernel/refusals/refusal.js';
import type { Arrival } from './arrival.js';
import { Attempts } from './attempts.js';
import { Links } from './links.js';

/** Minutes a sign-in link works: time for a slow mail, too short for a forgotten mailbox. */
export const signInLinkMinutes = 30;

/**
 * Asks a link by mail, to sign in or to open an account: the address comes first, always. Nothing is looked up here, so
 * the answer and its time are the same whether the address is known or not; the mail is written after the commit.
 * @throws too_many_requests
 */
@Injectable()
export class AskSignInLink {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly links: Links,
    private readonly attempts: Attempts,
  ) {}

  async run(actor: Actor, input: { email: string; locale: Locale; arrival: Arrival }): Promise<{ minutes: number }> {
    const { email, locale, arrival } = input;
    await this.attempts.spend('link', { account: email, arrival });
    await this.database.transaction(async (tx) => {
      const id = await this.links.ask(tx, { purpose: 'sign_in', email, locale, minutes: signInLinkMinutes });
      await this.journal.write(tx, { actor, subject: { type: 'link', id }, verb: 'asked' });
    });
    return { minutes: signInLinkMinutes };
  }
}
