import { useSuspenseQuery } from '@tanstack/react-query';
import { recommendedQuery } from '../../api/awards';
import { useApi } from '../../api/client';
import { useFormats } from '../../ui/formats';
import { Say } from '../../words/say';
import { NewProposal } from './new-proposal';

interface Props {
  readonly callId: string;
  readonly onDraft: (key: string, cents: number | null) => void;
  readonly onSaid: (words: string) => void;
}

/** Files the committee has examined: each waits for an award or a refusal to be proposed. */
export function NewProposals({ callId, ...on }: Props) {
  const { money } = useFormats();
  const { data } = useSuspenseQuery(recommendedQuery(useApi(), callId));
  return (
    <section aria-labelledby="recommended">
      <h2 id="recommended">
        <Say id="lead.recommended" values={{ count: data.items.length }} />
      </h2>
      {data.items.length === 0 ? (
        <p className="quiet">
          <Say id="lead.recommended.none" />
        </p>
      ) : (
        <ol className="tasks">
          {data.items.map((file) => (
            <li key={file.id}>
              <div>
                <a href={`/instruction/dossiers/${file.id}`}>{file.title}</a>
                <div className="quiet small">
                  {file.number} · {file.organization?.name}
                </div>
              </div>
              {file.asked && (
                <span>
                  <Say id="lead.recommended.asked" values={{ amount: money(file.asked.amount) }} />
                </span>
              )}
              <details className="full">
                <summary>
                  <Say id="lead.recommended.propose" values={{ number: file.number ?? '' }} />
                </summary>
                <NewProposal id={file.id} number={file.number ?? ''} title={file.title} {...on} />
              </details>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
