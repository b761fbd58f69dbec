import { useDeferredValue } from 'react';
import { useWatch, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { richText } from '../../../../src/kernel/text/rich-text.js';
import { RichText } from '../../ui/rich-text';
import { Say } from '../../words/say';

interface Props<Typed extends FieldValues> {
  readonly form: Control<Typed>;
  readonly name: FieldPath<Typed>;
  readonly lang: 'fr' | 'en';
}

/** A text as the public will read it, under the field it is written in: read by the very rule of the service. */
export function TextPreview<Typed extends FieldValues>({ form, name, lang }: Props<Typed>) {
  const typed: unknown = useDeferredValue(useWatch({ control: form, name }));
  const blocks = typeof typed === 'string' ? richText(typed) : [];
  if (blocks.length === 0) return null;
  return (
    <details>
      <summary>
        <Say id="workshop.text.preview" />
      </summary>
      <div lang={lang} className="preview">
        <RichText blocks={blocks} inside />
      </div>
    </details>
  );
}
