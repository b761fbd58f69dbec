import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { sentDecisions, type Award, type AwardState } from '../../api/awards';
import { useApi } from '../../api/client';
import { sentState, sentStates } from '../../routes/lead';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { useFormats } from '../../ui/formats';
import { Pager } from '../../ui/pager';
import { StateTag, toneOf } from '../../ui/state-tag';
import { StatusLine } from '../../ui/status-line';
import { focusOn } from '../../ui/focus-on';
import { Say, useSay } from '../../words/say';
import { AwardsTable } from './awards-table';
import { EndAward } from './end-award';

const stoppable: readonly string[] = ['notified', 'agreed', 'running'];

/** Decisions that have left, with their letters; an award may be ended before its time. */
export function SentDecisions() {
  const say = useSay();
  const { etat } = useSearch({ from: '/instruction/decisions' });
  const navigate = useNavigate({ from: '/instruction/decisions' });
  const state = sentState(etat);
  const [ending, setEnding] = useState<Award>();
  const [said, setSaid] = useState<string>();
  const list = useInfiniteQuery({
    ...sentDecisions(useApi(), state),
    // letters are written in the seconds after the release
    refetchInterval: ({ state: { data } }) =>
      data?.pages[0]?.items.some(({ notifiedOn }) => !notifiedOn) ? 3000 : false,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="row">
        <SelectField
          label={say('lead.sent.state')}
          value={state ?? ''}
          onChange={({ target: { value } }) =>
            void navigate({ search: { vue: 'envoyees', ...(value ? { etat: value } : {}) } })
          }
        >
          <option value="">{say('lead.sent.all')}</option>
          {sentStates.map((each) => (
            <option key={each} value={each}>
              {say(`lead.state.${each}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <StatusLine>{said}</StatusLine>
      <AwardsTable
        name={say('lead.decisions.envoyees')}
        awards={items}
        last={{ head: say('lead.sent.now'), cell: (award) => <Sent award={award} onEnd={() => setEnding(award)} /> }}
      />
      <Pager
        shown={items.length}
        more={list.hasNextPage}
        pending={list.isFetching}
        onMore={() => void list.fetchNextPage()}
      />
      <EndAward
        award={ending}
        onClose={() => setEnding(undefined)}
        onDone={(words) => {
          setEnding(undefined);
          setSaid(words);
          focusOn('main');
        }}
      />
    </>
  );
}

function Sent({ award, onEnd }: { award: Award; onEnd: () => void }) {
  const { shortDate } = useFormats();
  return (
    <div className="row">
      <StateTag tone={toneOf(award.state)}>
        <Say id={`lead.state.${award.state as AwardState}`} />
      </StateTag>
      {award.notifiedOn ? (
        <span className="quiet small">
          <Say id="lead.sent.notifiedOn" values={{ date: shortDate(award.notifiedOn) }} />
        </span>
      ) : (
        <span className="quiet small">
          <Say id="lead.sent.leaving" />
        </span>
      )}
      {award.letterFileId && (
        <a href={`/api/v1/files/${award.letterFileId}`}>
          <Say id="lead.sent.letter" />
        </a>
      )}
      {stoppable.includes(award.state) && (
        <Button kind="link" onClick={onEnd}>
          <Say id="lead.end" />
        </Button>
      )}
    </div>
  );
}
