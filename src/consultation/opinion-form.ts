import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { InputPipe } from '../kernel/http/input.pipe.js';
import { Refusal, describeRefusal, type Locale } from '../kernel/refusals/refusal.js';
import { OpinionInput, type GuestConsultationView } from './consultation.dto.js';
import { GiveOpinion } from './give-opinion.js';
import type { FormFault, Typed } from './opinion-page.js';
import { opinionWords } from './opinion-words.js';

const fields = ['opinion', 'reasons', 'support', 'authorName', 'authorCapacity'] as const;

/** Reads the plain form, files the opinion, and gives the faults back beside what was typed. */
@Injectable()
export class OpinionForm {
  private readonly pipe = new InputPipe();

  constructor(private readonly give: GiveOpinion) {}

  /** What the form shows of an opinion already given. */
  typedOf(view: GuestConsultationView): Typed {
    return pick(view);
  }

  /** @throws every refusal that is no fault of the form: link gone, not a guest */
  async send(actor: Actor, body: object, locale: Locale): Promise<{ typed: Typed; faults: FormFault[] }> {
    const typed = pick(body);
    const filled = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
    try {
      const input = this.pipe.transform(filled, { type: 'body', metatype: OpinionInput }) as OpinionInput;
      await this.give.run(actor, input);
      return { typed, faults: [] };
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      const faults = [fault, ...fault.also].filter(
        (each) => each.pointer !== undefined || each.code === 'opinion_too_late',
      );
      if (faults.length === 0) throw fault;
      return { typed, faults: faults.map((each) => faultIn(each, locale)) };
    }
  }
}

/** The fault in the words of the form: the label of the question instead of the name the API gives it. */
function faultIn(fault: Refusal, locale: Locale): FormFault {
  const name = fault.pointer?.slice(1) ?? '';
  const label = fields.find((each) => each === name);
  const said =
    label && fault.params['field'] ? new Refusal(fault.code, { ...fault.params, field: opinionWords[label] }) : fault;
  return { name, field: controlOf(name), detail: describeRefusal(said, locale).detail };
}

function controlOf(name: string): string {
  return name === 'opinion' ? 'opinion-favourable' : name || 'main';
}

function pick(source: object): Typed {
  const values = source as Record<string, unknown>;
  return Object.fromEntries(
    fields.flatMap((name) => (typeof values[name] === 'string' ? [[name, values[name]]] : [])),
  ) as Typed;
}
