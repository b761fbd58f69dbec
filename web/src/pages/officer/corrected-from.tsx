import type { Field } from '../../../../src/calls/forms/catalogue.js';
import type { Correction } from '../../api/officer/casework';
import { useFormats } from '../../ui/formats';
import { Say } from '../../words/say';
import { Answer } from './answers/answer';

/** What officers corrected in one answer: by whom, when, why, and what it was before. */
export function CorrectedFrom({ field, corrections }: { field: Field; corrections: readonly Correction[] }) {
  const { instant } = useFormats();
  return corrections
    .filter((each) => each.field === field.key)
    .map(({ id, by, at, before, reason }) => (
      <div key={id} className="quiet small">
        <Say id="casework.corrected" values={{ name: by ?? <Say id="casework.corrected.office" />, at: instant(at) }} />
        <br />
        <Say id="casework.corrected.reason" /> {reason}
        <br />
        <Say id="casework.corrected.before" /> <Answer field={field} value={before} />
      </div>
    ));
}
