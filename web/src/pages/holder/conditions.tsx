import { useQueryClient, type QueryKey } from '@tanstack/react-query';
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
        <Say id="holder.pay.conditions" />
      </h4>
      {conditions.map(({ code, text: words, proofs }) => {
        const [proof] = proofs;
        return (
          <div key={code}>
            <p>
              {text(words)}{' '}
              <StateTag tone={proof ? 'mousse' : 'ambre'}>
                <Say id={proof ? 'holder.pay.condition.given' : 'holder.pay.condition.missing'} />
              </StateTag>
              {proof && (
                <>
                  <br />
                  <span className="small">
                    <Say
                      id="holder.pay.condition.done"
                      values={{
                        name: proof.name,
                        a: (name) => <a href={`/api/v1/files/${proof.fileId}`}>{name}</a>,
                      }}
                    />
                  </span>
                </>
              )}
            </p>
            {mayAdd && !proof && (
              <PaperField
                label={text(words)}
                use={{ kind: 'proof', instalmentId: id, condition: code }}
                onSent={again}
              />
            )}
            {mayAdd && proof && (
              <details>
                <summary>
                  <Say id="holder.pay.condition.another" />
                </summary>
                <PaperField
                  label={text(words)}
                  use={{ kind: 'proof', instalmentId: id, condition: code }}
                  onSent={again}
                />
              </details>
            )}
          </div>
        );
      })}
    </>
  );
}
