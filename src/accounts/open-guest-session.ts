import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { accountsRefusals } from './accounts.refusals.js';
import type { Arrival } from './arrival.js';
import { Attempts } from './attempts.js';
import { Links } from './links.js';
import type { GuestPass } from './session.rules.js';
import type { OpenedSession } from './session-transport.js';
import { Sessions } from './sessions.js';

export interface GuestAnswer {
  readonly opened: OpenedSession;
  readonly guest: GuestPass;
}

/**
 * Opens a session of two hours for the one task of a link, without an account. The link stays good until the task is
 * done, so that a person may come back to it. @throws link_not_valid, too_many_requests
 */
@Injectable()
export class OpenGuestSession {
  constructor(
    private readonly database: Database,
    private readonly links: Links,
    private readonly sessions: Sessions,
    private readonly attempts: Attempts,
  ) {}

  async run(_actor: Actor, input: { token: string; arrival: Arrival }): Promise<GuestAnswer> {
    await this.attempts.spend('token', { arrival: input.arrival });
    return this.database.transaction(async (tx) => {
      const link = await this.links.find(tx, input.token, 'opinion');
      if (!link?.subjectType || !link.subjectId) throw accountsRefusals.link_not_valid();
      const guest: GuestPass = {
        purpose: link.purpose,
        name: link.name || (link.email ?? ''),
        locale: link.locale,
        linkId: link.id,
        subjectType: link.subjectType,
        subjectId: link.subjectId,
      };
      return { opened: await this.sessions.openGuest(tx, guest, input.arrival.device), guest };
    });
  }
}
