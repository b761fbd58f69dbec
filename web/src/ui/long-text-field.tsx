import { useId, useState, type ComponentProps } from 'react';
import { Say } from '../words/say';
import { FieldFrame, type FieldParts } from './field';

type Props = FieldParts & Omit<ComponentProps<'textarea'>, 'className'>;

/** Several lines of text; counts down from `maxLength`, and lets one type past it so that nothing pasted is cut. */
export function LongTextField({ label, hint, fault, optional, maxLength, onChange, ...area }: Props) {
  const own = useId();
  const id = area.id ?? own;
  const [length, setLength] = useState(String(area.value ?? area.defaultValue ?? '').length);
  const used = area.value === undefined ? length : String(area.value).length;
  return (
    <FieldFrame {...{ id, label, hint, fault, optional: optional ?? false }}>
      {(described) => (
        <>
          <textarea
            rows={4}
            {...area}
            {...described}
            id={id}
            onChange={(event) => {
              setLength(event.target.value.length);
              onChange?.(event);
            }}
          />
          {maxLength !== undefined && (
            <p className={used > maxLength ? 'fault' : 'hint'}>
              <Say
                id={used > maxLength ? 'frame.tooLong' : 'frame.left'}
                values={{ count: Math.abs(maxLength - used) }}
              />
            </p>
          )}
        </>
      )}
    </FieldFrame>
  );
}
