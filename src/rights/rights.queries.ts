import { Injectable } from '@nestjs/common';
import { LINK_PROOF_MS } from '../accounts/accounts.public.js';
import type { Actor, PersonActor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { pageOf, readCursor, type Page } from '../kernel/http/pages.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { Territory } from '../territory/territory.public.js';
import { EXPORTS_A_DAY } from './export/ask-export.js';
import { erasureLife, type ErasureState } from './erasure/erasure-request.lifecycle.js';
import { personFilesSql } from './erasure/person-files.sql.js';
import type { ErasureQuery, ErasureRequestView } from './erasure/erasure.dto.js';
import type { OwnErasureView, ProofAsked, RightsView } from './rights.dto.js';

interface OwnRow {
  readonly proof: ProofAsked;
  readonly exportsLeft: number;
  readonly organizations: RightsView['organizations'];
  readonly draftsAlone: number;
  readonly filesRunning: number;
  readonly erasure: OwnErasureView | null;
}

const own = `select
  case when p.totp_confirmed_at is not null then case when $3 then 'none' else 'second_factor' end
    when s.opened_by = 'link' and s.created_at > now() - make_interval(secs => $4) then 'none'
    when p.password_hash is not null then 'password' else 'sign_in_again' end as proof,
  greatest($5 - (select count(*)::int from data_exports e where e.person_id = p.id and e.created_at > now() - interval '1 day'), 0)
    as "exportsLeft",
  coalesce((select json_agg(json_build_object('id', o.id, 'name', o.legal_name, 'mayExport', g.owns) order by o.legal_name)
    from (select subject_id, bool_or(standing in ('owner', 'representative')) as owns from standings
      where person_id = p.id and subject_type = 'organization' group by 1) g join organizations o on o.id = g.subject_id), '[]')
    as organizations,
  (select json_build_object('id', r.id, 'state', r.state, 'askedAt', r.asked_at, 'dueOn', r.due_on, 'answeredAt', r.answered_at,
    'ground', r.ground) from erasure_requests r where r.person_id = p.id order by r.asked_at desc, r.id desc limit 1) as erasure,
  ${personFilesSql('p.id')}
  from persons p join sessions s on s.id = $2 where p.id = $1`;

/** Reads of the rights of people over their data. */
@Injectable()
export class RightsQueries {
  constructor(
    private readonly database: Database,
    private readonly territory: Territory,
  ) {}

  /** What the person may do now, and what it would change. */
  async own(actor: Actor): Promise<RightsView> {
    const { id, sessionId, fresh } = asPerson(actor);
    const row = await this.database.row<OwnRow>(own, [id, sessionId, fresh, LINK_PROOF_MS / 1000, EXPORTS_A_DAY]);
    if (!row) throw kernelRefusals.sign_in_needed();
    const { proof, exportsLeft, organizations, draftsAlone, filesRunning, erasure } = row;
    const { email, name } = await this.territory.authority();
    const shown = { proof, exportsLeft, organizations, draftsAlone, filesRunning, erasure };
    return { ...shown, terms: await this.terms(), contact: email, authority: name };
  }

  /** The requests for erasure: those to answer, the first due first; those answered, the last first. */
  async requests(query: ErasureQuery): Promise<Page<ErasureRequestView>> {
    const limit = query.limit ?? 50;
    const open = query.which !== 'answered';
    const cursor = readCursor(query.after, 2);
    const order = open ? 'asc' : 'desc';
    const rows = await this.database.rows<Omit<ErasureRequestView, 'stateLabel'> & { state: ErasureState }>(
      `select r.id, r.state, r.person_id as "personId", r.message, r.asked_at as "askedAt", r.ground, r.version,
         coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), p.email) as name,
         case when p.erased_at is null then p.email else '' end as email,
         to_char(r.due_on, 'YYYY-MM-DD') as "dueOn", r.answered_at as "answeredAt",
         (select coalesce(nullif(trim(b.given_name || ' ' || b.family_name), ''), b.email) from persons b
           where b.id = r.answered_by) as "answeredBy",
         exists (select 1 from person_roles x where x.person_id = p.id) or exists (select 1 from seats t
           where t.person_id = p.id and (t.valid_until is null or t.valid_until >= paris_today())) as "hasDuties",
         ${personFilesSql('p.id')}
       from erasure_requests r join persons p on p.id = r.person_id
       where (r.state in ('asked', 'accepted')) = $1
         and ($2::date is null or (r.due_on, r.id) ${open ? '>' : '<'} ($2::date, $3::uuid))
       order by r.due_on ${order}, r.id ${order} limit $4`,
      [open, cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1],
    );
    const { items, next } = pageOf(rows, limit, ({ dueOn, id }) => [dueOn, id]);
    return { items: items.map((row) => ({ ...row, stateLabel: erasureLife.labels[row.state] })), next };
  }

  private async terms(): Promise<RightsView['terms']> {
    const today = parisDay(await this.database.now());
    const months = (kind: 'draft' | 'refused' | 'granted') =>
      this.territory.parameter(`retention_${kind}_months`, today);
    const [draftMonths, refusedMonths, grantedMonths] = await Promise.all([
      months('draft'),
      months('refused'),
      months('granted'),
    ]);
    return { draftMonths, refusedMonths, grantedMonths };
  }
}

function asPerson(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw kernelRefusals.sign_in_needed();
  return actor;
}
