import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, useApi } from '../../api/client';
import type { File } from '../../api/officer/file';
import { absencesQuery } from '../../api/officer/instructing';
import { meQuery } from '../../api/me';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { SelectField } from '../../ui/field';
import { useFormats } from '../../ui/formats';
import { ProblemLine } from '../../ui/problem-line';
import { StatusLine } from '../../ui/status-line';
import { Say, useBilingual, useSay } from '../../words/say';
import { Clock } from './clock';
import { useColleagues } from './choices';
import { isUndecided } from './file-words';
import { useFileVerb } from './use-file-verb';

/** Who, where, how much, until when, in whose hands: beside every view of the file. `paper`: nothing to change, as it is printed. */
export function FileSummary({ file, paper = false }: { file: File; paper?: boolean }) {
  const { money, date, share } = useFormats();
  const text = useBilingual();
  const asked = file.asked?.amount ?? null;
  const total = file.budgetTotal?.amount ?? null;
  return (
    <>
      <Facts
        facts={[
          { name: <Say id="officer.column.organization" />, value: file.organization.name },
          { name: <Say id="officer.column.commune" />, value: file.communes.map(({ name }) => name).join(', ') },
          { name: <Say id="officer.column.axis" />, value: text(file.axis.label) },
          asked !== null && {
            name: <Say id="officer.column.asked" />,
            value: (
              <>
                <strong>{money(asked)}</strong>
                {total ? (
                  <small>
                    {' '}
                    <Say
                      id="officer.file.ofBudget"
                      values={{ share: share(Math.round((asked * 10_000) / total)), total: money(total) }}
                    />
                  </small>
                ) : null}
              </>
            ),
          },
          file.submittedAt !== null && {
            name: <Say id="officer.column.submitted" />,
            value: date(file.submittedAt),
          },
          file.implicitRefusalOn !== null &&
            isUndecided(file.state) && {
              name: <Say id="officer.file.clock" />,
              value: (
                <>
                  <Clock file={file} full />
                  {file.state === 'incomplete' && (
                    <small>
                      {' '}
                      <Say id="officer.file.clock.waits" />
                    </small>
                  )}
                </>
              ),
            },
          paper && file.officer !== null && { name: <Say id="officer.column.officer" />, value: file.officer.name },
          file.ground !== null && { name: <Say id="officer.file.ground" />, value: file.ground },
        ]}
      />
      {!paper && (
        <>
          <Assign file={file} />
          <Substitute file={file} />
          <p className="noprint small">
            <Link to="/instruction/dossiers/$id/imprimer" params={{ id: file.id }}>
              <Say id="officer.file.print" />
            </Link>
          </p>
        </>
      )}
    </>
  );
}

/** Who handles the file, changed at its place. */
function Assign({ file }: { file: File }) {
  const api = useApi();
  const say = useSay();
  const { data: me } = useQuery(meQuery(api));
  const colleagues = useColleagues();
  const [said, setSaid] = useState('');
  const { id, officer } = file;
  const verb = useFileVerb(id, (officerId: string) =>
    ask(api.PUT('/api/v1/applications/{id}/officer', { params: { path: { id } }, body: { officerId } })),
  );
  const give = async (officerId: string) => {
    setSaid('');
    if (await verb.run(officerId)) setSaid(say('officer.assign.done'));
  };
  const mine = me?.person?.id;
  return (
    <div className="assign noprint">
      <SelectField
        label={<Say id="officer.column.officer" />}
        value={officer?.id ?? ''}
        onChange={(event) => void give(event.target.value)}
      >
        {!officer && <option value="">{say('officer.assign.nobody')}</option>}
        {officer && !colleagues.some(({ value }) => value === officer.id) && (
          <option value={officer.id}>{officer.name}</option>
        )}
        {colleagues.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      {mine && officer?.id !== mine && (
        <Button kind="link" pending={verb.pending} onClick={() => void give(mine)}>
          <Say id="officer.assign.me" />
        </Button>
      )}
      <StatusLine>{said}</StatusLine>
      <ProblemLine problem={verb.problem} />
    </div>
  );
}

/** Who stands in for the officer of the file, while they are away. */
function Substitute({ file: { officer } }: { file: File }) {
  const { data } = useQuery(absencesQuery(useApi()));
  const { date } = useFormats();
  const away = data?.items.find(({ now, person }) => now && person.id === officer?.id);
  if (!away) return null;
  return (
    <p className="small">
      <Say
        id="instruct.file.substitute"
        values={{ name: away.person.name, to: date(away.endsOn), substitute: away.substitute.name }}
      />
    </p>
  );
}
