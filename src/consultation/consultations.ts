import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Calls } from '../calls/calls.public.js';
import {
  ApplicationsRead,
  ListedOpinions,
  SchedulingObjections,
  type ListedOpinion,
} from '../applications/applications.public.js';
import { personId, type Actor } from '../kernel/access/actor.js';
import type { Tx } from '../kernel/database/data-source.js';
import { Database } from '../kernel/database/database.js';
import type { Refusal } from '../kernel/refusals/refusal.js';
import { consultationRefusals } from './consultation.refusals.js';
import { spoken, type OpinionKind } from './consultation.rules.js';

export interface CommuneOpinion {
  readonly commune: string;
  readonly state: string;
  readonly opinion: OpinionKind | null;
  readonly reasons: string | null;
  readonly support: string | null;
}

/** What other features may know of consultations; and the objection to scheduling while one is open. */
@Injectable()
export class Consultations implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsRead,
    private readonly calls: Calls,
    private readonly objections: SchedulingObjections,
    private readonly listed: ListedOpinions,
  ) {}

  onModuleInit(): void {
    this.objections.register('consultation', (tx, applicationId) => this.stillOpen(tx, applicationId));
    this.listed.register((actor, applicationIds) => this.beside(actor, applicationIds));
  }

  /** The opinions on an application, by commune. Whoever shows them has checked that the reader may see them. */
  async of(applicationId: string): Promise<CommuneOpinion[]> {
    return this.database.rows<CommuneOpinion>(
      `select m.name as commune, c.state, c.opinion, c.reasons, c.support
       from consultations c join communes m on m.id = c.commune_id where c.application_id = $1 order by m.name limit 100`,
      [applicationId],
    );
  }

  /** How many communes have not answered yet. */
  async pending(applicationId: string): Promise<number> {
    const row = await this.database.row<{ n: number }>(
      `select count(*)::int as n from consultations where application_id = $1 and state = 'asked'`,
      [applicationId],
    );
    return row?.n ?? 0;
  }

  /** The opinions beside the lines of a list the staff reads; those on files of the reader's own structure are not. */
  private beside(actor: Actor, applicationIds: readonly string[]): Promise<ListedOpinion[]> {
    return this.database.rows<ListedOpinion>(
      `select c.application_id as "applicationId", m.insee, m.name as commune, c.state, c.opinion
       from consultations c join communes m on m.id = c.commune_id join applications a on a.id = c.application_id
       where c.application_id = any($1::uuid[]) and c.state <> 'revoked'
         and not exists (select 1 from standings s where s.person_id = $2::uuid
           and s.subject_type = 'organization' and s.subject_id = a.organization_id)
       order by m.name, c.id`,
      [applicationIds, personId(actor)],
    );
  }

  private async stillOpen(tx: Tx, applicationId: string): Promise<Refusal | null> {
    const application = await this.applications.get(applicationId, tx);
    const { parameters } = await this.calls.revision(application.callRevisionId);
    if (!parameters.consultationBlocksScheduling) return null;
    const [open] = (await tx.query(
      `select m.name as commune, to_char(c.due_on, 'YYYY-MM-DD') as due from consultations c
       join communes m on m.id = c.commune_id
       where c.application_id = $1 and c.state = 'asked' and c.due_on >= paris_today() order by c.due_on desc limit 1`,
      [applicationId],
    )) as { commune: string; due: string }[];
    return open ? consultationRefusals.consultation_open({ commune: open.commune, due: spoken(open.due) }) : null;
  }
}
