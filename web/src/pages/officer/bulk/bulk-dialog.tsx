import { useState, type FormEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { ask, once, useApi } from '../../../api/client';
import type { BulkName, BulkPreview as Preview } from '../../../api/officer/instructing';
import { useVerb } from '../../../api/verb';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { useFaults } from '../../../ui/error-summary';
import { ProblemLine } from '../../../ui/problem-line';
import { Say } from '../../../words/say';
import { BulkFields } from './bulk-fields';
import { emptyDraft, orderOf, type BulkDraft } from './bulk-order';
import { BulkPreview } from './bulk-preview';

interface Props {
  readonly act: BulkName;
  readonly files: readonly { readonly id: string; readonly callId: string }[];
  readonly onClose: () => void;
  /** Once it is asked for. */
  readonly onAsked: () => void;
}

/** One act on many files: what it needs, then what it would do, then doing it. */
export function BulkDialog({ act, files, onClose, onAsked }: Props) {
  const api = useApi();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<BulkDraft>(emptyDraft);
  const [preview, setPreview] = useState<Preview | null>(null);
  const order = orderOf(
    act,
    files.map(({ id }) => id),
    draft,
  );
  const look = useVerb((body: typeof order) => ask(api.POST('/api/v1/bulk-acts/preview', { body })));
  const send = useVerb((body: typeof order, key) =>
    ask(api.POST('/api/v1/bulk-acts', { params: { header: once(key) }, body })),
  );
  const faults = useFaults()(look.problem);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = await look.run(order);
    if (found) setPreview(found);
  };
  const doIt = async () => {
    if (!(await send.run(order))) return;
    void queries.invalidateQueries({ queryKey: ['bulk-acts'] });
    onAsked();
  };
  const count = files.length;
  return (
    <Dialog open title={<Say id={`instruct.bulk.${act}.title`} values={{ count }} />} onClose={onClose}>
      {preview ? (
        <>
          <BulkPreview preview={preview} />
          <ProblemLine problem={send.problem} />
          <div className="actions">
            {preview.done > 0 && (
              <Button
                kind={act === 'declareInadmissible' ? 'danger' : 'primary'}
                pending={send.pending}
                onClick={() => void doIt()}
              >
                <Say id={`instruct.bulk.${act}.send`} values={{ count: preview.done }} />
              </Button>
            )}
            <Button kind="secondary" onClick={() => setPreview(null)}>
              <Say id="instruct.bulk.change" />
            </Button>
            <Button kind="link" onClick={onClose}>
              <Say id="officer.cancel" />
            </Button>
          </div>
        </>
      ) : (
        <form onSubmit={(event) => void submit(event)} noValidate>
          <BulkFields
            act={act}
            callId={files[0]?.callId ?? ''}
            draft={draft}
            faults={faults}
            onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
          />
          <ProblemLine problem={look.problem} />
          <div className="actions">
            <Button type="submit" pending={look.pending}>
              <Say id="instruct.bulk.preview" />
            </Button>
            <Button kind="link" onClick={onClose}>
              <Say id="officer.cancel" />
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
