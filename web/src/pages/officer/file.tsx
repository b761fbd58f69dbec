import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useApi } from '../../api/client';
import { fileQuery, formQuery } from '../../api/officer/file';
import { PageTitle } from '../../ui/page-title';
import { Tabs } from '../../ui/tabs';
import { Say, useSay } from '../../words/say';
import { useNeighbours, type Neighbours } from './came-from';
import { FILE_TABS, type FileTab } from './file-tabs';
import { State } from './files-columns';
import { FileSummary } from './file-summary';
import { NextAction } from './next-action';
import { TabAnswers } from './tab-answers';
import { TabCheck } from './tab-check';
import { TabDocuments } from './tab-documents';
import { TabMessages } from './tab-messages';
import { TabNotes } from './tab-notes';
import { TabHistory } from './tab-history';
import { TabOpinions } from './tab-opinions';
import { TabOverview } from './tab-overview';
import { TabPapers } from './tab-papers';
import { TabSupplements } from './tab-supplements';

const VIEWS = {
  synthese: TabOverview,
  reponses: TabAnswers,
  pieces: TabPapers,
  controle: TabCheck,
  avis: TabOpinions,
  complements: TabSupplements,
  messages: TabMessages,
  notes: TabNotes,
  historique: TabHistory,
  documents: TabDocuments,
} as const;

/** One file: the summary that stays, the next act at one place, its views, and the way to the next file. */
export function FilePage() {
  const say = useSay();
  const api = useApi();
  const { id } = useParams({ from: '/instruction/dossiers/$id' });
  const { onglet = 'synthese' } = useSearch({ from: '/instruction/dossiers/$id' });
  const { data: file } = useSuspenseQuery(fileQuery(api, id));
  const { data: form } = useSuspenseQuery(formQuery(api, file.callId, file.formRevisionId));
  const neighbours = useNeighbours(id);
  const View = VIEWS[onglet];
  const title = file.title || say('officer.untitled');
  return (
    <>
      <Way neighbours={neighbours} tab={onglet === 'synthese' ? undefined : onglet} />
      <div className="row heading">
        <PageTitle window={`${say(`officer.tab.${onglet}`)} – ${title}`}>{title}</PageTitle>
        <State state={file.state} />
        <span className="quiet">{file.number}</span>
      </div>
      <div className="beside turned">
        <aside className="stays" aria-label={say('officer.file.summary')}>
          <NextAction file={file} />
          <FileSummary file={file} />
        </aside>
        <div>
          <Tabs
            name={say('officer.file.tabs')}
            tabs={FILE_TABS.map((key) => ({
              key,
              label: say(`officer.tab.${key}`),
              count: key === 'messages' ? file.unreadMessages || undefined : undefined,
              current: key === onglet,
              link: {
                to: '/instruction/dossiers/$id',
                params: { id },
                search: key === 'synthese' ? {} : { onglet: key },
                replace: true,
                resetScroll: false,
              } as const,
            }))}
          />
          <h2 className="hidden">{say(`officer.tab.${onglet}`)}</h2>
          <View key={`${id} ${onglet}`} file={file} form={form} />
        </div>
      </div>
    </>
  );
}

interface WayProps {
  readonly neighbours: Neighbours;
  readonly tab: Exclude<FileTab, 'synthese'> | undefined;
}

/** Back to the table as it was, and on to the next file of its list, in the same view. J and K do the same. */
function Way({ neighbours: { search, place, previous, next }, tab }: WayProps) {
  const say = useSay();
  const navigate = useNavigate();
  const onglet = tab ? { onglet: tab } : {};
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { target } = event;
      const typing = target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]');
      if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
      if (localStorage.getItem('dossiers.raccourcis') === 'non') return;
      const to = event.key === 'j' ? next : event.key === 'k' ? previous : null;
      if (to) void navigate({ to: '/instruction/dossiers/$id', params: { id: to }, search: onglet });
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  });
  return (
    <nav className="row apart small noprint" aria-label={say('officer.way')}>
      <Link to="/instruction/dossiers" search={search}>
        <Say id="officer.way.back" />
      </Link>
      {place !== null && (
        <span className="row">
          {previous && (
            <Link to="/instruction/dossiers/$id" params={{ id: previous }} search={onglet}>
              <Say id="officer.way.previous" />
            </Link>
          )}
          <span className="quiet">
            <Say id="officer.way.place" values={{ place }} />
          </span>
          {next && (
            <Link to="/instruction/dossiers/$id" params={{ id: next }} search={onglet}>
              <Say id="officer.way.next" />
            </Link>
          )}
        </span>
      )}
    </nav>
  );
}
