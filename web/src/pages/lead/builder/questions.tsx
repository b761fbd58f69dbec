import type { Field, Section } from '../../../../../src/calls/forms/catalogue.js';
import { focusOn } from '../../../ui/focus-on';
import { Say, useBilingual, useSay } from '../../../words/say';
import { ConditionWords } from '../condition-words';
import { FieldEditor } from './field-editor';
import { valueAt, type Path } from './form-edit';
import { ItemBar } from './item-bar';
import { Outline } from './outline';
import { PreviewDesk, PreviewQuestions, useTriedAnswers } from './preview';
import { SectionEditor } from './section-editor';
import { EDITED, useSelected } from './selected';
import { WordsPair } from './words-pair';
import { useWork } from './work';

/** The form being built: its outline, what one is editing, and how the holder sees it. */
export function Questions() {
  const { definition, readOnly } = useWork();
  const { path } = useSelected();
  const chosen = path.length >= 2 ? valueAt(definition, path) : undefined;
  return (
    <div className="builder">
      <Outline />
      <fieldset className="bare" disabled={readOnly}>
        {chosen === undefined ? <FormWords /> : <Edited item={chosen as Field | Section} path={path} />}
      </fieldset>
    </div>
  );
}

function FormWords() {
  const say = useSay();
  const { definition } = useWork();
  return (
    <section aria-labelledby={EDITED}>
      <h2 id={EDITED} tabIndex={-1}>
        <Say id="builder.form" />
      </h2>
      <WordsPair name={say('builder.form.title')} path={['title']} value={definition.title} />
      <p className="quiet">
        <Say id="builder.start" />
      </p>
    </section>
  );
}

function Edited({ item, path }: { item: Field | Section; path: Path }) {
  const say = useSay();
  const text = useBilingual();
  const isSection = 'title' in item;
  const name = text(isSection ? item.title : item.label);
  const parent = path.length > 4 ? path.slice(0, 4) : null;
  return (
    <>
      <section aria-labelledby={EDITED}>
        <p className="narrow">
          <button type="button" className="link" onClick={() => focusOn('outline')}>
            <Say id="builder.toOutline" />
          </button>
        </p>
        {parent && <BackTo path={parent} />}
        <h2 id={EDITED} tabIndex={-1}>
          {name || say(isSection ? 'builder.unnamed.section' : 'builder.unnamed')}
        </h2>
        <ItemBar path={path} />
        {isSection ? <SectionEditor section={item} path={path} /> : <FieldEditor field={item} path={path} />}
      </section>
      <Seen key={`${item.key} ${isSection ? '' : item.kind}`} item={item} />
    </>
  );
}

function BackTo({ path }: { path: Path }) {
  const text = useBilingual();
  const { definition } = useWork();
  const { select } = useSelected();
  const group = valueAt(definition, path) as Field;
  return (
    <p>
      <button type="button" className="link" onClick={() => select(path)}>
        <Say id="builder.back" values={{ group: text(group.label) }} />
      </button>
    </p>
  );
}

/** What is being edited as the holder will meet it, drawn with the holder's own controls. */
function Seen({ item }: { item: Field | Section }) {
  const text = useBilingual();
  const { definition, call } = useWork();
  const { answers, set } = useTriedAnswers();
  const isSection = 'title' in item;
  const fields = isSection ? item.fields : [item];
  return (
    <section aria-labelledby="seen" className="seen">
      <h2 id="seen">
        <Say id="builder.seen" />
      </h2>
      {item.when && <ConditionWords conditions={item.when} definition={definition} axes={call.axes} />}
      {isSection && (
        <>
          <h3>{text(item.title)}</h3>
          {item.intro && <p>{text(item.intro)}</p>}
        </>
      )}
      <PreviewDesk definition={definition} answers={answers} set={set}>
        <PreviewQuestions fields={fields} answers={answers} set={set} />
      </PreviewDesk>
    </section>
  );
}
