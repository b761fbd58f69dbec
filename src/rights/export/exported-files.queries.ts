import { Injectable } from '@nestjs/common';
import { actWords, isSecretAct, toldState, type ApplicationState } from '../../applications/applications.public.js';
import { Calls, fieldsOf, type Answers, type FormDefinition, type SetAside } from '../../calls/calls.public.js';
import type { PersonActor } from '../../kernel/access/actor.js';
import { SqlParams } from '../../kernel/access/policy.js';
import { applicationScope } from '../../kernel/access/standings.js';
import { Database } from '../../kernel/database/database.js';
import type { Bilingual } from '../../kernel/refusals/refusal.js';

/** An application of an export, before its contents are read. */
export interface ExportedLine {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly organization: string;
}

/** A stored file of an application: what its holder sent, or what the product made. */
export interface ExportedPaper {
  readonly folder: 'pieces' | 'documents';
  readonly name: string;
  readonly size: number;
  readonly storageKey: string;
}

interface Answer {
  readonly field: string;
  readonly label: Bilingual;
  readonly value: unknown;
}

/** One application as its structure may know it: the state it is told, no score, no opinion, no internal note. */
export interface ExportedApplication extends ExportedLine {
  readonly state: ApplicationState;
  readonly answers: readonly Answer[];
  readonly [section: string]: unknown;
}

interface Row extends ExportedLine {
  readonly state: ApplicationState;
  readonly announcedAt: Date | null;
  readonly imported: boolean;
  readonly answers: Answers;
  readonly formRevisionId: string;
  readonly [column: string]: unknown;
}

interface MoveRow {
  readonly movedAt: Date;
  readonly formNumber: number;
  readonly definition: FormDefinition;
  readonly setAside: readonly SetAside[];
}

const application = `select a.id, a.number, a.title, a.state, a.announced_at as "announcedAt", a.imported, a.answers,
  a.form_revision_id as "formRevisionId", o.legal_name as organization, c.title as call, x.label as axis, a.asked_amount::float8 as "askedAmount",
  a.budget_total::float8 as "budgetTotal", a.jobs_planned::float8 as "jobsPlanned", a.submitted_at as "submittedAt",
  a.created_at as "createdAt", a.updated_at as "updatedAt", to_char(a.implicit_refusal_on, 'YYYY-MM-DD') as "implicitRefusalOn"
  from applications a join organizations o on o.id = a.organization_id join calls c on c.id = a.call_id
  join axes x on x.id = a.axis_id where a.id = $1`;

const supplements = `select asked_at as "askedAt", to_char(due_on, 'YYYY-MM-DD') as "dueOn", state, items, answers, ended_at as "endedAt"
  from supplement_requests where application_id = $1 and state <> 'withdrawn' order by asked_at`;

const formMoves = `select m.moved_at as "movedAt", f.number as "formNumber", f.definition, m.set_aside as "setAside"
  from application_form_moves m join form_revisions f on f.id = m.from_revision_id
  where m.application_id = $1 and m.set_aside <> '[]' order by m.moved_at`;

const messages = `select side, body, sent_at as "sentAt" from messages where application_id = $1 order by id limit 10000`;

const acts = `select at, verb, from_state as "from", to_state as "to" from journal
  where subject_type = 'application' and subject_id = $1 order by position limit 2000`;

const award = `select w.number, w.outcome, w.state, w.amount::float8 as amount, w.object, to_char(w.voted_on, 'YYYY-MM-DD') as "votedOn",
  w.notified_at as "notifiedAt", w.closed_at as "closedAt",
  (select json_agg(json_build_object('kind', i.kind, 'state', i.state, 'plannedAmount', i.planned_amount, 'amount', i.amount,
    'dueOn', i.due_on, 'requestedAt', i.requested_at, 'actualCost', i.actual_cost, 'paidOn', i.paid_on) order by i.position)
    from instalments i where i.award_id = w.id) as payments,
  (select json_build_object('dueOn', r.due_on, 'state', r.state, 'actualCost', r.actual_cost, 'narrative', r.narrative,
    'receivedAt', r.received_at) from financial_reports r where r.award_id = w.id) as report
  from awards w where w.application_id = $1`;

