import type { Field, FormDefinition } from '../../../../src/calls/forms/catalogue.js';
import { Check, Choices } from '../../ui/choices';
import { DateField, TextField } from '../../ui/field';
import { LongTextField } from '../../ui/long-text-field';
import { MoneyField } from '../../ui/money-field';
import { Say, useBilingual } from '../../words/say';

/** The form as a holder sees it, with every question in view and nothing to fill in. */
export function HolderPreview({ definition }: { definition: FormDefinition }) {
  const text = useBilingual();
  return (
    <fieldset className="field" disabled>
      <legend className="hidden">
        <Say id="lead.form.preview" />
      </legend>
      <p className="quiet">
        <Say id="lead.form.preview" />
      </p>
      {definition.sections.map(({ key, title, intro, fields }) => (
        <section key={key}>
          <h2>{text(title)}</h2>
          {intro && <p>{text(intro)}</p>}
          {fields.map((field) => (
            <Question key={field.key} field={field} />
          ))}
        </section>
      ))}
    </fieldset>
  );
}

function Question({ field }: { field: Field }) {
  const text = useBilingual();
  const parts = {
    label: text(field.label),
    hint: field.help ? text(field.help) : undefined,
    optional: !field.required,
  };
  const hint = parts.hint ? { label: parts.label, hint: parts.hint, optional: parts.optional } : parts;
  switch (field.kind) {
    case 'longText':
      return <LongTextField {...hint} maxLength={field.maxLength} />;
    case 'money':
      return <MoneyField {...hint} value={null} onChange={() => undefined} />;
    case 'date':
      return <DateField {...hint} />;
    case 'choice':
    case 'choices':
      return (
        <Choices
          {...hint}
          several={field.kind === 'choices'}
          control={{}}
          options={field.options.map(({ value, label }) => ({ value, label: text(label) }))}
        />
      );
    case 'statement':
      return (
        <>
          <p className="quiet">{text(field.text)}</p>
          <Check label={text(field.label)} />
        </>
      );
    case 'group':
      return (
        <fieldset className="field">
          <legend>{text(field.label)}</legend>
          {field.fields.map((each) => (
            <Question key={each.key} field={each} />
          ))}
        </fieldset>
      );
    case 'attachment':
      return <TextField {...hint} type="file" />;
    case 'budget':
    case 'indicators':
    case 'crowdfunding':
    case 'person':
    case 'address':
      return (
        <div className="field">
          <span className="label">{parts.label}</span>
          {parts.hint && <p className="hint">{parts.hint}</p>}
          <p className="quiet">
            <Say id={`lead.kind.${field.kind}`} />
          </p>
        </div>
      );
    default:
      return <TextField {...hint} short={field.kind !== 'text'} />;
  }
}
