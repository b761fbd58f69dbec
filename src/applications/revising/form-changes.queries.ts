import { Injectable } from '@nestjs/common';
import {
  askedFields,
  Calls,
  formDifferences,
  type Answers,
  type AnswersContext,
  type FormDefinition,
  type SetAside,
} from '../../calls/calls.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import type { Bilingual } from '../../kernel/refusals/refusal.js';
import type { DraftsOnFormView, FormChangesView } from './form-changes.views.js';

interface MoveRow {
  readonly number: number;
  readonly movedAt: Date;
  readonly formerNumber: number;
  readonly definition: FormDefinition;
  readonly setAside: readonly SetAside[];
  readonly answers: Answers;
}

/** What one move changed for the holder of one draft. */
export interface ToldChanges {
  readonly organizationId: string;
  readonly title: string;
  readonly call: Bilingual;
  readonly setAside: number;
  readonly questions: readonly { readonly label: Bilingual; readonly change: 'added' | 'changed' | 'removed' }[];
}

interface ToldRow {
  readonly organizationId: string;
  readonly title: string;
  readonly call: Bilingual;
  readonly context: AnswersContext;
  readonly answers: Answers;
  readonly setAside: readonly SetAside[];
  readonly before: FormDefinition;
  readonly after: FormDefinition;
}

const latestMoves = 10;

/** Reads of what later revisions of a form did to the drafts. */
@Injectable()
export class FormChangesQueries {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
  ) {}

  /**
   * The forms a draft was written on before, latest first, and the answers they asked that have no place now. What came back
   * to the form since is not among them. For the people of the structure. @throws not_found to everybody else
   */
  async of(actor: Actor, id: string): Promise<FormChangesView> {
    if (actor.kind !== 'person') throw kernelRefusals.not_found();
    const own = await this.database.row(
      `select 1 from applications a join standings s on s.subject_type = 'organization' and s.subject_id = a.organization_id
       where a.id = $1 and s.person_id = $2
         and not exists (select 1 from bars b where b.person_id = $2 and b.application_id = a.id) limit 1`,
      [id, actor.id],
    );
    if (!own) throw kernelRefusals.not_found();
    const moves = await this.database.rows<MoveRow>(
      `select t.number, m.moved_at as "movedAt", f.number as "formerNumber", f.definition, m.set_aside as "setAside", a.answers
       from application_form_moves m join form_revisions t on t.id = m.to_revision_id
         join form_revisions f on f.id = m.from_revision_id join applications a on a.id = m.application_id
       where m.application_id = $1 order by m.moved_at desc, m.id desc limit ${latestMoves}`,
      [id],
    );
    return {
      id,
      moves: moves.map(({ number, movedAt, formerNumber, definition, setAside, answers }) => ({
        number,
        movedAt,
        formerNumber,
        formerDefinition: definition,
        setAside: leftOut(setAside, answers),
      })),
    };
  }

  /** How many drafts of a call are under way, and how many of them still stand on a former form. @throws not_found */
  async drafts(callId: string): Promise<DraftsOnFormView> {
    await this.calls.byId(callId);
    const row = await this.database.row<DraftsOnFormView>(
      `select count(*)::int as running, count(*) filter (where a.form_revision_id <> (select f.id from form_revisions f
         where f.call_id = $1 and f.published_at is not null order by f.number desc limit 1))::int as behind
       from applications a where a.call_id = $1 and a.state = 'draft'`,
      [callId],
    );
    return row ?? { running: 0, behind: 0 };
  }

  /** What a move changed among the questions that concern the draft; null when the draft is gone or filed since. */
  async told(applicationId: string, toRevisionId: string): Promise<ToldChanges | null> {
    const row = await this.database.row<ToldRow>(
      `select a.organization_id as "organizationId", a.title, c.title as call, a.answers, m.set_aside as "setAside",
         json_build_object('organization.legalForm', o.legal_form, 'organization.esus', o.esus,
           'organization.workIntegration', coalesce(o.work_integration, ''), 'application.axis', x.code) as context,
         f.definition as before, t.definition as after
       from application_form_moves m join applications a on a.id = m.application_id join calls c on c.id = a.call_id
         join axes x on x.id = a.axis_id join organizations o on o.id = a.organization_id
         join form_revisions f on f.id = m.from_revision_id join form_revisions t on t.id = m.to_revision_id
       where m.application_id = $1 and m.to_revision_id = $2 and a.state = 'draft'`,
      [applicationId, toRevisionId],
    );
    if (!row) return null;
    const { organizationId, title, call, setAside } = row;
    return { organizationId, title, call, setAside: setAside.length, questions: questionsTold(row) };
  }
}

function leftOut(setAside: readonly SetAside[], answers: Answers): Record<string, unknown> {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  return Object.fromEntries(
    setAside.filter(({ key, value }) => !same(answers[key], value)).map(({ key, value }) => [key, value]),
  );
}

function questionsTold({ before, after, answers, context, setAside }: ToldRow): ToldChanges['questions'] {
  const kept = new Set(setAside.map(({ key }) => key));
  const asked = new Set(askedFields(after, answers, context).map(({ key }) => key));
  const former = new Set(askedFields(before, answers, context).map(({ key }) => key));
  return formDifferences(before, after).flatMap((difference): ToldChanges['questions'] => {
    switch (difference.kind) {
      case 'added':
        return asked.has(difference.field.key) ? [{ label: difference.field.label, change: 'added' }] : [];
      case 'changed':
        if (!asked.has(difference.after.field.key) || difference.parts.every((part) => part === 'secrecy')) return [];
        return [{ label: difference.after.field.label, change: 'changed' }];
      case 'removed': {
        const { key, label } = difference.field;
        return former.has(key) || kept.has(key) ? [{ label, change: 'removed' }] : [];
      }
      default:
        return [];
    }
  });
}
