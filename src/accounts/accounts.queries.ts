import { Injectable } from '@nestjs/common';
import type { Actor, PersonActor } from '../kernel/access/actor.js';
import { SqlParams } from '../kernel/access/policy.js';
import { Database } from '../kernel/database/database.js';
import { pageOf, readCursor, type Page } from '../kernel/http/pages.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { officerRoles, type OfficersView, type OfficerView, type PeopleQuery, type PersonView } from './people.dto.js';
import type { MeView, OwnAccountView, OwnSessionsView, SessionView } from './me.dto.js';
import { holderIdle, staffIdle } from './session.rules.js';

const personView = `p.id, p.email, p.given_name as "givenName", p.family_name as "familyName", p.locale, p.state,
  p.version, p.totp_confirmed_at is not null as "hasSecondFactor",
  array(select r.role from person_roles r where r.person_id = p.id order by r.role) as roles,
  (select max(s.last_seen_at) from sessions s where s.person_id = p.id) as "lastSeenAt"`;

type OwnRow = Omit<OwnAccountView, 'roles' | 'strong' | 'fresh'>;

/** Reads of accounts. */
@Injectable()
export class AccountsQueries {
  constructor(private readonly database: Database) {}

  /** Who the session stands for. */
  async me(actor: Actor): Promise<MeView> {
    if (actor.kind === 'guest') {
      const { purpose, name, subjectType, subjectId } = actor;
      return { kind: 'guest', guest: { purpose, name, subjectType, subjectId } };
    }
    if (actor.kind !== 'person') throw kernelRefusals.sign_in_needed();
    const row = await this.database.row<OwnRow>(
      `select id, email, given_name as "givenName", family_name as "familyName", locale, phone, version,
         password_hash is not null as "hasPassword", totp_confirmed_at is not null as "hasSecondFactor"
       from persons where id = $1`,
      [actor.id],
    );
    if (!row) throw kernelRefusals.sign_in_needed();
    const { roles, strong, fresh } = actor;
    return { kind: 'person', person: { ...row, roles: [...roles], strong, fresh }, version: row.version };
  }

  /** The sessions of a person that still count, the last used first. */
  async sessionsOf(person: PersonActor): Promise<OwnSessionsView> {
    const idle = person.roles.length > 0 ? staffIdle : holderIdle;
    const items = await this.database.rows<SessionView>(
      `select id, device, created_at as "openedAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt",
         id = $2 as current
       from sessions where person_id = $1 and revoked_at is null and expires_at > now()
         and last_seen_at > now() - make_interval(secs => $3)
       order by last_seen_at desc, id limit 100`,
      [person.id, person.sessionId, idle / 1000],
    );
    return { items };
  }

  /** People by name, a page at a time. */
  async people(query: PeopleQuery): Promise<Page<PersonView>> {
    const limit = query.limit ?? 50;
    const cursor = readCursor(query.after, 3);
    const params = new SqlParams();
    const where = ['true'];
    if (query.search) {
      const search = params.add(`%${query.search.replace(/[\\%_]/g, '\\$&')}%`);
      where.push(`fold(p.given_name || ' ' || p.family_name || ' ' || p.email) like fold(${search})`);
    }
    if (query.state) where.push(`p.state = ${params.add(query.state)}`);
    if (query.role) {
      const role = params.add(query.role);
      where.push(`exists (select 1 from person_roles f where f.person_id = p.id and f.role = ${role})`);
    }
    if (cursor) {
      const [family, given, id] = cursor.map((value) => params.add(value));
      where.push(`(fold(p.family_name), fold(p.given_name), p.id) > (fold(${family}), fold(${given}), ${id}::uuid)`);
    }
    const rows = await this.database.rows<PersonView>(
      `select ${personView} from persons p where ${where.join(' and ')}
       order by fold(p.family_name), fold(p.given_name), p.id limit ${params.add(limit + 1)}`,
      params.values,
    );
    return pageOf(rows, limit, (row) => [row.familyName, row.givenName, row.id]);
  }

  /** The officers and leads who may sign in, by name; at most 200. */
  async officers(): Promise<OfficersView> {
    const items = await this.database.rows<OfficerView>(
      `select p.id, coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), p.email) as name,
         array_agg(r.role order by array_position($1::text[], r.role)) as roles
       from persons p join person_roles r on r.person_id = p.id and r.role = any($1::text[])
       where p.state = 'active' group by p.id
       order by fold(p.family_name), fold(p.given_name), p.id limit 200`,
      [officerRoles],
    );
    return { items };
  }

  /** One person. @throws not_found */
  async person(id: string): Promise<PersonView> {
    const row = await this.database.row<PersonView>(`select ${personView} from persons p where p.id = $1`, [id]);
    if (!row) throw kernelRefusals.not_found();
    return row;
  }
}
