import { InputPipe } from '../../kernel/http/input.pipe.js';
import { demand, type Refusal } from '../../kernel/refusals/refusal.js';
import { termsFit } from '../axes/axes-change.rules.js';
import { axisCodesDiffer } from '../call-content.rules.js';
import { roundFits } from '../call.rules.js';
import { checkDefinition } from '../forms/forms.public.js';
import { checkGrid } from '../grids/grids.public.js';
import type { CallContent } from '../workshop/call-content.js';
import { PackContentBody } from './pack.dto.js';
import { packRefusals } from './pack.refusals.js';

const pipe = new InputPipe();

/**
 * The content of a pack, checked as if staff had typed it: a signature says who wrote it, not that it is right.
 * @throws invalid_input, and what the rules of calls, forms and grids refuse
 */
export function packContent(content: unknown): CallContent {
  // the class only judges: what is kept is what was signed, to the letter
  pipe.transform(content, { type: 'body', metatype: PackContentBody });
  const read = content as CallContent;
  const codes = read.axes.map(({ code }) => code);
  const stray = read.grids.some(({ axis }) => axis !== null && !codes.includes(axis));
  demand(
    axisCodesDiffer(read.axes),
    termsFit(read.axes, read.rules.parameters),
    stray ? packRefusals.pack_unreadable({}, '/pack') : null,
    read.form ? checkDefinition(read.form) : null,
    ...read.grids.map(({ definition }) => checkGrid(definition)),
    ...roundsFit(read),
  );
  return read;
}

function roundsFit({ rounds }: CallContent): (Refusal | null)[] {
  const dated = rounds.map(({ name, opensAt, closesAt }) => {
    return { name, opensAt: new Date(opensAt), closesAt: new Date(closesAt) };
  });
  return dated.map((round, place) => roundFits(round, dated.slice(0, place)));
}
