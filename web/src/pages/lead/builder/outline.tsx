import { Button } from '../../../ui/button';
import { Say, useBilingual, useSay } from '../../../words/say';
import { AddField } from './add-field';
import { inserted, pointerOf, proposedKey } from './form-edit';
import { NO_WORDS } from './new-field';
import { OutlineList } from './outline-list';
import { useSelected } from './selected';
import { useWork } from './work';

/** The form at a glance: its sections and their questions, each leading to its editor. */
export function Outline() {
  const say = useSay();
  const text = useBilingual();
  const { definition, change, faults, readOnly } = useWork();
  const { path: selected, select } = useSelected();
  const here = pointerOf(selected);
  const addSection = () => {
    const taken = new Set(definition.sections.map(({ key }) => key));
    const section = { key: proposedKey('', taken, 'section'), title: NO_WORDS, fields: [] };
    change({ ...definition, sections: inserted(definition.sections, definition.sections.length, section) });
    select(['sections', definition.sections.length]);
  };
  return (
    <nav aria-label={say('builder.outline')} className="outlined" id="outline" tabIndex={-1}>
      <ol>
        {definition.sections.map((section, at) => {
          const path = ['sections', at];
          const own = pointerOf(path);
          const wrong = faults.filter(({ pointer }) => pointer.startsWith(own) && !pointer.startsWith(`${own}/fields`));
          return (
            <li key={section.key || at}>
              <button
                type="button"
                className={here === own ? 'link section here' : 'link section'}
                aria-current={here === own ? 'true' : undefined}
                onClick={() => select(path)}
              >
                <span>
                  {at + 1}. {text(section.title) || say('builder.unnamed.section')}
                </span>
                {wrong.length > 0 && (
                  <small className="fault">
                    <Say id="builder.toMend" values={{ count: wrong.length }} />
                  </small>
                )}
              </button>
              <OutlineList fields={section.fields} path={[...path, 'fields']} />
              <AddField path={[...path, 'fields']} count={section.fields.length} />
            </li>
          );
        })}
      </ol>
      {!readOnly && (
        <Button kind="secondary" onClick={addSection}>
          <Say id="builder.section.add" />
        </Button>
      )}
    </nav>
  );
}
