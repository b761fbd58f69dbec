import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../api/client';
import { awardQuery, campaignsQuery, consultationsQuery, organizationQuery } from '../../api/officer/file';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { StateTag, toneOf } from '../../ui/state-tag';
import { Say, useSay } from '../../words/say';
import { Campaigns } from './campaigns';
import type { FileViewProps } from './file-view';
import { OPINION_WORDS, isDecided } from './file-words';

/** The file in one screen: the project in a few lines, the structure, the communes, the money raised. */
export function TabOverview({ file, form: _form }: FileViewProps) {
  const api = useApi();
  const say = useSay();
  const { money, number, date } = useFormats();
  const { data: organization } = useQuery(organizationQuery(api, file.organization.id));
  const { data: asked } = useQuery(consultationsQuery(api, file.id));
  const { data: campaigns } = useQuery(campaignsQuery(api, file.id));
  const { data: award } = useQuery({ ...awardQuery(api, file.id), enabled: isDecided(file.state) });
  const answers = file.answers as Record<string, unknown>;
  const summary = typeof answers['summary'] === 'string' ? answers['summary'] : '';
  return (
    <>
      {summary && <p className="lead">{summary}</p>}
      {award && (
        <p>
          <Say
            id={award.outcome === 'award' ? 'officer.overview.award' : 'officer.overview.refusal'}
            values={{ amount: money(award.amount), deliberation: award.deliberation ?? '' }}
          />
        </p>
      )}
      <h3>
        <Say id="officer.overview.opinions" />
      </h3>
      {asked?.items.length === 0 && <p className="quiet">{say('officer.opinions.none')}</p>}
      <ul className="bare">
        {asked?.items.map(({ id, commune, state, opinion, dueOn, reasons }) => {
          const word = opinion ?? (state === 'answered' ? 'no_opinion' : state);
          return (
            <li key={id}>
              {commune}{' '}
              <StateTag tone={toneOf(word)}>
                <Say id={OPINION_WORDS[word]} />
              </StateTag>{' '}
              {state === 'asked' && <small>{say('officer.opinions.until', { due: date(dueOn) })}</small>}
              {reasons && <small> {reasons}</small>}
            </li>
          );
        })}
      </ul>
      <h3>
        <Say id="officer.column.organization" />
      </h3>
      {organization && (
        <Facts
          facts={[
            { name: say('officer.organization.name'), value: organization.legalName },
            { name: say('officer.organization.form'), value: say(`officer.form.${organization.legalForm}`) },
            organization.siret !== null && { name: 'SIRET', value: organization.siret },
            organization.rna !== null && { name: 'RNA', value: organization.rna },
            organization.foundedOn !== null && {
              name: say('officer.organization.founded'),
              value: date(organization.foundedOn),
            },
            { name: say('officer.organization.address'), value: organization.address },
            file.jobsPlanned !== null && { name: say('officer.overview.jobs'), value: number(file.jobsPlanned, 2) },
          ]}
        />
      )}
      <h3>
        <Say id="officer.campaigns" />
      </h3>
      {campaigns && campaigns.length > 0 ? (
        <Campaigns campaigns={campaigns} />
      ) : (
        <p className="quiet">
          {say(answers['campaignPlanned'] === 'yes' ? 'officer.campaigns.planned' : 'officer.campaigns.none')}
        </p>
      )}
      <p>
        <Link to="/instruction/dossiers/$id" params={{ id: file.id }} search={{ onglet: 'reponses' }}>
          <Say id="officer.overview.all" />
        </Link>
      </p>
    </>
  );
}
