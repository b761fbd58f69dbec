import { useState } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { awardsInState, type Award } from '../../api/awards';
import { ask, once, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { StatusLine } from '../../ui/status-line';
import { focusOn } from '../../ui/focus-on';
import { Say, useSay } from '../../words/say';
import { AwardsTable } from './awards-table';
import { ReleaseDialog } from './release-dialog';

/** Decisions ready to leave: their letters are read first, then those chosen are sent together. */
export function DecisionsToSend({ decisions }: { decisions: readonly Award[] }) {
  const say = useSay();
  const api = useApi();
  const { shortDate } = useFormats();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  const [sent, setSent] = useState<number>();
  const { data: voted } = useSuspenseQuery(awardsInState(api, 'voted'));
  const release = useVerb(
    (awardIds: string[], key) =>
      ask(api.POST('/api/v1/decision-releases', { params: { header: once(key) }, body: { awardIds } })),
    [['awards']],
  );
  const picked = decisions.filter(({ id }) => chosen.includes(id));
  const send = async () => {
    const done = await release.run(picked.map(({ id }) => id));
    if (!done) return;
    setAsking(false);
    setChosen([]);
    setSent(done.released);
    focusOn('main');
  };
  return (
    <>
      <p>
        <Say id="lead.send.intro" />
      </p>
      <StatusLine>{sent !== undefined && <Say id="lead.send.done" values={{ count: sent }} />}</StatusLine>
      {decisions.length === 0 ? (
        <p className="quiet">
          <Say id="lead.send.none" />
        </p>
      ) : (
        <AwardsTable
          name={say('lead.decisions.a-envoyer')}
          awards={decisions}
          chosen={chosen}
          onChosen={setChosen}
          last={{
            head: say('lead.send.letter'),
            cell: (award) => (
              <>
                <a href={`/api/v1/awards/${award.id}/letter-draft`} target="_blank" rel="noreferrer">
                  <Say id="lead.send.read" values={{ number: award.applicationNumber }} />
                </a>
                <div className="quiet small">
                  {award.deliberation} · {award.votedOn && shortDate(award.votedOn)}
                </div>
              </>
            ),
          }}
        />
      )}
      {voted.items.length > 0 && (
        <Notice kind="attention">
          <p>
            <Say id="lead.send.waiting" values={{ count: voted.items.length }} />
          </p>
        </Notice>
      )}
      {picked.length > 0 && (
        <div className="stuck bulk row">
          <strong>
            <Say id="lead.send.chosen" values={{ count: picked.length }} />
          </strong>
          <Button kind="secondary" onClick={() => setAsking(true)}>
            <Say id="lead.send.prepare" />
          </Button>
          <Button kind="link" onClick={() => setChosen([])}>
            <Say id="lead.chooseNone" />
          </Button>
        </div>
      )}
      <ReleaseDialog
        open={asking}
        decisions={picked}
        pending={release.pending}
        problem={release.problem}
        onSend={() => void send()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
