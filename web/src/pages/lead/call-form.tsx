import { Link } from '@tanstack/react-router';
import type { Field, Section } from '../../../../src/calls/forms/catalogue.js';
import type { FormDefinition } from '../../../../src/calls/forms/catalogue.js';
import type { Axis } from '../../api/call-settings';
import { ButtonLink } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { StateTag } from '../../ui/state-tag';
import { Say, useBilingual, useSay } from '../../words/say';
import type { PartProps } from './call-settings';
import { ConditionWords } from './condition-words';

/** The form of a call, readable: sections, questions, when they are asked and who reads the answers. */
export function CallForm({ call, revisions }: PartProps) {
  const form = revisions.forms[0];
  if (!form)
    return (
      <>
        <p>
          <Say id="lead.form.none" />
        </p>
        <ButtonLink to="/instruction/appels/$id/formulaire" params={{ id: call.id }}>
          <Say id="lead.form.build" />
        </ButtonLink>
      </>
    );
  return (
    <>
      <p className="row">
        <StateTag tone={form.publishedAt ? 'mousse' : 'ambre'}>
          <Say id={form.publishedAt ? 'lead.revision.inForce' : 'lead.revision.pending'} />
        </StateTag>
        <span>
          <Say id="lead.form.revision" values={{ number: form.number }} />
        </span>
        {call.state !== 'closed' && (
          <ButtonLink kind="secondary" to="/instruction/appels/$id/formulaire" params={{ id: call.id }}>
            <Say id="lead.form.edit" />
          </ButtonLink>
        )}
        <Link to="/instruction/appels/$id/formulaire" params={{ id: call.id }} search={{ vue: 'apercu' }}>
          <Say id="lead.form.asHolder" />
        </Link>
      </p>
      {form.publishedAt && (
        <Notice>
          <p>
            <Say id="lead.form.frozen" />
          </p>
        </Notice>
      )}
      <Outline definition={form.definition} axes={call.axes} />
    </>
  );
}

interface OutlineProps {
  readonly definition: FormDefinition;
  readonly axes: readonly Axis[];
}

function Outline({ definition, axes }: OutlineProps) {
  return definition.sections.map((section) => (
    <OneSection key={section.key} section={section} definition={definition} axes={axes} />
  ));
}

function OneSection({ section, definition, axes }: OutlineProps & { section: Section }) {
  const say = useSay();
  const text = useBilingual();
  return (
    <section aria-labelledby={`section-${section.key}`}>
      <h2 id={`section-${section.key}`}>{text(section.title)}</h2>
      {section.intro && <p className="quiet">{text(section.intro)}</p>}
      {section.when && <ConditionWords conditions={section.when} definition={definition} axes={axes} />}
      <table className="cards">
        <caption className="hidden">{text(section.title)}</caption>
        <colgroup>
          <col width="40%" />
          <col width="18%" />
          <col width="24%" />
          <col width="18%" />
        </colgroup>
        <thead>
          <tr>
            {(['question', 'kind', 'when', 'readers'] as const).map((head) => (
              <th key={head} scope="col">
                <Say id={`lead.field.${head}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {section.fields.map((field) => (
            <tr key={field.key}>
              <th scope="row">
                {text(field.label)}
                <Detail field={field} />
              </th>
              <td data-name={say('lead.field.kind')}>
                <Say id={`lead.kind.${field.kind}`} />
                {field.required && (
                  <div className="quiet small">
                    <Say id="lead.field.required" />
                  </div>
                )}
              </td>
              <td>
                {field.when ? <ConditionWords conditions={field.when} definition={definition} axes={axes} /> : null}
              </td>
              <td>
                <Readers field={field} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What one may answer: the options, or the questions asked for each item. */
function Detail({ field }: { field: Field }) {
  const text = useBilingual();
  const parts =
    'options' in field
      ? field.options.map(({ label }) => text(label))
      : field.kind === 'group'
        ? field.fields.map(({ label }) => text(label))
        : [];
  return parts.length > 0 ? <div className="quiet small">{parts.join(' · ')}</div> : null;
}

function Readers({ field }: { field: Field }) {
  if (field.secrecy?.committee === false) return <Say id="lead.readers.service" />;
  return <Say id={field.secrecy?.public ? 'lead.readers.public' : 'lead.readers.committee'} />;
}
