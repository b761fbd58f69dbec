import { useQuery } from '@tanstack/react-query';
import { fieldsOf } from '../../../../src/calls/forms/catalogue.js';
import { useApi } from '../../api/client';
import { supplementsQuery, type SupplementRequest } from '../../api/officer/file';
import { useFormats } from '../../ui/formats';
import { StateTag } from '../../ui/state-tag';
import { Say, useSay } from '../../words/say';
import { AskForm } from './ask-form';
import type { FileViewProps } from './file-view';
import { SupplementChange } from './supplement-change';

/** What was asked of the holder and what came, and the next request. */
export function TabSupplements({ file, form }: FileViewProps) {
  const { data } = useQuery(supplementsQuery(useApi(), file.id));
  return (
    <>
      {data?.items.length === 0 && file.state !== 'submitted' && (
        <p className="quiet">
          <Say id="officer.supplements.none" />
        </p>
      )}
      {file.state === 'submitted' && <AskForm file={file} form={form} />}
      {data?.items.toReversed().map((request) => (
        <Request key={request.id} fileId={file.id} request={request} form={form} />
      ))}
    </>
  );
}

const TONES = { asked: 'ambre', answered: 'mousse', lapsed: 'brique', withdrawn: 'plain' } as const;

interface RequestProps {
  readonly fileId: string;
  readonly request: SupplementRequest;
  readonly form: FileViewProps['form'];
}

function Request({ fileId, request, form }: RequestProps) {
  const say = useSay();
  const { date } = useFormats();
  const { state, askedAt, dueOn, endedAt, items } = request;
  const answers = request.answers as Record<string, { before?: unknown; after?: unknown } | undefined>;
  const fields = new Map(fieldsOf(form.definition).map((field) => [field.key, field]));
  const ended = endedAt !== null;
  return (
    <section>
      <div className="row heading">
        <h3>
          <Say id="officer.supplements.title" values={{ on: date(askedAt) }} />
        </h3>
        <StateTag tone={TONES[state]}>{say(`officer.supplements.${state}`)}</StateTag>
      </div>
      <p className="quiet">
        <Say
          id={ended ? 'officer.supplements.ended' : 'officer.supplements.due'}
          values={{ due: date(dueOn), on: endedAt ? date(endedAt) : '' }}
        />
      </p>
      <ol className="askeds" aria-label={say('officer.supplements.items')}>
        {items.map((item) => (
          <SupplementChange
            key={item.field}
            fileId={fileId}
            item={item}
            field={fields.get(item.field)}
            change={answers[item.field]}
            ended={ended}
          />
        ))}
      </ol>
    </section>
  );
}
