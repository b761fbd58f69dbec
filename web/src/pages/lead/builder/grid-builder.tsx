import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, notFound, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { callQuery, callsQuery } from '../../../api/calls';
import { revisionsQuery } from '../../../api/call-settings';
import { useApi } from '../../../api/client';
import { SelectField } from '../../../ui/field';
import { PageTitle } from '../../../ui/page-title';
import { Say, useBilingual, useSay } from '../../../words/say';
import { GridEditor } from './grid-editor';

const address = '/instruction/appels/$id/grille';

/** The evaluation grid of a call or of one of its axes, criterion by criterion. */
export function GridBuilderPage() {
  const text = useBilingual();
  const say = useSay();
  const api = useApi();
  const { id } = useParams({ from: address });
  const { axe } = useSearch({ from: address });
  const navigate = useNavigate({ from: address });
  const { data: calls } = useSuspenseQuery(callsQuery(api));
  const slug = calls.items.find((call) => call.id === id)?.slug;
  if (!slug) throw notFound();
  const { data: call } = useSuspenseQuery(callQuery(api, slug));
  const { data: revisions } = useSuspenseQuery(revisionsQuery(api, id));
  const axis = call.axes.find(({ code }) => code === axe);
  const axisId = axis?.id ?? null;
  const latest = revisions.grids.find((grid) => grid.axisId === axisId);
  return (
    <>
      <p>
        <Link to="/instruction/appels/$id" params={{ id }} search={{ partie: 'grille' }}>
          {text(call.title)}
        </Link>
      </p>
      <PageTitle>{say('builder.grid.title')}</PageTitle>
      <SelectField
        label={say('builder.grid.which')}
        value={axis?.code ?? ''}
        onChange={({ target }) => void navigate({ search: target.value ? { axe: target.value } : {} })}
      >
        <option value="">{say('builder.grid.whole')}</option>
        {call.axes.map(({ code, label }) => (
          <option key={code} value={code}>
            {text(label)}
          </option>
        ))}
      </SelectField>
      {axis && !latest && (
        <p>
          <Say id="builder.grid.none" />
        </p>
      )}
      <GridEditor key={axisId ?? 'whole'} call={call} axisId={axisId} stored={latest?.definition ?? null} />
    </>
  );
}
