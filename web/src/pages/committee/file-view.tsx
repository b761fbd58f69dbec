import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { Answers } from '../../../../src/calls/forms/answers.js';
import { askedFields } from '../../../../src/calls/forms/conditions.js';
import { useApi } from '../../api/client';
import { assessedFileQuery, formQuery } from '../../api/committee';
import { meQuery, rolesOf } from '../../api/me';
import type { components } from '../../api/schema';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { ProblemLine } from '../../ui/problem-line';
import { StateTag, toneOf } from '../../ui/state-tag';
import { Say, useBilingual, useSay } from '../../words/say';
import { AnswerText, type AnswerNames } from './answer-value';
import { BudgetTable } from '../../ui/budget-table';
import { asRefusal } from './refusal';

type FileParts = NonNullable<ReturnType<typeof useFileParts>['data']>;

function useFileParts(applicationId: string) {
  const api = useApi();
  const { data: me } = useSuspenseQuery(meQuery(api));
  const staff = rolesOf(me).some((role) => role === 'officer' || role === 'lead');
  return useQuery(assessedFileQuery(api, applicationId, staff));
}

/** The file a member reads beside the grid: in short, what was answered, papers, campaigns, opinion of the commune. */
export function FileView({ applicationId }: { applicationId: string }) {
  const { data, error } = useFileParts(applicationId);
  if (error) return <ProblemLine problem={asRefusal(error)} />;
  if (!data) {
    return (
      <p>
        <Say id="frame.loading" />
      </p>
    );
  }
  return (
    <>
      <InShort parts={data} />
      <Sections parts={data} />
      <Campaigns campaigns={data.campaigns} />
      <Opinions opinions={data.opinions} />
    </>
  );
}

function InShort({ parts: { file } }: { parts: FileParts }) {
  const say = useSay();
  const text = useBilingual();
  const { money, date, number } = useFormats();
  return (
    <Facts
      facts={[
        { name: say('committee.file.organization'), value: file.organization.name },
        { name: say('committee.file.axis'), value: text(file.axis.label) },
        { name: say('committee.file.communes'), value: file.communes.map(({ name }) => name).join(', ') },
        file.asked && { name: say('committee.file.asked'), value: money(file.asked.amount) },
        file.budgetTotal && { name: say('committee.file.budget'), value: money(file.budgetTotal.amount) },
        file.jobsPlanned !== null && { name: say('committee.file.jobs'), value: number(file.jobsPlanned, 2) },
        file.submittedAt !== null && { name: say('committee.file.submitted'), value: date(file.submittedAt) },
      ]}
    />
  );
}

function Sections({ parts: { file, attachments } }: { parts: FileParts }) {
  const text = useBilingual();
  const { data: form } = useQuery(formQuery(useApi(), file.callId));
  if (!form?.definition) return null;
  const answers = file.answers as Answers;
  const names: AnswerNames = { communes: file.communes, papers: attachments };
  const asked = new Set(
    askedFields(form.definition, answers, { 'application.axis': file.axis.code }).map(({ key }) => key),
  );
  return (
    <>
      {form.definition.sections.map((section) => {
        const fields = section.fields.filter(
          ({ key, secrecy }) => (asked.has(key) || key in answers) && secrecy?.committee !== false && key in answers,
        );
        if (fields.length === 0) return null;
        return (
          <section key={section.key}>
            <h3>{text(section.title)}</h3>
            <Facts
              facts={fields
                .filter(({ kind }) => kind !== 'budget')
                .map((field) => ({
                  name: text(field.label),
                  value: <AnswerText field={field} value={answers[field.key]} names={names} />,
                }))}
            />
            {fields
              .filter(({ kind }) => kind === 'budget')
              .map(({ key }) => (
                <BudgetTable key={key} budget={answers[key]} />
              ))}
          </section>
        );
      })}
    </>
  );
}

function Campaigns({ campaigns }: { campaigns: readonly components['schemas']['CampaignView'][] }) {
  const say = useSay();
  const { money, date } = useFormats();
  if (campaigns.length === 0) return null;
  return (
    <section>
      <h3>{say('committee.file.campaigns')}</h3>
      {campaigns.map(({ id, platformName, url, name, goal, latest, state }) => (
        <p key={id}>
          <a href={url} target="_blank" rel="noreferrer">
            {name || platformName}
          </a>{' '}
          {say('committee.file.campaign', {
            platform: platformName,
            state: say(`committee.campaign.${state}`),
            goal: goal ? money(goal.amount) : '–',
            raised: latest ? money(latest.raised.amount) : '–',
            on: latest ? date(latest.readOn) : '–',
          })}
        </p>
      ))}
    </section>
  );
}

function Opinions({ opinions }: { opinions: FileParts['opinions'] }) {
  const say = useSay();
  if (!opinions || opinions.length === 0) return null;
  return (
    <section>
      <h3>{say('committee.file.opinions')}</h3>
      {opinions.map(({ id, commune, opinion, reasons, support }) => (
        <div key={id}>
          <p className="row">
            <strong>{commune}</strong>
            <StateTag tone={toneOf(opinion ?? 'awaited')}>{say(`committee.opinion.${opinionKey(opinion)}`)}</StateTag>
          </p>
          {reasons && <p>{reasons}</p>}
          {support && (
            <p className="quiet">
              <Say id="committee.file.support" values={{ support }} />
            </p>
          )}
        </div>
      ))}
    </section>
  );
}

function opinionKey(opinion: string | null | undefined): 'favourable' | 'reserved' | 'unfavourable' | 'none' {
  return opinion === 'favourable' || opinion === 'reserved' || opinion === 'unfavourable' ? opinion : 'none';
}
