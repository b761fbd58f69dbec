import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { InputPipe } from '../kernel/http/input.pipe.js';
import type { Locale } from '../kernel/refusals/refusal.js';
import { OpinionInput } from './consultation.dto.js';
import { faultsOf, filled, typedIn, type SentForm } from './form-faults.js';
import { GiveOpinion } from './give-opinion.js';
import { opinionLabels } from './opinion-labels.js';

const questions = ['opinion', 'reasons', 'support', 'authorName', 'authorCapacity'] as const;

/** Reads the plain form, files the opinion, and gives the faults back beside what was typed. */
@Injectable()
export class OpinionForm {
  private readonly pipe = new InputPipe();

  constructor(private readonly give: GiveOpinion) {}

  /** @throws every refusal that is no fault of the form: link gone, not a guest */
  async send(actor: Actor, body: object, locale: Locale): Promise<SentForm> {
    const typed = typedIn(body, questions);
    try {
      const input = this.pipe.transform(filled(typed), { type: 'body', metatype: OpinionInput });
      await this.give.run(actor, input as OpinionInput);
      return { typed, faults: [] };
    } catch (fault) {
      return { typed, faults: faultsOf(fault, opinionLabels, locale) };
    }
  }
}
