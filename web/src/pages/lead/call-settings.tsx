import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, notFound, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { callQuery, callsQuery } from '../../api/calls';
import { revisionsQuery, type Call, type Revisions } from '../../api/call-settings';
import { useApi } from '../../api/client';
import { meQuery, rolesOf } from '../../api/me';
import { readinessQuery } from '../../api/workshop';
import { settingParts, type SettingPart } from '../../routes/workshop';
import { PageTitle } from '../../ui/page-title';
import { Tabs } from '../../ui/tabs';
import { useBilingual, useSay } from '../../words/say';
import { CallCalendar } from './call-calendar';
import { CallEnvelopes } from './call-envelopes';
import { CallForm } from './call-form';
import { CallGrid } from './call-grid';
import { CallRevisions } from './call-revisions';
import { CallRules } from './call-rules';
import { CallState } from './call-state';
import { CallTexts } from './call-texts';
import { CallAxes } from '../workshop/call-axes';
import { Readiness } from '../workshop/readiness';
import { LeadTabs } from './lead-tabs';
import { PublishCall } from './publish-call';

/** What each part of the settings is given. */
export interface PartProps {
  readonly call: Call;
  readonly revisions: Revisions;
  /** Leads fix money and put calls in force. */
  readonly lead: boolean;
}

/** The settings of one call, part by part, each with its address. */
export function CallSettingsPage() {
  const say = useSay();
  const text = useBilingual();
  const api = useApi();
  const { id } = useParams({ from: '/instruction/appels/$id' });
  const { partie = 'textes' } = useSearch({ from: '/instruction/appels/$id' });
  const { data: calls } = useSuspenseQuery(callsQuery(api));
  const slug = calls.items.find((call) => call.id === id)?.slug;
  if (!slug) throw notFound();
  const { data: call } = useSuspenseQuery(callQuery(api, slug));
  const { data: revisions } = useSuspenseQuery(revisionsQuery(api, id));
  const { data: me } = useSuspenseQuery(meQuery(api));
  const { data: readiness } = useSuspenseQuery(readinessQuery(api, id));
  const lead = rolesOf(me).includes('lead');
  const Part = PARTS[partie];
  return (
    <>
      <PageTitle>{text(call.title)}</PageTitle>
      {lead && <LeadTabs current="calls" />}
      <p className="row">
        <CallState call={call} />
        {call.state === 'draft' ? null : <a href={`/appels/${call.slug}`}>{say('lead.call.see')}</a>}
        <Link to="/instruction/appels/$id/apercu" params={{ id }}>
          {say('workshop.preview.open')}
        </Link>
        <Link to="/instruction/appels/nouveau" search={{ copie: id }}>
          {say('workshop.copy')}
        </Link>
      </p>
      <Readiness call={call} />
      {readiness.missing.length === 0 && <PublishCall call={call} revisions={revisions} lead={lead} />}
      <Tabs
        name={say('lead.call.parts')}
        tabs={settingParts.map((part) => ({
          key: part,
          label: say(`lead.call.part.${part}`),
          link: { to: '/instruction/appels/$id', params: { id }, search: { partie: part } },
          current: part === partie,
        }))}
      />
      <Part call={call} revisions={revisions} lead={lead} />
    </>
  );
}

const PARTS: Readonly<Record<SettingPart, (props: PartProps) => ReactNode>> = {
  textes: CallTexts,
  axes: CallAxes,
  regles: CallRules,
  calendrier: CallCalendar,
  enveloppes: CallEnvelopes,
  formulaire: CallForm,
  grille: CallGrid,
  versions: CallRevisions,
};
