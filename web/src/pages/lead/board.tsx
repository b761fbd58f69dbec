import { useState } from 'react';
import type { Board as BoardData } from '../../api/awards';
import type { CallLine } from '../../api/call-settings';
import { useFormats } from '../../ui/formats';
import { StatusLine } from '../../ui/status-line';
import { Say } from '../../words/say';
import { Envelopes } from './envelopes';
import { NewProposals } from './new-proposals';
import { ProposalRow } from './proposal-row';

/** Amounts being written, by award or by file, in cents: the total moves while one thinks. */
export type Drafts = Readonly<Record<string, number>>;

/** Envelopes, proposals and the files that still wait for one, over a line that says what is left. */
export function Board({ call, board }: { call: CallLine; board: BoardData }) {
  const [drafts, setDrafts] = useState<Drafts>({});
  const [said, setSaid] = useState<string>();
  const onDraft = (key: string, cents: number | null) =>
    setDrafts(({ [key]: _, ...others }) => (cents === null ? others : { ...others, [key]: cents }));
  const saved = new Map(board.proposals.map(({ id, amount }) => [id, amount]));
  const moved = Object.entries(drafts).reduce((sum, [key, cents]) => sum + cents - (saved.get(key) ?? 0), 0);
  return (
    <>
      <Envelopes call={call} board={board} drafts={drafts} />
      <section aria-labelledby="proposed">
        <h2 id="proposed" tabIndex={-1}>
          <Say id="lead.proposals.list" values={{ count: board.proposals.length }} />
        </h2>
        {board.proposals.length === 0 && (
          <p className="quiet">
            <Say id="lead.proposals.empty" />
          </p>
        )}
        <ol className="tasks">
          {board.proposals.map((award) => (
            <ProposalRow key={award.id} award={award} onDraft={onDraft} onSaid={setSaid} />
          ))}
        </ol>
      </section>
      <NewProposals callId={call.id} onDraft={onDraft} onSaid={setSaid} />
      <StatusLine>{said}</StatusLine>
      <Left total={board.total + moved} left={board.left - moved} any={board.envelopes.length > 0} />
    </>
  );
}

/** The running total, always in view. Below zero it says by how much, in words and not by colour alone. */
function Left({ total, left, any }: { total: number; left: number; any: boolean }) {
  const { money } = useFormats();
  const over = left < 0;
  return (
    <div className={over ? 'stuck attention' : 'stuck'}>
      <p className="row apart" role="status">
        <span>
          <Say id="lead.proposals.total" values={{ amount: <strong>{money(total)}</strong> }} />
        </span>
        <span>
          {!any ? (
            <Say id="lead.proposals.noEnvelope" />
          ) : over ? (
            <strong>
              <Say id="lead.proposals.over" values={{ amount: money(-left) }} />
            </strong>
          ) : (
            <Say id="lead.proposals.left" values={{ amount: <strong>{money(left)}</strong> }} />
          )}
        </span>
      </p>
    </div>
  );
}