const papers = `
  select 'pieces' as folder, f.name, f.size::float8 as size, f.storage_key as "storageKey" from stored_files f
    where f.id in (select t.file_id from attachments t where t.application_id = $1 and t.state = 'clean'
      union select m.file_id from message_papers m where m.application_id = $1 and m.state = 'clean' and m.message_id is not null
      union select p.file_id from payment_proofs p join instalments i on i.id = p.instalment_id
        join awards w on w.id = i.award_id where w.application_id = $1
      union select r.file_id from financial_reports r join awards w on w.id = r.award_id where w.application_id = $1)
  union all
  select 'documents', f.name, f.size::float8, f.storage_key from documents d join stored_files f on f.id = d.file_id
    where (d.subject_type = 'application' and d.subject_id = $1)
      or ($2 and d.subject_type in ('award', 'agreement') and d.subject_id in (select w.id from awards w where w.application_id = $1
        union select g.id from agreements g join awards w on w.id = g.award_id where w.application_id = $1 and g.state <> 'drafted'))
  order by 1, 2 limit 5000`;

/** The applications an export holds, read one after the other. */
@Injectable()
export class ExportedFilesQueries {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
  ) {}

  /** The applications of the person's structures, or of one of them, that they may see. */
  async lines(actor: PersonActor, organizationId: string | null): Promise<ExportedLine[]> {
    const params = new SqlParams();
    return this.database.rows<ExportedLine>(
      `select a.id, a.number, a.title, o.legal_name as organization from applications a
       join organizations o on o.id = a.organization_id
       where ${applicationScope(actor, 'a', params)} and a.organization_id in (select s.subject_id from standings s
         where s.person_id = ${params.add(actor.id)} and s.subject_type = 'organization')
         and coalesce(a.organization_id = ${params.add(organizationId)}::uuid, true)
       order by a.submitted_at nulls last, a.id limit 10000`,
      params.values,
    );
  }

  /** One application whole, and its stored files. */
  async one(id: string): Promise<{
    readonly record: ExportedApplication;
    readonly papers: ExportedPaper[];
    readonly definition: FormDefinition;
    readonly given: Answers;
  } | null> {
    const row = await this.database.row<Row>(application, [id]);
    if (!row) return null;
    const { announcedAt, imported, formRevisionId, answers, ...facts } = row;
    const { definition } = await this.calls.form(formRevisionId);
    const told = announcedAt !== null || imported;
    const rows = (sql: string) => this.database.rows<Record<string, unknown>>(sql, [id]);
    const journal = (await rows(acts)).filter(({ verb }) => {
      const words = actWords[String(verb)];
      return words?.shown === true && (told || !isSecretAct(String(verb)));
    });
    const record = {
      ...facts,
      state: toldState(row),
      answers: labelled(definition, answers),
      setAside: (await this.database.rows<MoveRow>(formMoves, [id])).map(setAsideOf),
      supplements: await rows(supplements),
      messages: await rows(messages),
      acts: journal.map((act) => ({ ...act, words: actWords[String(act['verb'])] })),
      award: told ? ((await rows(award))[0] ?? null) : null,
    };
    const files = await this.database.rows<ExportedPaper>(papers, [id, told]);
    return { record, papers: files, definition, given: answers };
  }
}

/** Answers a later form had no place for, with the questions they were written to. */
function setAsideOf({ movedAt, formNumber, definition, setAside }: MoveRow) {
  const answers = Object.fromEntries(setAside.map(({ key, value }) => [key, value]));
  return { movedAt, formNumber, answers: labelled(definition, answers) };
}

/** The answers in the order of the form; those to questions the form does not ask any more come last. */
function labelled(definition: FormDefinition, answers: Answers): Answer[] {
  const fields = fieldsOf(definition);
  const known = fields.filter(({ key }) => answers[key] !== undefined);
  const others = Object.keys(answers).filter((key) => !fields.some((field) => field.key === key));
  return [
    ...known.map(({ key, label }) => ({ field: key, label, value: answers[key] })),
    ...others.map((key) => ({ field: key, label: { fr: key, en: key }, value: answers[key] })),
  ];
}
