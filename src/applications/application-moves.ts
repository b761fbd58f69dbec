import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { lockRow } from '../kernel/database/changes.js';
import type { Tx } from '../kernel/database/data-source.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Application } from './application.entity.js';
import { applicationLifeCycle, type ApplicationState, type ApplicationVerb } from './application.lifecycle.js';
import { SchedulingObjections } from './scheduling-objections.js';

/** Identifiers, dates, amounts and codes that go into the journal entry of a move. */
export type MoveData = Readonly<Record<string, unknown>>;

/** What a move made. */
export interface Moved {
  readonly entryId: string;
  readonly state: ApplicationState;
  readonly version: number;
}

/**
 * The moves of an application that features below make, in their own transaction: each locks the row, asks the life
 * cycle and writes the journal. The caller has judged the actor's right and its own rules.
 * Errors: `not_found`, `wrong_state`, and for `schedule` the registered objections.
 */
@Injectable()
export class ApplicationMoves {
  constructor(
    private readonly journal: Journal,
    private readonly objections: SchedulingObjections,
  ) {}

  /** admissible → scheduled, unless an objection stands. */
  async schedule(tx: Tx, actor: Actor, applicationId: string, data: MoveData = {}): Promise<Moved> {
    const row = await lockRow(tx, Application, applicationId);
    demand(applicationLifeCycle.whyNot('schedule', row.state));
    demand(...(await this.objections.raised(tx, applicationId)));
    return applicationLifeCycle.move(tx, this.journal, Application, row, { verb: 'schedule', actor, data });
  }

  /** scheduled → admissible: taken off an agenda nobody was told of. */
  unschedule(tx: Tx, actor: Actor, applicationId: string, data: MoveData = {}): Promise<Moved> {
    return this.move(tx, actor, applicationId, 'unschedule', data);
  }

  /** scheduled → recommended. */
  recommend(tx: Tx, actor: Actor, applicationId: string, data: MoveData = {}): Promise<Moved> {
    return this.move(tx, actor, applicationId, 'recommend', data);
  }

  /** recommended → admissible. */
  defer(tx: Tx, actor: Actor, applicationId: string, data: MoveData = {}): Promise<Moved> {
    return this.move(tx, actor, applicationId, 'defer', data);
  }

  /** recommended → redirected. */
  redirect(tx: Tx, actor: Actor, applicationId: string, data: MoveData = {}): Promise<Moved> {
    return this.move(tx, actor, applicationId, 'redirect', data);
  }

  /** recommended → proposed. */
  propose(tx: Tx, actor: Actor, applicationId: string, data: MoveData = {}): Promise<Moved> {
    return this.move(tx, actor, applicationId, 'propose', data);
  }

  /** proposed → awarded. */
  award(tx: Tx, actor: Actor, applicationId: string, data: MoveData = {}): Promise<Moved> {
    return this.move(tx, actor, applicationId, 'award', data);
  }

  /** proposed → refused. */
  refuse(tx: Tx, actor: Actor, applicationId: string, data: MoveData = {}): Promise<Moved> {
    return this.move(tx, actor, applicationId, 'refuse', data);
  }

  private async move(
    tx: Tx,
    actor: Actor,
    applicationId: string,
    verb: ApplicationVerb,
    data: MoveData,
  ): Promise<Moved> {
    const row = await lockRow(tx, Application, applicationId);
    return applicationLifeCycle.move(tx, this.journal, Application, row, { verb, actor, data });
  }
}
