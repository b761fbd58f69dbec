import { Choices } from '../../../ui/choices';
import type { faultAt } from '../../../ui/error-summary';
import { LongTextField } from '../../../ui/long-text-field';
import { Say, useSay } from '../../../words/say';
import { GROUNDS } from './bulk-order';

interface GroundProps {
  readonly grounds: readonly string[];
  readonly ground: string;
  readonly fault: ReturnType<typeof faultAt>;
  readonly onChange: (part: { grounds?: readonly string[]; ground?: string }) => void;
}

/** The grounds of inadmissibility: those of the list, and words of one's own. */
export function GroundFields({ grounds, ground, fault, onChange }: GroundProps) {
  const say = useSay();
  return (
    <>
      <Choices
        label={<Say id="instruct.grounds" />}
        fault={fault}
        several
        id="grounds"
        options={GROUNDS.map((code) => ({ value: code, label: say(`instruct.ground.${code}`) }))}
        chosen={grounds}
        control={{
          name: 'grounds',
          onChange: ({ target: { value, checked } }) =>
            onChange({ grounds: checked ? [...grounds, value] : grounds.filter((each) => each !== value) }),
        }}
      />
      <LongTextField
        id="ground"
        label={<Say id="officer.inadmissible.ground" />}
        hint={<Say id="instruct.ground.hint" />}
        optional={!grounds.includes('other')}
        rows={3}
        maxLength={2000}
        value={ground}
        onChange={(event) => onChange({ ground: event.target.value })}
      />
    </>
  );
}
