import { useQuery, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { applicationQuery } from '../../api/apply';
import { useApi, type Api } from '../../api/client';
import { ownAwardQuery, ownBankAccountsQuery, ownSheetQuery, type ApplicationLine, type Award } from '../../api/holder';
import type { FileFacts } from './tasks';

/** What a list and a file both say of an application. */
type Line = Pick<ApplicationLine, 'id' | 'state' | 'implicitRefusalOn' | 'refusedBySilence' | 'organization'>;

/** Reads what says whose turn it is in a file. Reads little: the award only once there is one, the bank only while it is missing. */
export async function readStanding(queries: QueryClient, api: Api, line: Line): Promise<FileFacts> {
  const { id, state } = line;
  const application =
    state === 'incomplete' ? await queries.ensureQueryData(applicationQuery(api, id)) : { ...line, supplements: null };
  const award = mayHaveAward(state) ? await queries.ensureQueryData(ownAwardQuery(api, id)) : null;
  const sheet = isGrant(award) ? await queries.ensureQueryData(ownSheetQuery(api, award.id)) : null;
  const open = sheet !== null && !sheet.bankAccountConfirmed;
  const accounts = open ? await queries.ensureQueryData(ownBankAccountsQuery(api, line.organization.id)) : null;
  return { application, award, sheet, accounts: accounts?.items ?? null };
}

/** The same in a component, once the loader of the page has read it. */
export function useStanding(line: Line): FileFacts {
  const api = useApi();
  const incomplete = line.state === 'incomplete';
  const { data: whole } = useQuery({ ...applicationQuery(api, line.id), enabled: incomplete });
  const { data: award } = useQuery({ ...ownAwardQuery(api, line.id), enabled: mayHaveAward(line.state) });
  const grant = isGrant(award) ? award : null;
  const { data: sheet } = useQuery({ ...ownSheetQuery(api, grant?.id ?? ''), enabled: grant !== null });
  const open = Boolean(sheet && !sheet.bankAccountConfirmed);
  const { data: accounts } = useQuery({ ...ownBankAccountsQuery(api, line.organization.id), enabled: open });
  return {
    application: incomplete && whole ? whole : { ...line, supplements: null },
    award: award ?? null,
    sheet: sheet ?? null,
    accounts: accounts?.items ?? null,
  };
}

/** Everything about the standing of one file, to read again after an act. */
export function standingKeys(id: string, award: Award | null, organizationId: string): QueryKey[] {
  return [
    ['application', id],
    ['timeline', id],
    ['documents', id],
    ['award-of', id],
    ['me', 'applications'],
    ['own-bank-accounts', organizationId],
    ...(award ? [['own-payments', award.id]] : []),
  ];
}

function mayHaveAward(state: string): boolean {
  return state === 'awarded' || state === 'refused';
}

function isGrant(award: Award | null | undefined): award is Award {
  return award?.outcome === 'award';
}
