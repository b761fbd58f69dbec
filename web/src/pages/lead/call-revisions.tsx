import { useFormats } from '../../ui/formats';
import { StateTag } from '../../ui/state-tag';
import { Say, useBilingual, useSay } from '../../words/say';
import type { PartProps } from './call-settings';
import { PackExport } from '../workshop/pack-export';
import { Rehearsal } from '../workshop/rehearsal';
import { CloseCall, DiscardCall } from './publish-call';

interface Line {
  readonly id: string;
  readonly what: string;
  readonly number: number;
  readonly publishedAt: string | null;
  readonly from?: string;
}

/** Every revision of the rules, the form and the grids: what was published never changes. */
export function CallRevisions({ call, revisions, lead }: PartProps) {
  const say = useSay();
  const text = useBilingual();
  const { date, instant } = useFormats();
  const axisName = (id: string | null) => text(call.axes.find((axis) => axis.id === id)?.label);
  const lines: Line[] = [
    ...revisions.rules.map(({ id, number, publishedAt, validFrom }) => {
      return { id, number, publishedAt, from: validFrom, what: say('lead.revision.rules') };
    }),
    ...revisions.forms.map(({ id, number, publishedAt }) => {
      return { id, number, publishedAt, what: say('lead.revision.form') };
    }),
    ...revisions.grids.map(({ id, number, publishedAt, axisId }) => {
      return { id, number, publishedAt, what: `${say('lead.revision.grid')} ${axisName(axisId)}`.trim() };
    }),
  ].toSorted((a, b) => (b.publishedAt ?? '9').localeCompare(a.publishedAt ?? '9'));
  return (
    <>
      <table className="cards">
        <caption>
          <Say id="lead.revisions" />
        </caption>
        <thead>
          <tr>
            {(['what', 'number', 'from', 'published'] as const).map((head) => (
              <th key={head} scope="col">
                <Say id={`lead.revision.${head}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, what, number, publishedAt, from }) => (
            <tr key={id}>
              <th scope="row">{what}</th>
              <td data-name={say('lead.revision.number')}>{number}</td>
              <td data-name={say('lead.revision.from')}>{from ? date(from) : '–'}</td>
              <td>
                {publishedAt ? (
                  instant(publishedAt)
                ) : (
                  <StateTag tone="ambre">
                    <Say id="lead.revision.pending" />
                  </StateTag>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lead && <PackExport call={call} />}
      {lead && call.state !== 'closed' && <Rehearsal call={call} />}
      {lead && call.state === 'published' && <CloseCall call={call} />}
      {lead && call.state === 'draft' && <DiscardCall call={call} />}
    </>
  );
}
