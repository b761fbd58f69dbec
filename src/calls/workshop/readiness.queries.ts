import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { describeRefusal, type Refusal } from '../../kernel/refusals/refusal.js';
import { CallRevision } from '../call-revision.entity.js';
import { ready } from '../call.rules.js';
import { Calls } from '../calls-port.js';
import { adviceOn, type Advice, type WorkshopPart } from './advice.js';
import { ReadinessReads } from './readiness.js';

/** What stands between a call and its publication, and what people would miss. */
export interface CallReadiness {
  /** Nothing prevents the publication, and there is something to publish. */
  readonly publishable: boolean;
  /** Something is in preparation. */
  readonly pending: boolean;
  readonly missing: readonly Advice[];
  readonly advice: readonly Advice[];
}

const parts: Readonly<Record<string, WorkshopPart>> = {
  call_form_missing: 'formulaire',
  call_grid_missing: 'grille',
  call_axis_missing: 'axes',
  call_round_missing: 'calendrier',
  call_rules_later: 'regles',
  call_envelope_missing: 'enveloppes',
};

/** Asks the very rule of the publication, without publishing. */
@Injectable()
export class ReadinessQueries {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
    private readonly reads: ReadinessReads,
  ) {}

  /** @throws not_found */
  async of(callId: string): Promise<CallReadiness> {
    return this.database.transaction(async (tx) => {
      await this.calls.byId(callId, tx);
      const now = await this.database.now(tx);
      const facts = await this.reads.of(tx, callId, now);
      const refusal = ready(facts, now);
      const found = refusal ? [refusal.with([]), ...refusal.also] : [];
      const missing = found.filter(({ code }) => code !== 'call_nothing_to_publish').map(adviceOf);
      const [rules] = await tx.find(CallRevision, { where: { callId }, order: { number: 'desc' }, take: 1 });
      return {
        publishable: refusal === null,
        pending: facts.pending,
        missing,
        advice: adviceOn({ texts: rules?.texts ?? {}, rounds: await this.calls.rounds(callId, tx), now }),
      };
    });
  }
}

function adviceOf(refusal: Refusal): Advice {
  const [fr, en] = [describeRefusal(refusal, 'fr').detail, describeRefusal(refusal, 'en').detail];
  return { code: refusal.code, part: parts[refusal.code] ?? 'textes', words: { fr, en } };
}
