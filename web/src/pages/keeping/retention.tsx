import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useApi } from '../../api/client';
import { retentionQuery, type KeptFile } from '../../api/keeping';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { Pager } from '../../ui/pager';
import { StateTag } from '../../ui/state-tag';
import { Say, useBilingual, useSay } from '../../words/say';
import { HoldForm } from './hold-form';
import { Holds } from './holds';
import { KeepingTabs } from './keeping-tabs';

/** What comes to the end of its keeping, what is held, and the way to hold a file. */
export function RetentionPage() {
  const say = useSay();
  const list = useSuspenseInfiniteQuery(retentionQuery(useApi()));
  const [chosen, setChosen] = useState('');
  const files = list.data.pages.flatMap(({ items }) => items);
  const hold = (number: string) => {
    setChosen(number);
    requestAnimationFrame(() => document.getElementById('number')?.focus());
  };
  return (
    <>
      <PageTitle>{say('keeping.retention.title')}</PageTitle>
      <KeepingTabs current="retention" />
      <p>
        <Say id="keeping.retention.lead" />
      </p>
      <section aria-labelledby="due">
        <h2 id="due">
          <Say id="keeping.retention.due" />
        </h2>
        <p>
          <Say id="keeping.retention.drafts" values={{ count: list.data.pages[0]?.drafts ?? 0 }} />
        </p>
        {files.length === 0 ? (
          <p>
            <Say id="keeping.retention.none" />
          </p>
        ) : (
          <>
            <table className="cards">
              <caption className="hidden">{say('keeping.retention.due')}</caption>
              <thead>
                <tr>
                  <th scope="col">{say('keeping.retention.file')}</th>
                  <th scope="col">{say('keeping.retention.state')}</th>
                  <th scope="col">{say('keeping.retention.until')}</th>
                  <th scope="col">{say('keeping.retention.warned')}</th>
                  <th scope="col">
                    <span className="hidden">{say('keeping.actions')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {files.map((file) => (
                  <Row key={file.id} file={file} onHold={hold} />
                ))}
              </tbody>
            </table>
            <Pager
              shown={files.length}
              more={list.hasNextPage}
              pending={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
            />
          </>
        )}
      </section>
      <Holds />
      <HoldForm key={chosen} number={chosen} />
    </>
  );
}

interface RowProps {
  readonly file: KeptFile;
  readonly onHold: (number: string) => void;
}

function Row({ file, onHold }: RowProps) {
  const say = useSay();
  const text = useBilingual();
  const { date } = useFormats();
  const { id, number, title, organization, stateLabel, dueOn, warnedOn, heldUntil } = file;
  return (
    <tr>
      <th scope="row">
        {number} {title}
        <br />
        <span className="quiet small">{organization}</span>
      </th>
      <td data-name={say('keeping.retention.state')}>{text(stateLabel)}</td>
      <td data-name={say('keeping.retention.until')}>
        {date(dueOn)}
        {heldUntil && (
          <>
            <br />
            <StateTag tone="prune">{say('keeping.retention.held', { until: date(heldUntil) })}</StateTag>
          </>
        )}
      </td>
      <td data-name={say('keeping.retention.warned')}>{warnedOn ? date(warnedOn) : say('keeping.retention.notYet')}</td>
      <td>
        <span className="row">
          {!heldUntil && (
            <Button
              kind="secondary"
              aria-label={say('keeping.retention.holdOf', { number })}
              onClick={() => onHold(number)}
            >
              <Say id="keeping.retention.hold" />
            </Button>
          )}
          <OpeningsLink id={id} number={number} />
        </span>
      </td>
    </tr>
  );
}

function OpeningsLink({ id, number }: { readonly id: string; readonly number: string }) {
  const say = useSay();
  return (
    <Link to="/dossiers/$id/consultations" params={{ id }} aria-label={say('keeping.retention.openingsOf', { number })}>
      <Say id="keeping.retention.openings" />
    </Link>
  );
}
