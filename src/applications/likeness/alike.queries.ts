import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { SqlParams } from '../../kernel/access/policy.js';
import { applicationScope } from '../../kernel/access/standings.js';
import { Database } from '../../kernel/database/database.js';
import { stateLabels, type ApplicationState } from '../application.lifecycle.js';
import { officersFile } from '../applications.access.js';
import type { AlikeFilesView, AlikeView } from './alike.views.js';
import { likenessText } from './likeness-text.js';
import { likeness, shingles, sketch, worthShowing } from './likeness.rules.js';

/** Files compared word by word: those whose sketches share most. */
const compared = 40;
const shown = 10;

interface Row extends Omit<AlikeView, 'stateLabel' | 'likeness'> {
  readonly text: string;
}

/** Finds files about the same project: filed twice, or by two structures. */
@Injectable()
export class AlikeQueries {
  constructor(private readonly database: Database) {}

  /**
   * The likest files of the same authority among those the actor may see, and the others of the same structure. Read each
   * time and kept nowhere, since another reader may see other files. Errors: those of `officersFile`.
   */
  async of(actor: Actor, applicationId: string): Promise<AlikeFilesView> {
    await officersFile(this.database, actor, applicationId);
    const own = await this.database.row<{ text: string; authorityId: string; organizationId: string }>(
      `select ${likenessText} as text, c.authority_id as "authorityId", a.organization_id as "organizationId"
       from applications a join calls c on c.id = a.call_id where a.id = $1`,
      [applicationId],
    );
    if (!own) return { items: [] };
    const mine = shingles(own.text);
    const rows = await this.candidates(actor, { ...own, applicationId });
    const items = rows
      .filter(({ text, sameStructure }) => sameStructure || worthShowing(mine, shingles(text)))
      .map(({ text, ...row }) => ({
        ...row,
        stateLabel: stateLabels[row.state as ApplicationState],
        likeness: likeness(mine, shingles(text)),
      }))
      .toSorted((one, other) => other.likeness - one.likeness || (one.id < other.id ? 1 : -1));
    return { items: items.slice(0, shown) };
  }

  private candidates(
    actor: Actor,
    own: { applicationId: string; text: string; authorityId: string; organizationId: string },
  ): Promise<Row[]> {
    const params = new SqlParams();
    const id = params.add(own.applicationId);
    const bands = params.add(sketch(own.text));
    const organization = params.add(own.organizationId);
    return this.database.rows<Row>(
      `with alike as (
         select s.id, cardinality(array(select unnest(s.bands) intersect select unnest(${bands}::bigint[]))) as common
         from application_sketches s where s.bands && ${bands}::bigint[] and s.id <> ${id}
         order by common desc limit ${compared}),
       same as (
         select a.id from organizations me join organizations o on o.id = me.id or o.siren = me.siren
           or o.siren = any(me.single_undertaking) join applications a on a.organization_id = o.id
         where me.id = ${organization} and a.id <> ${id} and a.submitted_at is not null
         order by a.submitted_at desc limit ${compared})
       select a.id, a.number, a.title, o.legal_name as organization, c.title as call, a.state,
         a.submitted_at as "submittedAt", a.id in (select id from same) as "sameStructure", ${likenessText} as text
       from applications a join organizations o on o.id = a.organization_id join calls c on c.id = a.call_id
       where (a.id in (select id from alike) or a.id in (select id from same))
         and c.authority_id = ${params.add(own.authorityId)} and a.state <> 'draft'
         and ${applicationScope(actor, 'a', params)}`,
      params.values,
    );
  }
}
