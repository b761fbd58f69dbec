import { Injectable } from '@nestjs/common';
import {
  Calls,
  ImportPack,
  OpenRound,
  PublishCall,
  SetEnvelope,
  type CallFacts,
  type PackSigner,
  type RoundFacts,
} from '../../calls/calls.public.js';
import { system } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { addDays, civilDate, parisDay, startOfParisDay } from '../../kernel/dates/civil-date.js';
import { InstallAuthority } from '../../territory/territory.public.js';
import { InstallPeople } from '../install-people.js';

/** What a rehearsal starts from. */
export interface Rehearsal {
  /** The call as exported. */
  readonly pack: unknown;
  readonly signer: PackSigner;
  /** What the clock shows at the start; unless told now, or the opening of the next round where none is open. */
  readonly at: Date | null;
}

/** Cents a year: a rehearsal must not end for want of invented money. */
const envelope = 100_000_000;

/** Days of the round made where the call has none left. */
const ownRound = 30;

/** Fills the empty database of a rehearsal: authority, invented people, the call of the file, published with a round. */
@Injectable()
export class InstallRehearsal {
  constructor(
    private readonly database: Database,
    private readonly authority: InstallAuthority,
    private readonly people: InstallPeople,
    private readonly calls: Calls,
    private readonly importPack: ImportPack,
    private readonly openRound: OpenRound,
    private readonly setEnvelope: SetEnvelope,
    private readonly publishCall: PublishCall,
  ) {}

  /** @throws what speaks against the content of the file, and what the call lacks to be published (call_form_missing, …) */
  async run({ pack, signer, at }: Rehearsal): Promise<{ call: CallFacts; round: RoundFacts }> {
    const actor = system('rehearsal');
    if (at) await this.setClock(at);
    await this.authority.run(actor);
    await this.people.run();
    const { id, version } = await this.importPack.run(actor, { pack, confirmedSigner: signer.fingerprint });
    const round = (await this.nextRound(id)) ?? (await this.makeRound(id));
    if (!at && round.opensAt > (await this.database.now())) await this.setClock(round.opensAt);
    const years = new Set([await this.database.now(), round.opensAt, round.closesAt].map(yearOf));
    for (const year of years) await this.setEnvelope.run(actor, { callId: id, year, axisId: null, amount: envelope });
    return { call: await this.publishCall.run(actor, { callId: id, version }), round };
  }

  /** The round open now, else the first to come. */
  private async nextRound(callId: string): Promise<RoundFacts | null> {
    const now = await this.database.now();
    const left = (await this.calls.rounds(callId)).filter(({ closesAt }) => closesAt > now);
    return left.toSorted((one, other) => one.opensAt.getTime() - other.opensAt.getTime())[0] ?? null;
  }

  /** A round from now, or from the first day of the rules where that is later. */
  private async makeRound(callId: string): Promise<RoundFacts> {
    const now = await this.database.now();
    const row = await this.database.row<{ day: string }>(
      'select min(valid_from)::text as day from call_revisions where call_id = $1',
      [callId],
    );
    const today = parisDay(now);
    const first = row && row.day > today ? civilDate(row.day) : today;
    const opensAt = first === today ? now : startOfParisDay(first);
    const closesAt = startOfParisDay(addDays(first, ownRound));
    return this.openRound.run(system('rehearsal'), { callId, name: 'Répétition', opensAt, closesAt });
  }

  private async setClock(at: Date): Promise<void> {
    await this.database.rows(
      `insert into clock_shift (shift) values ($1::timestamptz - now())
       on conflict (one) do update set shift = excluded.shift`,
      [at.toISOString()],
    );
  }
}

function yearOf(instant: Date): number {
  return Number(parisDay(instant).slice(0, 4));
}
