import { fieldsOf, type Field } from '../../../../../src/calls/forms/catalogue.js';
import { KNOWN_QUESTIONS, missingFacts, type KnownQuestion } from '../../../../../src/calls/forms/known-questions.js';
import { Check } from '../../../ui/choices';
import { Notice } from '../../../ui/notice';
import { Say, useSay } from '../../../words/say';
import { keysBeside, proposedKey, renamed, type Path } from './form-edit';
import { controlId } from './words-pair';
import { useWork } from './work';

const ROLES = Object.keys(KNOWN_QUESTIONS) as KnownQuestion[];

/** Whether an answer is the title of the file, the amount asked or the jobs planned: the product reads it by its key. */
export function KnownRole({ field, path }: { field: Field; path: Path }) {
  const say = useSay();
  const { definition, change, frozen } = useWork();
  const role = ROLES.find((each) => KNOWN_QUESTIONS[each] === field.kind);
  if (!role || path.length > 4) return null;
  const held = field.key === role;
  const taken = !held && fieldsOf(definition).some(({ key }) => key === role);
  if (taken || (frozen.has(field.key) && !held)) return null;
  return (
    <Check
      id={controlId([...path, 'role'])}
      label={say(`builder.role.${role}`)}
      checked={held}
      disabled={frozen.has(field.key)}
      onChange={({ target }) =>
        change(
          renamed(
            definition,
            path,
            target.checked ? role : proposedKey(field.label.fr, new Set([...keysBeside(definition, path), role])),
          ),
        )
      }
    />
  );
}

/** What the files of this form will lack in lists, ceilings and figures: an advice. */
export function MissingFacts() {
  const { definition } = useWork();
  const missing = missingFacts(definition);
  if (missing.length === 0 || definition.sections.length === 0) return null;
  return (
    <Notice>
      <p>
        <Say id="builder.lacks" />
      </p>
      <ul>
        {missing.map((fact) => (
          <li key={fact}>
            <Say id={`builder.lacks.${fact}`} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
