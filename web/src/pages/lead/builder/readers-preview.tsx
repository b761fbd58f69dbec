import { useState } from 'react';
import type { Field, FormDefinition } from '../../../../../src/calls/forms/catalogue.js';
import { askedFields } from '../../../../../src/calls/forms/conditions.js';
import { Choices } from '../../../ui/choices';
import { SelectField } from '../../../ui/field';
import { StateTag } from '../../../ui/state-tag';
import { Say, useBilingual, useSay } from '../../../words/say';
import { useKnownFacts } from './known-facts';
import { PreviewDesk, PreviewQuestions, useTriedAnswers } from './preview';
import { useWork } from './work';

const READERS = ['holder', 'committee', 'public'] as const;
type Reader = (typeof READERS)[number];

/** The whole form as each person meets it: every way of it by choosing the structure and the axis, and by answering. */
export function ReadersPreview() {
  const say = useSay();
  const facts = useKnownFacts();
  const { definition } = useWork();
  const { answers, set } = useTriedAnswers();
  const [reader, setReader] = useState<Reader>('holder');
  const [context, setContext] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      facts.flatMap(({ field, options }) =>
        field === 'organization.workIntegration' ? [] : [[field, options[0]?.value ?? '']],
      ),
    ),
  );
  const known = Object.fromEntries(Object.entries(context).filter(([, value]) => value));
  const asked = new Set(askedFields(definition, answers, known).map(({ key }) => key));
  return (
    <>
      <Choices
        label={say('builder.preview.as')}
        chosen={[reader]}
        control={{
          name: 'reader',
          onChange: ({ target }) => setReader(READERS.find((each) => each === target.value) ?? 'holder'),
        }}
        options={READERS.map((value) => ({ value, label: say(`builder.preview.${value}`) }))}
      />
      <div className="row top">
        {facts.map(({ field, label, options }) => (
          <SelectField
            key={field}
            label={label}
            value={context[field] ?? ''}
            onChange={({ target }) => setContext({ ...context, [field]: target.value })}
          >
            {field === 'organization.workIntegration' && (
              <option value="">{say('builder.preview.noIntegration')}</option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </SelectField>
        ))}
      </div>
      <p role="status" className="quiet">
        <Say id={`builder.preview.${reader}.how`} values={{ count: asked.size }} />
      </p>
      <PreviewDesk definition={definition} context={known} answers={answers} set={set}>
        <Sections definition={definition} asked={asked} reader={reader} answers={answers} set={set} />
      </PreviewDesk>
    </>
  );
}

interface SectionsProps extends Pick<ReturnType<typeof useTriedAnswers>, 'answers' | 'set'> {
  readonly definition: FormDefinition;
  readonly asked: ReadonlySet<string>;
  readonly reader: Reader;
}

function Sections({ definition, asked, reader, answers, set }: SectionsProps) {
  const text = useBilingual();
  return definition.sections.map((section, at) => {
    const fields = section.fields.filter(({ key }) => asked.has(key));
    if (fields.length === 0) return null;
    return (
      <section key={section.key || at} className="seen">
        <h2>{text(section.title)}</h2>
        {section.intro && reader === 'holder' && <p>{text(section.intro)}</p>}
        {reader === 'holder' ? (
          <PreviewQuestions fields={fields} answers={answers} set={set} />
        ) : (
          <ul className="tasks">
            {fields.map((field) => (
              <ReadLine key={field.key} field={field} reader={reader} />
            ))}
          </ul>
        )}
      </section>
    );
  });
}

/** Whether this reader reads the answer; inside a group, question by question. */
function ReadLine({ field, reader }: { field: Field; reader: 'committee' | 'public' }) {
  const text = useBilingual();
  const reads = ({ secrecy }: Pick<Field, 'secrecy'>, inner = false) =>
    reader === 'committee'
      ? secrecy?.committee !== false
      : secrecy?.public === 'after-award' || (inner && secrecy === undefined);
  const hidden = field.kind === 'group' && reads(field) ? field.fields.filter((each) => !reads(each, true)) : [];
  return (
    <li>
      <span>
        {text(field.label)}
        {hidden.length > 0 && (
          <small className="quiet">
            {' '}
            <Say id="builder.preview.but" values={{ questions: hidden.map(({ label }) => text(label)).join(', ') }} />
          </small>
        )}
      </span>
      <StateTag tone={reads(field) ? 'mousse' : 'plain'}>
        <Say id={reads(field) ? 'builder.preview.read' : 'builder.preview.secret'} />
      </StateTag>
    </li>
  );
}
