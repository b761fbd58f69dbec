import type { AttachmentField } from '../../../../../src/calls/forms/catalogue.js';
import { Check, Choices } from '../../../ui/choices';
import { TextField } from '../../../ui/field';
import { useSay } from '../../../words/say';
import type { Path } from './form-edit';
import { FILE_KINDS } from './new-field';
import { controlId } from './words-pair';
import { useWork } from './work';

const USUAL_FILES = 5;
const USUAL_BYTES = 20_000_000;
const MEGABYTE = 1_000_000;
const NAMES = Object.keys(FILE_KINDS) as (keyof typeof FILE_KINDS)[];

/** Which files a paper may be, how many and how large. */
export function PaperLimits({ field, path }: { field: AttachmentField; path: Path }) {
  const say = useSay();
  const { set } = useWork();
  const accepted = NAMES.filter(
    (name) => !field.accept || FILE_KINDS[name].some((type) => field.accept?.includes(type)),
  );
  const accept = (names: readonly (keyof typeof FILE_KINDS)[]) =>
    set(
      [...path, 'accept'],
      names.length === 0 || names.length === NAMES.length ? undefined : names.flatMap((name) => FILE_KINDS[name]),
    );
  const whole = (part: 'max' | 'maxBytes', most: number, usual: number, unit: number) => (
    <TextField
      id={controlId([...path, part])}
      label={say(`builder.paper.${part}`)}
      type="number"
      short
      min={1}
      max={most}
      value={(field[part] ?? usual) / unit}
      onChange={({ target }) => {
        const typed = target.valueAsNumber;
        if (!Number.isNaN(typed)) set([...path, part], Math.min(most, Math.max(1, Math.round(typed))) * unit);
      }}
    />
  );
  return (
    <>
      <Choices
        id={controlId([...path, 'accept'])}
        label={say('builder.paper.accept')}
        several
        chosen={accepted}
        control={{
          onChange: ({ target }) =>
            accept(NAMES.filter((name) => (name === target.value ? target.checked : accepted.includes(name)))),
        }}
        options={NAMES.map((value) => ({ value, label: say(`builder.paper.${value}`) }))}
      />
      <div className="row top">
        {whole('max', 20, USUAL_FILES, 1)}
        {whole('maxBytes', 20, USUAL_BYTES, MEGABYTE)}
      </div>
      <Check
        id={controlId([...path, 'lasting'])}
        label={say('builder.paper.lasting')}
        checked={field.lasting === true}
        onChange={({ target }) => set([...path, 'lasting'], target.checked || undefined)}
      />
    </>
  );
}
