import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { applicationQuery, completenessQuery, formQuery, papersQuery } from '../../api/apply';
import { ask, useApi } from '../../api/client';
import { deskQuery } from '../../api/draft';
import { useVerb } from '../../api/verb';
import { Button, ButtonLink } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { ProblemLine } from '../../ui/problem-line';
import { StateTag } from '../../ui/state-tag';
import { Say, useBilingual, useLocale, useSay } from '../../words/say';
import { Closing } from './closing';
import { SaveLine } from './save-line';
import { sectionsAsked, sectionState, type SectionState } from './form';
import { Arrival, LastHand, Together } from './together';
import { useKeeper } from './use-keeper';
import { contentLines } from './what-is-left';

/** The draft at a glance: its sections in any order, each with what is left. */
export function TaskListPage() {
  const { id } = useParams({ from: '/dossiers/$id/formulaire' });
  const { retrouve } = useSearch({ from: '/dossiers/$id/formulaire' });
  const text = useBilingual();
  const say = useSay();
  const locale = useLocale();
  const api = useApi();
  const { instant } = useFormats();
  const { application, answers, saving } = useKeeper(id);
  const { data: form } = useSuspenseQuery(formQuery(api, application));
  const { data: completeness } = useSuspenseQuery(completenessQuery(api, id));
  const { data: papers } = useQuery(papersQuery(api, id));
  const { data: desk } = useSuspenseQuery(deskQuery(api, id));
  const sections = sectionsAsked(form, answers);
  const states = sections.map((section) => sectionState(section, answers, papers?.items ?? [], completeness.lines));
  const done = states.filter(({ kind }) => kind === 'complete').length;
  const lines = contentLines(completeness.lines);
  const outside = lines.filter(({ section }) => section === null);
  return (
    <>
      <PageTitle>{application.title || text(form.title)}</PageTitle>
      <p>
        {application.organization.name} · {say('apply.axis', { axis: text(application.axis.label) })}
      </p>
      <Arrival id={id} desk={desk} found={retrouve === true} />
      {application.formMovedAt && (
        <Notice kind="attention">
          <Link to="/dossiers/$id/nouveau-formulaire" params={{ id }}>
            <Say id="apply.newForm" values={{ at: instant(application.formMovedAt) }} />
          </Link>
        </Notice>
      )}
      {outside.map((line) => (
        <Notice kind="attention" key={line.code}>
          {line[locale]}
        </Notice>
      ))}
      <p>
        <strong>
          <Say id="apply.tasks.done" values={{ done, all: sections.length }} />
        </strong>{' '}
        {desk.mayWrite && (
          <>
            <Say id="apply.tasks.order" /> <Say id="apply.required" />
          </>
        )}
      </p>
      <ul className="tasks">
        {sections.map((section, index) => (
          <li key={section.key}>
            <span>
              <Link to="/dossiers/$id/formulaire/$section" params={{ id, section: section.key }}>
                {text(section.title)}
              </Link>
              <LastHand section={section} marks={desk.marks} />
            </span>
            <SectionTag state={states[index] ?? { kind: 'untouched' }} />
          </li>
        ))}
      </ul>
      <Closing id={id} />
      <p>
        <Link to="/dossiers/$id/messages" params={{ id }}>
          <Say id="apply.tasks.ask" />
        </Link>
      </p>
      {desk.mayWrite && (
        <div className="actions">
          <ButtonLink to="/dossiers/$id/verifier" params={{ id }}>
            <Say id="apply.toCheck" />
          </ButtonLink>
          {lines.length > 0 && (
            <Link to="/dossiers/$id/verifier" params={{ id }} hash="left">
              <Say id="together.missing" values={{ count: lines.length }} />
            </Link>
          )}
          <Discard id={id} />
        </div>
      )}
      <Together application={application} desk={desk} />
      {saving.kind !== 'calm' && <SaveLine saving={saving} />}
    </>
  );
}

function SectionTag({ state }: { state: SectionState }) {
  if (state.kind === 'complete') {
    return (
      <StateTag tone="mousse">
        <Say id="apply.state.complete" />
      </StateTag>
    );
  }
  if (state.kind === 'left') {
    return (
      <StateTag tone="ambre">
        <Say id="apply.state.left" values={{ count: state.count }} />
      </StateTag>
    );
  }
  return (
    <StateTag>
      <Say id="apply.state.untouched" />
    </StateTag>
  );
}

function Discard({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  const api = useApi();
  const navigate = useNavigate();
  const { data: application } = useSuspenseQuery(applicationQuery(api, id));
  const discard = useVerb(
    () => ask(api.DELETE('/api/v1/applications/{id}', { params: { path: { id } } })),
    [['me'], ['applications']],
  );
  const run = async () => {
    if (await discard.run(undefined)) await navigate({ to: '/mes-demandes' });
  };
  return (
    <>
      <Button kind="link" onClick={() => setOpen(true)}>
        <Say id="apply.discard" />
      </Button>
      <Dialog open={open} title={<Say id="apply.discard.title" />} onClose={() => setOpen(false)}>
        <p>
          <Say id="apply.discard.what" values={{ title: application.title || '' }} />
        </p>
        <ProblemLine problem={discard.problem} />
        <div className="actions">
          <Button kind="danger" pending={discard.pending} onClick={() => void run()}>
            <Say id="apply.discard.yes" />
          </Button>
          <Button kind="link" onClick={() => setOpen(false)}>
            <Say id="apply.discard.no" />
          </Button>
        </div>
      </Dialog>
    </>
  );
}
