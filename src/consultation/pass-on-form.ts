import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { InputPipe } from '../kernel/http/input.pipe.js';
import { Refusal, describeRefusal, type Locale } from '../kernel/refusals/refusal.js';
import { DelegationInput } from './consultation.dto.js';
import type { FormFault } from './opinion-page.js';
import { opinionWords } from './opinion-words.js';
import { PassConsultationOn, type PassedOn } from './pass-consultation-on.js';
import type { TypedColleague } from './pass-on-page.js';

/** Reads the plain form by which a request is passed on: the receipt, or the faults beside what was typed. */
@Injectable()
export class PassOnForm {
  private readonly pipe = new InputPipe();

  constructor(private readonly pass: PassConsultationOn) {}

  /** @throws every refusal that says the link opens nothing any more */
  async send(
    actor: Actor,
    body: object,
    locale: Locale,
  ): Promise<{ typed: TypedColleague; faults: FormFault[]; passed: PassedOn | null }> {
    const typed = pick(body);
    const filled = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
    try {
      const input = this.pipe.transform(filled, { type: 'body', metatype: DelegationInput });
      return { typed, faults: [], passed: await this.pass.run(actor, input as DelegationInput) };
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      const faults = [fault, ...fault.also].filter(
        ({ code, pointer }) => pointer !== undefined || code.startsWith('opinion_'),
      );
      if (faults.length === 0) throw fault;
      return { typed, faults: faults.map((each) => faultIn(each, locale)), passed: null };
    }
  }
}

/** The fault in the words of the form: the label of the question instead of the name the API gives it. */
function faultIn(fault: Refusal, locale: Locale): FormFault {
  const name = fault.pointer?.slice(1) ?? '';
  const label = name === 'email' ? opinionWords.colleagueEmail : name === 'name' ? opinionWords.colleagueName : null;
  const said = label && fault.params['field'] ? new Refusal(fault.code, { ...fault.params, field: label }) : fault;
  return { name, field: label ? `colleague-${name}` : 'main', detail: describeRefusal(said, locale).detail };
}

function pick(source: object): TypedColleague {
  const { name, email } = source as Record<string, unknown>;
  return { name: typeof name === 'string' ? name : '', email: typeof email === 'string' ? email : '' };
}
