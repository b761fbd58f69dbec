import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Instalment } from '../../api/holder';
import { StateTag } from '../../ui/state-tag';
import { Say, useBilingual } from '../../words/say';
import { PaperField } from './paper-field';

interface Props {
  readonly instalment: Instalment;
  readonly mayAdd: boolean;
  readonly refresh: readonly QueryKey[];
}

/** What a payment waits for: each condition, its proof, and where to join it. */
export function Conditions({ instalment: { id, conditions }, mayAdd, refresh }: Props) {
  const text = useBilingual();
  const queries = useQueryClient();
  if (conditions.length === 0) return null;
  const again = async () => {
    await Promise.all(refresh.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  return (
    <>
      <h4>
        <Say id={mayAdd ? 'holder.pay.conditions' : 'holder.pay.proofs'} />
      </h4>
      {conditions.map(({ code, text: words, proofs: [proof] }) => {
        const label = (
          <>
            {text(words)}{' '}
            <StateTag tone={proof ? 'mousse' : 'ambre'}>
              <Say id={proof ? 'holder.pay.condition.given' : 'holder.pay.condition.missing'} />
            </StateTag>
          </>
        );
        const field = (name: ReactNode) => (
          <PaperField label={name} use={{ kind: 'proof', instalmentId: id, condition: code }} onSent={again} />
        );
        if (mayAdd && !proof) return <div key={code}>{field(label)}</div>;
        return (
          <div key={code}>
            <p>
              {label}
              {proof && (
                <>
                  <br />
                  <a href={`/api/v1/files/${proof.fileId}`}>{proof.name}</a>
                </>
              )}
            </p>
            {mayAdd && (
              <details>
                <summary>
                  <Say id="holder.pay.condition.another" />
                </summary>
                {field(text(words))}
              </details>
            )}
          </div>
        );
      })}
    </>
  );
}
