import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { fieldsOf } from '../../../../src/calls/forms/catalogue.js';
import { useApi } from '../../api/client';
import { fileQuery, formQuery } from '../../api/officer/file';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { StateTag } from '../../ui/state-tag';
import { Say, useBilingual, useSay } from '../../words/say';
import { Answer } from './answers/answer';

/** Two files side by side, question by question; what both say in the same words is marked. */
export function ComparePage() {
  const api = useApi();
  const say = useSay();
  const text = useBilingual();
  const { money, date } = useFormats();
  const { id, other } = useParams({ from: '/instruction/dossiers/$id/comparer/$other' });
  const { data: one } = useSuspenseQuery(fileQuery(api, id));
  const { data: two } = useSuspenseQuery(fileQuery(api, other));
  const { data: form } = useSuspenseQuery(formQuery(api, one.callId, one.formRevisionId));
  const sides = [one, two];
  const answersOf = (file: typeof one) => file.answers as Record<string, unknown>;
  const fields = fieldsOf(form.definition).filter(
    ({ kind, key }) =>
      kind !== 'attachment' && kind !== 'budget' && sides.some((file) => answersOf(file)[key] !== undefined),
  );
  // a sentence told twice says something; the same number or choice does not
  const same = (key: string) => {
    const [said, saidToo] = sides.map((file) => answersOf(file)[key]);
    return typeof said === 'string' && said.length > 30 && said === saidToo;
  };
  return (
    <>
      <p className="small">
        <Link to="/instruction/dossiers/$id" params={{ id }} search={{ onglet: 'controle' }}>
          <Say id="instruct.compare.back" values={{ number: one.number ?? '' }} />
        </Link>
      </p>
      <PageTitle>
        <Say id="instruct.compare" values={{ one: one.number ?? '', two: two.number ?? '' }} />
      </PageTitle>
      <table className="cards compare">
        <caption className="hidden">{say('instruct.compare.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('instruct.compare.question')}</th>
            {sides.map((file) => (
              <th scope="col" key={file.id}>
                <Link to="/instruction/dossiers/$id" params={{ id: file.id }}>
                  {file.number} {file.title}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row label={say('officer.column.organization')} values={sides.map((file) => file.organization.name)} />
          <Row
            label={say('officer.column.commune')}
            values={sides.map((file) => file.communes.map(({ name }) => name).join(', '))}
          />
          <Row
            label={say('officer.column.asked')}
            values={sides.map((file) => (file.asked ? money(file.asked.amount) : '–'))}
          />
          <Row
            label={say('officer.column.submitted')}
            values={sides.map((file) => (file.submittedAt ? date(file.submittedAt) : '–'))}
          />
          {fields.map((field) => (
            <tr key={field.key}>
              <th scope="row">
                {text(field.label)}
                {same(field.key) && (
                  <span className="under">
                    <StateTag tone="ambre">
                      <Say id="instruct.compare.same" />
                    </StateTag>
                  </span>
                )}
              </th>
              {sides.map((file) => (
                <td key={file.id}>
                  {answersOf(file)[field.key] === undefined ? (
                    '–'
                  ) : (
                    <Answer field={field} value={answersOf(file)[field.key]} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ label, values }: { label: string; values: readonly string[] }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {values.map((value, index) => (
        <td key={index}>{value}</td>
      ))}
    </tr>
  );
}
