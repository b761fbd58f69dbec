import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { boardQuery } from '../../api/awards';
import { callsQuery } from '../../api/calls';
import { useApi } from '../../api/client';
import type { CallLine } from '../../api/call-settings';
import { callChosen } from '../../routes/lead';
import { SelectField } from '../../ui/field';
import { PageTitle } from '../../ui/page-title';
import { ProblemLine } from '../../ui/problem-line';
import { Problem } from '../../api/problem';
import { Say, useBilingual, useSay } from '../../words/say';
import { Board } from './board';
import { LeadTabs } from './lead-tabs';

/** The scenario of the lead: what is proposed, and what the envelopes of the year leave. */
export function ProposalsPage() {
  const say = useSay();
  const api = useApi();
  const { appel } = useSearch({ from: '/instruction/propositions' });
  const { data: calls } = useSuspenseQuery(callsQuery(api));
  const call = callChosen(calls.items, appel);
  return (
    <>
      <PageTitle>{say('lead.proposals.title')}</PageTitle>
      <LeadTabs current="proposals" />
      {call ? (
        <OfCall call={call} calls={calls.items} />
      ) : (
        <p>
          <Say id="lead.calls.none" />
        </p>
      )}
    </>
  );
}

function OfCall({ call, calls }: { call: CallLine; calls: readonly CallLine[] }) {
  const api = useApi();
  const { annee } = useSearch({ from: '/instruction/propositions' });
  const board = useQuery({ ...boardQuery(api, call.id, annee), placeholderData: keepPreviousData });
  return (
    <>
      <Choose call={call} calls={calls} year={board.data?.year} />
      <ProblemLine problem={board.error instanceof Problem ? board.error : null} />
      {board.data && <Board key={`${call.id} ${board.data.year}`} call={call} board={board.data} />}
    </>
  );
}

/** Which call and which year, both in the address. */
function Choose({ call, calls, year }: { call: CallLine; calls: readonly CallLine[]; year: number | undefined }) {
  const say = useSay();
  const text = useBilingual();
  const navigate = useNavigate({ from: '/instruction/propositions' });
  return (
    <div className="row top">
      {calls.length > 1 && (
        <SelectField
          label={say('lead.proposals.call')}
          value={call.slug}
          onChange={(event) => void navigate({ search: (search) => ({ ...search, appel: event.target.value }) })}
        >
          {calls.map(({ id, slug, title }) => (
            <option key={id} value={slug}>
              {text(title)}
            </option>
          ))}
        </SelectField>
      )}
      {year !== undefined && (
        <SelectField
          label={say('lead.proposals.year')}
          value={year}
          onChange={(event) =>
            void navigate({ search: (search) => ({ ...search, annee: Number(event.target.value) }) })
          }
        >
          {[year - 1, year, year + 1].map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </SelectField>
      )}
    </div>
  );
}
