import { Injectable } from '@nestjs/common';
import { personId, type Actor } from '../../kernel/access/actor.js';
import { SqlParams } from '../../kernel/access/policy.js';
import { applicationScope } from '../../kernel/access/standings.js';
import { Database } from '../../kernel/database/database.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { describeRefusal, Refusal, type Bilingual, type RefusalParams } from '../../kernel/refusals/refusal.js';
import { stateLabels, type ApplicationState } from '../application.lifecycle.js';
import { BulkKinds, type BulkActName, type BulkBefore } from './bulk-kinds.js';
import { bulkActColumns, type BulkActRow } from './bulk-rows.js';
import { undoable } from './bulk.rules.js';
import type { BulkActView, BulkFileView } from './bulk.views.js';

const shownActs = 10;
/** Acts whose verb tells the structure something. */
const telling: readonly BulkActName[] = ['accept', 'ask', 'declareInadmissible'];

/** A file's name in a list of results. */
interface FileName {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly organization: string;
}

/** Reads of acts on many files; a file the reader may not see is in none of them. */
@Injectable()
export class BulkReads {
  constructor(
    private readonly database: Database,
    private readonly kinds: BulkKinds,
  ) {}

  /** Those of these files the actor may see, by id. */
  async names(actor: Actor, ids: readonly string[]): Promise<Map<string, FileName>> {
    const params = new SqlParams();
    const rows = await this.database.rows<FileName>(
      `select a.id, a.number, a.title, o.legal_name as organization from applications a
       join organizations o on o.id = a.organization_id
       where a.id = any(${params.add(ids)}::uuid[]) and a.state <> 'draft' and ${applicationScope(actor, 'a', params)}`,
      params.values,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Says what changes between two stands of a file: its state, else its officer, if anything. */
  async standWords(): Promise<(from: BulkBefore, to: BulkBefore) => { from: Bilingual | null; to: Bilingual | null }> {
    const people = await this.database.rows<{ id: string; name: string }>(
      `select p.id, coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), p.email) as name from persons p
       where exists (select 1 from person_roles r where r.person_id = p.id)`,
    );
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const officer = (id: string | null): Bilingual => {
      const name = id === null ? undefined : names.get(id);
      return name === undefined ? { fr: 'personne', en: 'nobody' } : { fr: name, en: name };
    };
    const state = (name: string) => stateLabels[name as ApplicationState];
    return (from, to) =>
      from.state === to.state && from.officerId === to.officerId
        ? { from: null, to: null }
        : from.state === to.state
          ? { from: officer(from.officerId), to: officer(to.officerId) }
          : { from: state(from.state), to: state(to.state) };
  }

  /** What can be taken back of an act. */
  undoOf(act: BulkActName): BulkActView['undo'] {
    if (this.kinds.of(act).undo) return 'act';
    return telling.includes(act) ? 'mails' : 'nothing';
  }

  /** One act of the actor's own. @throws not_found */
  async one(actor: Actor, id: string): Promise<BulkActView> {
    const act = await this.database.row<BulkActRow>(
      `select ${bulkActColumns} from bulk_acts where id = $1 and asked_by = $2`,
      [id, personId(actor)],
    );
    if (!act) throw kernelRefusals.not_found();
    return this.view(actor, act);
  }

  /** The latest acts of the actor's own, of the last hour. */
  async latest(actor: Actor): Promise<BulkActView[]> {
    const acts = await this.database.rows<BulkActRow>(
      `select ${bulkActColumns} from bulk_acts where asked_by = $1 and asked_at > clock_now() - interval '1 hour'
       order by asked_at desc, id desc limit ${shownActs}`,
      [personId(actor)],
    );
    return Promise.all(acts.map((act) => this.view(actor, act)));
  }

  private async view(actor: Actor, row: BulkActRow): Promise<BulkActView> {
    const now = await this.database.now();
    const undo = this.undoOf(row.act);
    const open = undo !== 'nothing' && undoable(row, now) === null;
    const left = Math.ceil((row.undoUntil.getTime() - now.getTime()) / 1_000);
    const waiting = await this.database.row<{ count: number }>(
      `select count(*)::int as count from mails m where m.state = 'planned' and m.hold_id in (
         select e from bulk_act_files f, unnest(f.entry_ids) e where f.bulk_act_id = $1)`,
      [row.id],
    );
    const { id, act, state, askedAt, undoUntil, mailsStopped } = row;
    return {
      id,
      act,
      state,
      askedAt,
      undoUntil,
      secondsLeft: open ? Math.max(0, left) : 0,
      undo,
      mailsWaiting: waiting?.count ?? 0,
      mailsStopped,
      files: await this.files(actor, id),
    };
  }

  private async files(actor: Actor, actId: string): Promise<BulkFileView[]> {
    const params = new SqlParams();
    const rows = await this.database.rows<
      Omit<BulkFileView, 'words'> & { refusal: { code: string; params: RefusalParams } | null }
    >(
      `select a.id, a.number, a.title, f.state, f.refusal from bulk_act_files f
       join applications a on a.id = f.application_id
       where f.bulk_act_id = ${params.add(actId)} and ${applicationScope(actor, 'a', params)} order by f.position`,
      params.values,
    );
    return rows.map(({ refusal, ...row }) => ({
      ...row,
      words: refusal && textOf(new Refusal(refusal.code, refusal.params)),
    }));
  }
}

/** A refusal as people read it, with the others found in the same check. */
export function textOf(refusal: Refusal): Bilingual {
  const say = (locale: 'fr' | 'en') =>
    [refusal, ...refusal.also].map((each) => describeRefusal(each, locale).detail).join(' ');
  return { fr: say('fr'), en: say('en') };
}
