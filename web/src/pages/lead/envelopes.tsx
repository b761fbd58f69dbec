import { useSuspenseQuery } from '@tanstack/react-query';
import type { Board } from '../../api/awards';
import type { CallLine } from '../../api/call-settings';
import { callQuery } from '../../api/calls';
import { useApi } from '../../api/client';
import { Envelope, type Share } from '../../ui/charts/envelope';
import { useFormats } from '../../ui/formats';
import { Say, useBilingual, useSay } from '../../words/say';
import type { Drafts } from './board';

/** The envelopes of the year as a drawing and as a table. */
export function Envelopes({ call, board, drafts }: { call: CallLine; board: Board; drafts: Drafts }) {
  const say = useSay();
  const text = useBilingual();
  const { money } = useFormats();
  const { data } = useSuspenseQuery(callQuery(useApi(), call.slug));
  const axisName = (id: string | null) =>
    id === null ? say('lead.envelope.whole') : text(data.axes.find((axis) => axis.id === id)?.label);
  if (board.envelopes.length === 0) return null;
  return (
    <>
      {board.envelopes.map((envelope) => (
        <Envelope
          key={envelope.id}
          title={say('lead.envelope.title', { year: board.year, axis: axisName(envelope.axisId) })}
          axis={say('lead.envelope.share')}
          envelope={envelope.amount}
          items={board.envelopes.length === 1 ? eachFile() : inTwo(envelope)}
          names={{
            amount: say('lead.envelope.amount'),
            running: say('lead.envelope.running'),
            within: say('lead.envelope.within'),
            beyond: say('lead.envelope.beyond'),
            envelope: say('lead.envelope.line'),
          }}
        />
      ))}
      <div className="scroll" role="region" tabIndex={0} aria-label={say('lead.envelope.table', { year: board.year })}>
        <table>
          <caption>
            <Say id="lead.envelope.table" values={{ year: String(board.year) }} />
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <Say id="lead.envelope.axis" />
              </th>
              {(['voted', 'proposed', 'left', 'sum'] as const).map((key) => (
                <th key={key} scope="col" className="amount">
                  <Say id={`lead.envelope.${key}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {board.envelopes.map(({ id, axisId, amount, voted, proposed, left }) => (
              <tr key={id}>
                <th scope="row">{axisName(axisId)}</th>
                <td className="amount">{money(voted)}</td>
                <td className="amount">{money(proposed)}</td>
                <td className="amount">{money(left)}</td>
                <td className="amount">{money(amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );

  /** One envelope: every proposal is drawn, with the amount being written. */
  function eachFile(): readonly Share[] {
    const voted = board.envelopes[0]?.voted ?? 0;
    const known = new Set(board.proposals.map(({ id }) => id));
    const writing = Object.entries(drafts).reduce((sum, [key, cents]) => (known.has(key) ? sum : sum + cents), 0);
    const proposals = board.proposals.filter(({ outcome }) => outcome === 'award');
    return [
      { key: 'voted', name: say('lead.envelope.voted'), amount: voted },
      ...proposals.map(({ id, organization, amount }) => ({
        key: id,
        name: organization,
        amount: drafts[id] ?? amount,
      })),
      ...(writing > 0 ? [{ key: 'writing', name: say('lead.envelope.writing'), amount: writing }] : []),
    ];
  }

  /** Several envelopes: which proposal takes from which is the law of the call, the sums are enough. */
  function inTwo(envelope: Board['envelopes'][number]): readonly Share[] {
    return [
      { key: 'voted', name: say('lead.envelope.voted'), amount: envelope.voted },
      { key: 'proposed', name: say('lead.envelope.proposed'), amount: envelope.proposed },
    ];
  }
}
