import { Injectable } from '@nestjs/common';
import type { StaffRole } from '../kernel/access/actor.js';
import type { Tx } from '../kernel/database/data-source.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { newToken, tokenHash } from '../kernel/secrets/secrets.js';
import { guestLife, lifeOf, type GuestPass } from './session.rules.js';
import type { OpenedSession } from './session-transport.js';

interface NewSession {
  readonly personId: string;
  readonly roles: readonly StaffRole[];
  readonly openedBy: 'link' | 'password' | 'seat';
  readonly device: string;
}

/** Writes sessions. They count real time: moving the clock of the law signs nobody out. */
@Injectable()
export class Sessions {
  /** Opens a session without second factor. */
  async open(tx: Tx, { personId, roles, openedBy, device }: NewSession): Promise<OpenedSession> {
    const id = uuidv7();
    const token = newToken();
    const rows = (await tx.query(
      `insert into sessions (id, token_hash, person_id, opened_by, device, expires_at)
       values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6)) returning expires_at`,
      [id, tokenHash(token), personId, openedBy, device, lifeOf(roles) / 1000],
    )) as { expires_at: Date }[];
    return { sessionId: id, token, expiresAt: endOf(rows) };
  }

  /** Opens the session of a guest: one task, two hours. */
  async openGuest(tx: Tx, pass: GuestPass, device: string): Promise<OpenedSession> {
    const id = uuidv7();
    const token = newToken();
    const rows = (await tx.query(
      `insert into sessions (id, token_hash, guest, opened_by, device, expires_at)
       values ($1, $2, $3, 'guest', $4, now() + make_interval(secs => $5)) returning expires_at`,
      [id, tokenHash(token), JSON.stringify(pass), device, guestLife / 1000],
    )) as { expires_at: Date }[];
    return { sessionId: id, token, expiresAt: endOf(rows) };
  }

  /** Gives the session a new token, since what it may do has grown; the old token opens nothing any more. */
  async rotate(tx: Tx, sessionId: string): Promise<OpenedSession> {
    const token = newToken();
    const [rows] = (await tx.query(
      `update sessions set token_hash = $2 where id = $1 and revoked_at is null returning expires_at`,
      [sessionId, tokenHash(token)],
    )) as [{ expires_at: Date }[], number];
    if (rows.length === 0) throw kernelRefusals.sign_in_needed();
    return { sessionId, token, expiresAt: endOf(rows) };
  }

  /** Notes that the second factor was passed just now; a session that had none gets a new token, else null. */
  async strengthen(tx: Tx, sessionId: string, wasStrong: boolean): Promise<OpenedSession | null> {
    await tx.query(`update sessions set second_factor_at = now() where id = $1`, [sessionId]);
    return wasStrong ? null : this.rotate(tx, sessionId);
  }

  /** Ends one session of a person; false where there is none. */
  async revoke(tx: Tx, personId: string, sessionId: string): Promise<boolean> {
    const [, count] = (await tx.query(
      `update sessions set revoked_at = now() where id = $1 and person_id = $2 and revoked_at is null`,
      [sessionId, personId],
    )) as [unknown, number];
    return count === 1;
  }

  /** Ends every session of a person, but the one named. */
  async revokeAll(tx: Tx, personId: string, except: string | null = null): Promise<void> {
    await tx.query(
      `update sessions set revoked_at = now()
       where person_id = $1 and revoked_at is null and id is distinct from $2::uuid`,
      [personId, except],
    );
  }
}

function endOf(rows: readonly { expires_at: Date }[]): string {
  const end = rows[0]?.expires_at;
  if (!end) throw new Error('the session was not written');
  return end.toISOString();
}
