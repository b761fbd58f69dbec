import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ActorSource } from '../kernel/access/actor-source.js';
import { anonymous, type Actor, type StaffRole } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import type { Locale } from '../kernel/refusals/refusal.js';
import { tokenHash } from '../kernel/secrets/secrets.js';
import { nameOf } from './person-name.js';
import { isAlive, isFresh, touchEvery, type GuestPass, type SessionTimes } from './session.rules.js';
import { sessionTokenOf } from './session-transport.js';

interface SessionRow extends SessionTimes {
  readonly id: string;
  readonly guest: GuestPass | null;
  readonly personId: string;
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly locale: Locale;
  readonly roles: StaffRole[];
}

/**
 * A guest counts while the link that opened the session is neither revoked nor past its date, a person while the
 * account is open: taking either away works at the very next request.
 */
export const sessionByToken = `
  select s.id, s.guest, s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt", now() as now,
    s.second_factor_at as "secondFactorAt", p.id as "personId", p.email, p.given_name as "givenName",
    p.family_name as "familyName", p.locale, array(select r.role from person_roles r where r.person_id = p.id) as roles
  from sessions s
  left join persons p on p.id = s.person_id
  left join links l on l.id = (s.guest ->> 'linkId')::uuid
  where s.token_hash = $1 and s.revoked_at is null
    and (p.state = 'active' or (l.revoked_at is null and l.expires_at > clock_now()))`;

/** Reads the actor from the session cookie, or from a bearer token for machines and tests. */
@Injectable()
export class SessionActorSource extends ActorSource {
  constructor(private readonly database: Database) {
    super();
  }

  async read(request: FastifyRequest): Promise<Actor> {
    const token = sessionTokenOf(request);
    if (!token) return anonymous;
    const [row] = await this.database.prepared<SessionRow>('session_by_token', sessionByToken, [tokenHash(token)]);
    if (!row || !isAlive(row, row.roles)) return anonymous;
    if (row.now.getTime() - row.lastSeenAt.getTime() >= touchEvery) await this.touch(row.id);
    return actorOf(row);
  }

  private async touch(id: string): Promise<void> {
    await this.database.prepared('session_seen', 'update sessions set last_seen_at = now() where id = $1', [id]);
  }
}

function actorOf(row: SessionRow): Actor {
  if (row.guest) return { kind: 'guest', sessionId: row.id, ...row.guest };
  return {
    kind: 'person',
    id: row.personId,
    name: nameOf(row),
    email: row.email,
    locale: row.locale,
    roles: row.roles,
    sessionId: row.id,
    strong: row.secondFactorAt !== null,
    fresh: isFresh(row),
  };
}
