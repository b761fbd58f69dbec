import { Injectable } from '@nestjs/common';
import { Calls, fieldsOf, type Field, type FormDefinition } from '../../calls/calls.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { actorNameSql } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import type { Bilingual } from '../../kernel/refusals/refusal.js';
import { Organizations } from '../../organizations/organizations.public.js';
import { certifiers } from '../certification/certification.rules.js';
import type { AnswerMarkView, CopiedFromView, DraftDeskView } from './draft-desk.views.js';

interface DeskRow {
  readonly id: string;
  readonly organizationId: string;
  readonly callRevisionId: string;
  readonly formRevisionId: string;
  readonly version: number;
  readonly eligibility: Readonly<Record<string, string>> | null;
  readonly startedBy: string;
  readonly startedAt: Date;
  readonly certification: { by: string; at: string; version: number; personIds: string[] } | null;
  readonly from: { id: string; number: string; papers: string[] } | null;
  readonly papers: readonly string[];
  /** Begun a moment ago: papers that stay valid may still be on their way. */
  readonly fresh: boolean;
}

/** One read of what surrounds a draft. Parameter: application. */
const deskSql = `
select a.id, a.organization_id as "organizationId", a.call_revision_id as "callRevisionId",
  a.form_revision_id as "formRevisionId", a.version, a.eligibility,
  a.created_at > now() - interval '1 minute' as fresh,
  coalesce(s.name, '') as "startedBy", coalesce(s.at, a.created_at) as "startedAt",
  (select json_build_object('by', ${actorNameSql('j')}, 'at', j.at, 'version', (j.data ->> 'version')::int,
     'personIds', j.data -> 'personIds') from journal j
   where j.subject_type = 'application' and j.subject_id = a.id and j.verb = 'certification_asked'
   order by j.position desc limit 1) as certification,
  (select json_build_object('id', f.id, 'number', f.number, 'papers', coalesce((select json_agg(distinct t.field)
     from attachments t where t.application_id = f.id and t.state = 'clean'), '[]'))
   from applications f where f.id = a.copied_from) as "from",
  coalesce((select array_agg(distinct t.field) from attachments t where t.application_id = a.id
    and t.state in ('uploading', 'quarantined', 'clean')), '{}') as papers
from applications a
left join lateral (select ${actorNameSql('j')} as name, j.at from journal j where j.subject_type = 'application' and j.subject_id = a.id
  and j.verb = 'started' order by j.position limit 1) s on true
where a.id = $1 and a.state = 'draft'`;

/** What surrounds a draft: who began it, who wrote what, who certifies, what it continues. */
@Injectable()
export class DraftDeskQueries {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
    private readonly organizations: Organizations,
  ) {}

  /** @throws not_found to all but the people of the structure, and once it is filed */
  async of(actor: Actor, id: string): Promise<DraftDeskView> {
    const row = await this.database.row<DeskRow>(deskSql, [id]);
    const role = row && (await this.organizations.roleOf(actor, row.organizationId));
    if (!row || !role || actor.kind !== 'person') throw kernelRefusals.not_found();
    const [{ parameters }, { definition }, people, marks] = await Promise.all([
      this.calls.revision(row.callRevisionId),
      this.calls.form(row.formRevisionId),
      this.organizations.people(row.organizationId),
      this.marks(id),
    ]);
    const representatives = certifiers(people);
    const shown = ({ name, email }: { name: string; email: string | null }) => ({ name, email });
    const { certification } = row;
    return {
      id,
      startedBy: row.startedBy,
      startedAt: row.startedAt,
      mayWrite: role !== 'reader',
      certifierRequired: parameters.certifierRequired,
      mayCertify: representatives.some(({ personId }) => personId === actor.id),
      owners: people.filter((each) => each.role === 'owner').map(shown),
      representatives: representatives.map(shown),
      certification: certification && {
        by: certification.by,
        at: new Date(certification.at),
        to: people
          .filter(({ personId }) => personId && certification.personIds.includes(personId))
          .map(({ name }) => name),
        changedSince: certification.version !== row.version,
      },
      copiedFrom: copiedFrom(row, definition),
      eligibility: given(row.eligibility ?? {}, definition),
      marks,
    };
  }

  private marks(id: string): Promise<AnswerMarkView[]> {
    return this.database.rows<AnswerMarkView>(
      `select m.field, m.source, m.source_number as "sourceNumber", m.at,
         coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), p.email, '') as by
       from answer_marks m left join persons p on p.id = m.person_id where m.application_id = $1 order by m.field`,
      [id],
    );
  }
}

function copiedFrom({ from, papers, fresh }: DeskRow, definition: FormDefinition): CopiedFromView | null {
  if (!from) return null;
  const had = fieldsOf(definition).filter(({ kind, key }) => kind === 'attachment' && from.papers.includes(key));
  const here = (field: Field) => papers.includes(field.key);
  const stays = (field: Field) => field.kind === 'attachment' && field.lasting === true;
  return {
    id: from.id,
    number: from.number,
    toJoinAgain: had.filter((field) => !here(field) && !(fresh && stays(field))).map(({ label }) => label),
    carried: had.filter((field) => stays(field) && (here(field) || fresh)).map(({ label }) => label),
  };
}

/** The answers given before the form, in the words of the call. */
function given(
  answers: Readonly<Record<string, string>>,
  { eligibility = [] }: FormDefinition,
): { question: Bilingual; answer: Bilingual }[] {
  return eligibility.flatMap(({ key, question, options }) => {
    const option = options.find(({ value }) => value === answers[key]);
    return option ? [{ question, answer: option.label }] : [];
  });
}
