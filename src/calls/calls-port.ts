import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../kernel/dates/civil-date.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { Territory } from '../territory/territory.public.js';
import { rulesInAxis } from './axes/axis-terms.js';
import type { CallParameters } from './call-parameters.js';
import type {
  AxisFacts,
  CallFacts,
  CallRevisionFacts,
  EnvelopeFacts,
  FormRevisionFacts,
  GridFacts,
  RoundFacts,
} from './call-facts.js';
import { CompiledForms, type CompiledForm, type FormDefinition } from './forms/forms.public.js';
import { axisColumns, callColumns, formColumns, gridColumns, revisionColumns, roundColumns } from './call-columns.js';

/**
 * What the other features ask of calls. Inside a transaction pass `tx`: the read then takes no second connection of
 * the pool. What is published never changes, so compiled forms and published revisions are kept in memory.
 */
@Injectable()
export class Calls {
  private readonly compiled = new CompiledForms();
  private readonly definitions = new Map<string, { definition: FormDefinition; territory: readonly string[] }>();
  private readonly frozen = new Map<string, CallRevisionFacts>();

  constructor(
    private readonly database: Database,
    private readonly territory: Territory,
  ) {}

  /** @throws not_found */
  async byId(id: string, tx?: Tx): Promise<CallFacts> {
    return this.one(tx, `select ${callColumns} from calls where id = $1`, [id]);
  }

  /** @throws not_found */
  async bySlug(slug: string, tx?: Tx): Promise<CallFacts> {
    return this.one(tx, `select ${callColumns} from calls where slug = $1`, [slug]);
  }

  /** One revision of the rules, by its identifier. @throws not_found */
  async revision(id: string, tx?: Tx): Promise<CallRevisionFacts> {
    const kept = this.frozen.get(id);
    if (kept) return kept;
    const sql = `select ${revisionColumns} from call_revisions where id = $1`;
    const revision = await this.one<CallRevisionFacts>(tx, sql, [id]);
    if (revision.publishedAt) this.frozen.set(id, revision);
    return revision;
  }

  /** The published rules in force on a day. @throws not_found before any is */
  async currentRevision(callId: string, on: CivilDate, tx?: Tx): Promise<CallRevisionFacts> {
    return this.one(
      tx,
      `select ${revisionColumns} from call_revisions
       where call_id = $1 and published_at is not null and valid_from <= $2 order by valid_from desc, number desc limit 1`,
      [callId, on],
    );
  }

  /** The rules of a revision as they bind in one of its axes. @throws not_found */
  async parametersIn(revisionId: string, axisId: string, tx?: Tx): Promise<CallParameters> {
    const { parameters } = await this.revision(revisionId, tx);
    return rulesInAxis(parameters, await this.axis(axisId, tx)).parameters;
  }

  /** The form new applications are started on: the last published. @throws not_found */
  async currentForm(callId: string, tx?: Tx): Promise<FormRevisionFacts> {
    return this.one(
      tx,
      `select ${formColumns} from form_revisions
       where call_id = $1 and published_at is not null order by number desc limit 1`,
      [callId],
    );
  }

  /** A published form ready to judge answers, compiled once. @throws not_found while it is not published */
  async form(formRevisionId: string, tx?: Tx): Promise<CompiledForm> {
    const known = this.definitions.get(formRevisionId);
    if (known) return this.compiled.of(formRevisionId, known.definition, known);
    const { definition } = await this.one<FormRevisionFacts>(
      tx,
      `select ${formColumns} from form_revisions where id = $1 and published_at is not null`,
      [formRevisionId],
    );
    const material = { definition, territory: await this.territory.codes(tx) };
    this.definitions.set(formRevisionId, material);
    return this.compiled.of(formRevisionId, definition, material);
  }

  /** The published grid of an axis: its own, else the one of the whole call. @throws not_found */
  async grid(callId: string, axisId: string, tx?: Tx): Promise<GridFacts> {
    return this.one(
      tx,
      `select ${gridColumns} from grids where call_id = $1 and published_at is not null
         and (axis_id = $2 or axis_id is null) order by axis_id nulls last, number desc limit 1`,
      [callId, axisId],
    );
  }

  /** The round one may file in at an instant, grace included; null when none is open. */
  async openRound(callId: string, at: Date, tx?: Tx): Promise<RoundFacts | null> {
    const [round] = await this.read<RoundFacts>(
      tx,
      `select ${roundColumns} from rounds where call_id = $1 and opens_at <= $2
         and closes_at + make_interval(mins => grace_minutes) > $2 order by closes_at desc limit 1`,
      [callId, at],
    );
    return round ?? null;
  }

  /** The rounds of a call, the next to close last. */
  async rounds(callId: string, tx?: Tx): Promise<RoundFacts[]> {
    return this.read(tx, `select ${roundColumns} from rounds where call_id = $1 order by opens_at, id`, [callId]);
  }

  /** @throws not_found */
  async round(id: string, tx?: Tx): Promise<RoundFacts> {
    return this.one(tx, `select ${roundColumns} from rounds where id = $1`, [id]);
  }

  /** The axes of a call, in its order. */
  async axes(callId: string, tx?: Tx): Promise<AxisFacts[]> {
    return this.read(tx, `select ${axisColumns} from axes where call_id = $1 order by position, id`, [callId]);
  }

  /** @throws not_found */
  async axis(id: string, tx?: Tx): Promise<AxisFacts> {
    return this.one(tx, `select ${axisColumns} from axes where id = $1`, [id]);
  }

  /**
   * The envelope of a year, locked for the rest of the transaction so that two awards cannot spend the same euro:
   * that of the axis where one is set, else that of the whole call; null where neither is.
   */
  async envelope(tx: Tx, callId: string, year: number, axisId: string | null): Promise<EnvelopeFacts | null> {
    const [envelope] = await this.read<EnvelopeFacts>(
      tx,
      `select id, call_id as "callId", year, axis_id as "axisId", amount::float8 as amount, version from envelopes
       where call_id = $1 and year = $2 and (axis_id = $3 or axis_id is null)
       order by axis_id nulls last limit 1 for update`,
      [callId, year, axisId],
    );
    return envelope ?? null;
  }

  private async one<Row>(tx: Tx | undefined, sql: string, values: readonly unknown[]): Promise<Row> {
    const [row] = await this.read<Row>(tx, sql, values);
    if (!row) throw kernelRefusals.not_found();
    return row;
  }

  private async read<Row>(tx: Tx | undefined, sql: string, values: readonly unknown[]): Promise<Row[]> {
    return tx ? ((await tx.query(sql, [...values])) as Row[]) : this.database.rows<Row>(sql, values);
  }
}
