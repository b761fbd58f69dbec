import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { applicationQuery, formQuery } from '../../api/apply';
import { callQuery } from '../../api/calls';
import { ask, once, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { ProblemLine } from '../../ui/problem-line';
import { Say, useBilingual, useSay } from '../../words/say';

/** States in which a file has ended and may be taken up again; the server asks the same. */
const ENDED = ['lapsed', 'inadmissible', 'redirected', 'awarded', 'refused', 'withdrawn'];

/** Begins a new draft with the answers of an ended file, in the round that is open. */
export function TakeUpPage() {
  const { id } = useParams({ from: '/dossiers/$id/reprendre' });
  const say = useSay();
  const text = useBilingual();
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: application } = useSuspenseQuery(applicationQuery(api, id));
  const { data: form } = useSuspenseQuery(formQuery(api, application));
  const { data: call } = useSuspenseQuery(callQuery(api, form.slug));
  const [axisId, setAxis] = useState(application.axis.id);
  const number = application.number ?? '';
  const ended = ENDED.includes(application.state);
  const begin = useVerb(
    (body: { callId: string; axisId: string; organizationId: string; fromApplicationId: string }, key) =>
      ask(api.POST('/api/v1/applications', { params: { header: once(key) }, body })),
    [['me', 'applications']],
  );
  const go = async () => {
    const organizationId = application.organization.id;
    const draft = await begin.run({ callId: call.id, axisId, organizationId, fromApplicationId: id });
    if (!draft) return;
    await queries.invalidateQueries({ queryKey: ['application', draft.id] });
    await navigate({
      to: '/dossiers/$id/formulaire',
      params: { id: draft.id },
      search: draft.found ? { retrouve: true } : {},
    });
  };
  return (
    <>
      <PageTitle>{say('together.again.title', { number })}</PageTitle>
      {!ended || !call.open ? (
        <Notice kind="attention">
          <Say id={ended ? 'together.again.closed' : 'together.again.open'} />
        </Notice>
      ) : (
        <>
          <p>
            <Say id="together.again.words" values={{ call: text(call.title), number }} />
          </p>
          <p>
            <Say id="together.again.anew" />
          </p>
          <Choices
            id="axisId"
            label={say('together.again.axis')}
            control={{ name: 'axisId', onChange: ({ target }) => setAxis(target.value) }}
            chosen={[axisId]}
            options={call.axes.map((axis) => ({ value: axis.id, label: text(axis.label) }))}
          />
          <ProblemLine problem={begin.problem} />
        </>
      )}
      <div className="actions">
        {ended && call.open && (
          <Button pending={begin.pending} onClick={() => void go()}>
            <Say id="together.again.go" />
          </Button>
        )}
        <Link to="/dossiers/$id" params={{ id }}>
          <Say id="together.again.file" />
        </Link>
      </div>
    </>
  );
}
