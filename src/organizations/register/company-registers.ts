import { Injectable, Logger } from '@nestjs/common';
import type { PersonActor } from '../../kernel/access/actor.js';
import { Config } from '../../kernel/config/config.js';
import { Database } from '../../kernel/database/database.js';
import { Outgoing, OutgoingFault } from '../../kernel/http/outgoing.js';
import { normalizeDigits } from '../../kernel/identifiers/identifiers.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { siretGood } from '../identity.rules.js';
import { organizationRefusals } from '../organizations.refusals.js';
import { RechercheEntreprises } from './recherche-entreprises.js';
import { RegisterFault, type CompanyRegister, type RegisterEntry } from './register-entry.js';

/** What was read, and when it was fetched. */
export interface RegisterReading extends RegisterEntry {
  /** Instant, UTC. */
  readonly fetchedAt: string;
  /** Host that answered. */
  readonly source: string;
}

const keptFor = 15 * 60_000;
const mostKept = 500;
/** Questions one person may ask in a minute: enough to mistype, not to copy the register. */
const perMinute = 12;

/**
 * The public company register of this installation: none unless REGISTER_API is set. It only ever proposes: nothing waits
 * for it, and nothing it says is kept without the holder.
 */
@Injectable()
export class CompanyRegisters {
  private readonly logger = new Logger('register');
  private readonly register: CompanyRegister | null;
  private readonly host: string;
  private readonly kept = new Map<string, { at: number; reading: RegisterReading | null }>();
  private readonly asked = new Map<string, number[]>();

  constructor(
    config: Config,
    private readonly database: Database,
  ) {
    const base = config.get('REGISTER_API');
    this.register = base ? new RechercheEntreprises(new Outgoing(base, { patience: 4_000 })) : null;
    this.host = base ? new URL(base).hostname : '';
  }

  /** Whether a register may be asked here, and which. */
  state(): { on: boolean; source: string | null } {
    return { on: this.register !== null, source: this.register ? this.host : null };
  }

  /**
   * What the register says of an establishment.
   * @throws siret_malformed, siret_key_wrong, register_off, register_unavailable, register_unknown, too_many_requests
   */
  async of(actor: PersonActor, typed: string): Promise<RegisterReading> {
    const siret = normalizeDigits(typed);
    demand(siretGood(siret));
    if (!this.register) throw organizationRefusals.register_off();
    const reading = this.recent(siret) ?? (await this.fetched(actor, this.register, siret));
    if (!reading) throw organizationRefusals.register_unknown({}, '/siret');
    return reading;
  }

  private recent(siret: string): RegisterReading | null {
    const known = this.kept.get(siret);
    return known && Date.now() - known.at < keptFor ? known.reading : null;
  }

  private async fetched(actor: PersonActor, register: CompanyRegister, siret: string): Promise<RegisterReading | null> {
    this.admit(actor.id);
    try {
      const entry = await register.read(siret);
      const fetchedAt = (await this.database.now()).toISOString();
      const reading = entry && { ...entry, fetchedAt, source: this.host };
      this.keep(siret, reading);
      return reading;
    } catch (fault) {
      if (!(fault instanceof OutgoingFault) && !(fault instanceof RegisterFault)) throw fault;
      this.logger.warn(fault.message);
      throw organizationRefusals.register_unavailable();
    }
  }

  private keep(siret: string, reading: RegisterReading | null): void {
    const [oldest] = this.kept.keys();
    if (this.kept.size >= mostKept && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(siret, { at: Date.now(), reading });
  }

  private admit(personId: string): void {
    const now = Date.now();
    const recent = (this.asked.get(personId) ?? []).filter((at) => now - at < 60_000);
    if (recent.length >= perMinute) throw kernelRefusals.too_many_requests({ seconds: 60 });
    if (this.asked.size > mostKept) this.asked.clear();
    this.asked.set(personId, [...recent, now]);
  }
}
