import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { InputPipe } from '../kernel/http/input.pipe.js';
import type { Locale } from '../kernel/refusals/refusal.js';
import { DelegationInput } from './consultation.dto.js';
import { faultsOf, filled, typedIn, type SentForm } from './form-faults.js';
import { opinionLabels } from './opinion-labels.js';
import { PassConsultationOn, type PassedOn } from './pass-consultation-on.js';

/** Reads the plain form by which a request is passed on: the receipt, or the faults beside what was typed. */
@Injectable()
export class PassOnForm {
  private readonly pipe = new InputPipe();

  constructor(private readonly pass: PassConsultationOn) {}

  /** @throws every refusal that says the link opens nothing any more */
  async send(actor: Actor, body: object, locale: Locale): Promise<SentForm & { passed: PassedOn | null }> {
    const typed = typedIn(body, ['name', 'email']);
    try {
      const input = this.pipe.transform(filled(typed), { type: 'body', metatype: DelegationInput });
      return { typed, faults: [], passed: await this.pass.run(actor, input as DelegationInput) };
    } catch (fault) {
      return { typed, faults: faultsOf(fault, opinionLabels, locale), passed: null };
    }
  }
}
