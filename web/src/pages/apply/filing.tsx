import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { authorityQuery, completenessQuery, type Application } from '../../api/apply';
import { ask, once, useApi } from '../../api/client';
import type { Desk } from '../../api/draft';
import { Problem } from '../../api/problem';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Check } from '../../ui/choices';
import { Notice } from '../../ui/notice';
import { ProblemLine } from '../../ui/problem-line';
import { Say, useSay } from '../../words/say';
import { AskCertification } from './certification';
import type { Keeper } from './keeper';
import { contentLines } from './what-is-left';

interface Props {
  readonly application: Application;
  readonly desk: Desk;
  readonly keeper: Keeper;
}

/** The one act of filing, by who may file; where the call wants a certification, by who represents the organization. */
export function Filing({ application, desk, keeper }: Props) {
  const { id, organization } = application;
  const say = useSay();
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: completeness } = useSuspenseQuery(completenessQuery(api, id));
  const { data: authority } = useSuspenseQuery(authorityQuery(api));
  const [busy, setBusy] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const [certified, setCertified] = useState(!desk.certifierRequired);
  const [uncertified, setUncertified] = useState(false);
  const submit = useVerb((_: null, key) =>
    ask(api.POST('/api/v1/applications/{id}/submission', { params: { path: { id }, header: once(key) } })),
  );
  const file = async () => {
    setUncertified(!certified);
    if (!certified) return document.getElementById('certify')?.focus();
    setBusy(true);
    const kept = await keeper.flush();
    setUnsaved(!kept);
    const filed = kept ? await submit.run(null) : null;
    setBusy(false);
    if (!filed) {
      await queries.invalidateQueries({ queryKey: ['completeness', id] });
      return document.getElementById('left')?.focus();
    }
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['application', id] }),
      queries.invalidateQueries({ queryKey: ['me'] }),
    ]);
    await navigate({ to: '/dossiers/$id/recu', params: { id } });
  };
  const lines = contentLines(completeness.lines);
  if (desk.certifierRequired && !desk.mayCertify) {
    const complete = lines.length === 0;
    return <AskCertification application={application} desk={desk} flush={() => keeper.flush()} complete={complete} />;
  }
  const refused = submit.problem instanceof Problem && submit.problem.code === 'answers_incomplete';
  return (
    <>
      <Notice>
        <p>
          <Say id="apply.check.before" values={{ authority: authority.name, organization: organization.name }} />
        </p>
      </Notice>
      {desk.certifierRequired && (
        <Check
          id="certify"
          label={say('together.certify.I', { organization: organization.name })}
          fault={uncertified ? say('together.certify.I.missing') : undefined}
          checked={certified}
          onChange={({ target }) => {
            setCertified(target.checked);
            setUncertified(false);
          }}
        />
      )}
      {!refused && <ProblemLine problem={submit.problem} />}
      <div className="actions">
        <Button pending={busy} onClick={() => void file()}>
          <Say id={desk.certifierRequired ? 'together.certify.go' : 'apply.check.submit'} />
        </Button>
        <Link to="/dossiers/$id/formulaire" params={{ id }}>
          <Say id="apply.toTasks" />
        </Link>
      </div>
      <p role="status" className="status bad">
        {unsaved && <Say id="apply.check.unsaved" />}
        {lines.length > 0 && refused && <Say id="apply.check.refused" values={{ count: lines.length }} />}
      </p>
    </>
  );
}
