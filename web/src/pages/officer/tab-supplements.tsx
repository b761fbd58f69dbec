import { useQuery } from '@tanstack/react-query';
import { fieldsOf } from '../../../../src/calls/forms/catalogue.js';
import { useApi } from '../../api/client';
import { supplementsQuery, type SupplementRequest } from '../../api/officer/file';
import { useFormats } from '../../ui/formats';
import { StateTag } from '../../ui/state-tag';
import { Say, useBilingual, useSay } from '../../words/say';
import { Answer } from './answers/answer';
import { AskForm } from './ask-form';
import type { FileViewProps } from './file-view';

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
        <Request key={request.id} request={request} form={form} />
      ))}
    </>
  );
}

const TONES = { asked: 'ambre', answered: 'mousse', lapsed: 'brique', withdrawn: 'plain' } as const;

function Request({ request, form }: { request: SupplementRequest; form: FileViewProps['form'] }) {
  const say = useSay();
  const text = useBilingual();
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
      <table className="cards">
        <caption className="hidden">
          <Say id="officer.supplements.items" />
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('officer.supplements.item')}</th>
            <th scope="col">{say('officer.ask.reason')}</th>
            {ended && <th scope="col">{say('officer.supplements.before')}</th>}
            {ended && <th scope="col">{say('officer.supplements.after')}</th>}
          </tr>
        </thead>
        <tbody>
          {items.map(({ field: key, reason, indispensable }) => {
            const field = fields.get(key);
            const change = answers[key];
            return (
              <tr key={key}>
                <th scope="row">
                  {field ? text(field.label) : key}
                  {indispensable && <small> {say('officer.supplements.indispensable')}</small>}
                </th>
                <td>{reason}</td>
                {ended && (
                  <td data-name={say('officer.supplements.before')}>
                    {field && <Answer field={field} value={change?.before} />}
                  </td>
                )}
                {ended && (
                  <td data-name={say('officer.supplements.after')}>
                    {field && <Answer field={field} value={change?.after} />}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
