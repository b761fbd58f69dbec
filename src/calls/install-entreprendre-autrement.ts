import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { addYears, civilDate, parisDay, startOfParisDay } from '../kernel/dates/civil-date.js';
import { entreprendreAutrementParameters } from './call-parameters.js';
import type { CallFacts } from './call-facts.js';
import { CreateCall } from './create-call.js';
import { Calls } from './calls-port.js';
import { entreprendreAutrement } from './entreprendre-autrement-seed.js';
import { ENTREPRENDRE_AUTREMENT } from './forms/forms.public.js';
import { ENTREPRENDRE_AUTREMENT_GRID } from './grids/grids.public.js';
import { OpenRound } from './open-round.js';
import { PublishCall } from './publish-call.js';
import { ReviseCall } from './revise-call.js';
import { SetEnvelope } from './set-envelope.js';

/**
 * Installs the real call through the ordinary verbs: texts, axes, form, grid, the round of the year (the call is
 * permanent: one round a calendar year) and its envelope; then publishes it. Again it changes nothing, and after a
 * crash it goes on from where it stopped.
 */
@Injectable()
export class InstallEntreprendreAutrement {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
    private readonly createCall: CreateCall,
    private readonly reviseCall: ReviseCall,
    private readonly openRound: OpenRound,
    private readonly setEnvelope: SetEnvelope,
    private readonly publishCall: PublishCall,
  ) {}

  /** Needs the authority (`InstallAuthority`). @throws authority_missing */
  async run(actor: Actor): Promise<CallFacts> {
    const call = (await this.known()) ?? (await this.create(actor));
    if (call.state !== 'draft') return call;
    const { version } = await this.reviseCall.run(actor, {
      callId: call.id,
      version: call.version,
      changes: { form: ENTREPRENDRE_AUTREMENT, grids: [{ axisId: null, definition: ENTREPRENDRE_AUTREMENT_GRID }] },
    });
    await this.openYear(actor, call.id);
    return this.publishCall.run(actor, { callId: call.id, version });
  }

  private async known(): Promise<CallFacts | null> {
    const found = await this.database.row<{ id: string }>(`select id from calls where slug = $1`, [
      entreprendreAutrement.slug,
    ]);
    return found ? this.calls.byId(found.id) : null;
  }

  private async create(actor: Actor): Promise<CallFacts> {
    const { slug, numberPrefix, title, summary, rhythm, axes, texts, validFrom } = entreprendreAutrement;
    const parameters = entreprendreAutrementParameters;
    const rules = { validFrom, parameters, texts };
    return this.createCall.run(actor, { slug, numberPrefix, title, summary, rhythm, axes, ...rules });
  }

  private async openYear(actor: Actor, callId: string): Promise<void> {
    const year = parisDay(await this.database.now()).slice(0, 4);
    const first = civilDate(`${year}-01-01`);
    const rounds = await this.calls.rounds(callId);
    if (rounds.length === 0) {
      const [opensAt, closesAt] = [startOfParisDay(first), startOfParisDay(addYears(first, 1))];
      await this.openRound.run(actor, { callId, name: `Année ${year}`, opensAt, closesAt });
    }
    const amount = entreprendreAutrement.yearlyEnvelope;
    await this.setEnvelope.run(actor, { callId, year: Number(year), axisId: null, amount });
  }
}
