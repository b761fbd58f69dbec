import { useQueries } from '@tanstack/react-query';
import { structureQuery, type Award } from '../../api/awards';
import { useApi } from '../../api/client';
import type { Verb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { ProblemLine } from '../../ui/problem-line';
import { Say, useSay } from '../../words/say';

interface Props {
  readonly open: boolean;
  readonly decisions: readonly Award[];
  readonly pending: boolean;
  readonly problem: Verb<unknown, unknown>['problem'];
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** The last look before letters leave: who gets which mail, and that it cannot be undone. */
export function ReleaseDialog({ open, decisions, pending, problem, onSend, onClose }: Props) {
  return (
    <Dialog open={open} title={<Say id="lead.release.title" values={{ count: decisions.length }} />} onClose={onClose}>
      <Recipients decisions={decisions} />
      <Notice kind="attention">
        <p>
          <Say id="lead.release.final" />
        </p>
      </Notice>
      <ProblemLine problem={problem} />
      <div className="actions">
        <Button pending={pending} onClick={onSend}>
          <Say id="lead.release.send" values={{ count: decisions.length }} />
        </Button>
        <Button kind="link" onClick={onClose}>
          <Say id="lead.release.not" />
        </Button>
      </div>
    </Dialog>
  );
}

function Recipients({ decisions }: { decisions: readonly Award[] }) {
  const api = useApi();
  const say = useSay();
  const { money } = useFormats();
  const structures = useQueries({
    queries: decisions.map(({ organizationId }) => structureQuery(api, organizationId)),
  });
  return (
    <ul className="tasks">
      {decisions.map((award, index) => {
        const people = structures[index]?.data?.people ?? [];
        // readers of a structure get no mail about its decisions
        const names = people.filter(({ role, email }) => role !== 'reader' && email).map(({ name }) => name);
        return (
          <li key={award.id}>
            <div>
              <strong>{award.organization}</strong>
              <div>
                {award.outcome === 'award' ? (
                  <Say id="lead.release.award" values={{ amount: money(award.amount) }} />
                ) : (
                  <Say id="lead.release.refusal" />
                )}
              </div>
              <div className="quiet small">
                {names.length > 0
                  ? say('lead.release.to', { names: names.join(', ') })
                  : structures[index]?.isPending
                    ? say('frame.loading')
                    : say('lead.release.nobody')}
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
