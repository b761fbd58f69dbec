import { notFound, redirect } from '@tanstack/react-router';
import { conversationsQuery, messagesQuery, unsentPapersQuery } from '../../api/messages';
import { meQuery } from '../../api/me';
import { callSectionsQuery, viewCountQuery, viewsQuery } from '../../api/officer/desk';
import { correctionsQuery, mentionsQuery, notesQuery } from '../../api/officer/casework';
import {
  awardQuery,
  campaignsQuery,
  consultationsQuery,
  documentsQuery,
  fileQuery,
  formQuery,
  historyQuery,
  organizationQuery,
  papersQuery,
  supplementsQuery,
} from '../../api/officer/file';
import {
  axesQuery,
  comingMeetingsQuery,
  fileCountsQuery,
  filesQuery,
  officersQuery,
  territoryQuery,
} from '../../api/officer/files';
import {
  absencesQuery,
  alikeQuery,
  bulkActsQuery,
  clockQuery,
  distributionsQuery,
  officerChecksQuery,
} from '../../api/officer/instructing';
import { Problem } from '../../api/problem';
import type { RouterContext } from '../../router';
import { isDecided } from './file-words';
import type { FileTab } from './file-tabs';
import { ATTENTIONS, countedBy, filtersOf, searchOfView, type FilesSearch } from './files-search';

/** Reads what the day shows, so that it stands still once drawn. */
export async function loadDay({ api, queries }: RouterContext): Promise<void> {
  const officerId = await myId({ api, queries });
  await Promise.all([
    queries.ensureQueryData(fileCountsQuery(api, { officerId })),
    queries.ensureQueryData(comingMeetingsQuery(api)),
    queries.ensureInfiniteQueryData(conversationsQuery(api, 'waiting')),
    queries.ensureQueryData(mentionsQuery(api)),
    queries.ensureQueryData(absencesQuery(api)),
    ...ATTENTIONS.flatMap((attention) => [
      queries.ensureQueryData(fileCountsQuery(api, { attention })),
      queries.ensureQueryData(fileCountsQuery(api, { attention, officerId })),
    ]),
    ...(['late', 'closing'] as const).map((attention) =>
      queries.ensureInfiniteQueryData(filesQuery(api, { attention, officerId })),
    ),
  ]);
}

/** Reads two files and the form of the first, to hold them side by side. */
export async function loadCompared({ api, queries }: RouterContext, id: string, other: string): Promise<void> {
  const [file] = await Promise.all([
    queries.ensureQueryData(fileQuery(api, id)),
    queries.ensureQueryData(fileQuery(api, other)),
    queries.ensureQueryData(territoryQuery(api)),
  ]);
  await queries.ensureQueryData(formQuery(api, file.callId, file.formRevisionId));
}

/** Reads who is away and how files are shared out. */
export async function loadTeam({ api, queries }: RouterContext): Promise<void> {
  await Promise.all([
    queries.ensureQueryData(absencesQuery(api)),
    queries.ensureQueryData(distributionsQuery(api)),
    queries.ensureQueryData(officersQuery(api)),
  ]);
}

/** Reads the first page of the table, its counts and what its filters offer. */
export async function loadFiles({ api, queries }: RouterContext, search: FilesSearch): Promise<void> {
  const views = await queries.ensureQueryData(viewsQuery(api));
  const opening = views.find(({ opensWith }) => opensWith);
  // an address that says nothing opens with the view one chose
  if (opening && Object.keys(search).length === 0) {
    throw redirect({ to: '/instruction/dossiers', search: searchOfView(opening), replace: true });
  }
  const filters = filtersOf(search, await myId({ api, queries }));
  await Promise.all([
    queries.ensureInfiniteQueryData(filesQuery(api, filters)),
    queries.ensureQueryData(bulkActsQuery(api)),
    queries.ensureQueryData(absencesQuery(api)),
    queries.ensureQueryData(fileCountsQuery(api, countedBy(filters))),
    ...(search.appel ? [queries.ensureQueryData(callSectionsQuery(api, search.appel))] : []),
    ...views.map((view) => queries.ensureQueryData(viewCountQuery(api, view)).catch(() => null)),
    queries.ensureQueryData(officersQuery(api)),
    queries.ensureQueryData(territoryQuery(api)),
    queries.ensureQueryData(axesQuery(api)),
  ]);
}

/** Reads a file, what stands beside every view of it, and what the view in question shows. */
export async function loadFile({ api, queries }: RouterContext, id: string, view: FileTab | 'imprimer'): Promise<void> {
  const file = await queries.ensureQueryData(fileQuery(api, id));
  const papers = () => queries.ensureQueryData(papersQuery(api, id));
  const opinions = () => queries.ensureQueryData(consultationsQuery(api, id));
  const organization = () => queries.ensureQueryData(organizationQuery(api, file.organization.id));
  const award = () => queries.ensureQueryData(awardQuery(api, id));
  const shown: Readonly<Record<FileTab | 'imprimer', () => Promise<unknown>>> = {
    synthese: () => Promise.all([opinions(), organization(), queries.ensureQueryData(campaignsQuery(api, id))]),
    reponses: () =>
      Promise.all([queries.ensureQueryData(territoryQuery(api)), queries.ensureQueryData(correctionsQuery(api, id))]),
    pieces: () => Promise.all([papers(), organization(), queries.ensureQueryData(officerChecksQuery(api, id))]),
    controle: () =>
      Promise.all([
        queries.ensureQueryData(alikeQuery(api, id)),
        queries.ensureQueryData(clockQuery(api, id)),
        queries.ensureQueryData(officerChecksQuery(api, id)),
      ]),
    avis: opinions,
    complements: () => Promise.all([queries.ensureQueryData(supplementsQuery(api, id)), papers()]),
    messages: () =>
      Promise.all([
        queries.ensureInfiniteQueryData(messagesQuery(api, id)),
        queries.ensureQueryData(unsentPapersQuery(api, id)),
      ]),
    notes: () => queries.ensureInfiniteQueryData(notesQuery(api, id)),
    historique: () => queries.ensureQueryData(historyQuery(api, id)),
    documents: () => queries.ensureQueryData(documentsQuery(api, id)),
    imprimer: () => Promise.all([papers(), opinions(), queries.ensureQueryData(territoryQuery(api))]),
  };
  await Promise.all([
    queries.ensureQueryData(formQuery(api, file.callId, file.formRevisionId)),
    queries.ensureQueryData(officersQuery(api)),
    queries.ensureQueryData(absencesQuery(api)),
    shown[view](),
    ...(file.state === 'admissible' ? [opinions(), queries.ensureQueryData(comingMeetingsQuery(api))] : []),
    ...(isDecided(file.state) ? [award()] : []),
  ]);
}

async function myId({ api, queries }: Pick<RouterContext, 'api' | 'queries'>): Promise<string> {
  const me = await queries.ensureQueryData(meQuery(api));
  return me?.person?.id ?? '';
}

/** Reads a question about a draft; a filed application has its conversation beside the file. */
export async function loadQuestion({ api, queries }: RouterContext, id: string): Promise<void> {
  const { pages } = await queries.ensureInfiniteQueryData(messagesQuery(api, id)).catch((problem: unknown) => {
    throw problem instanceof Problem && problem.status === 404 ? notFound() : problem;
  });
  if (pages[0] && !pages[0].draft) {
    throw redirect({ to: '/instruction/dossiers/$id', params: { id }, search: { onglet: 'messages' } });
  }
  await queries.ensureQueryData(unsentPapersQuery(api, id));
}
