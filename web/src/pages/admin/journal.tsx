import { keepPreviousData, useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { journalQuery, type JournalEntry } from '../../api/admin';
import { useApi } from '../../api/client';
import { meQuery, rolesOf } from '../../api/me';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { Pager } from '../../ui/pager';
import { Say, useSay } from '../../words/say';
import { journalFilters } from './admin-search';
import { AdminTabs } from './admin-tabs';
import { isAct, isSubjectType, partWords } from './journal-acts';
import { JournalFilters } from './journal-filters';
import { SubjectLink } from './subject-link';

/** Who did what and when. What was written stays with its subject. */
export function JournalPage() {
  const say = useSay();
  const api = useApi();
  const search = useSearch({ from: '/administration/journal' });
  const { data: me } = useSuspenseQuery(meQuery(api));
  const list = useInfiniteQuery({ ...journalQuery(api, journalFilters(search)), placeholderData: keepPreviousData });
  const entries = (list.data?.pages ?? []).flatMap(({ items }) => items);
  return (
    <>
      <PageTitle>{say('admin.journal.title')}</PageTitle>
      <AdminTabs current="journal" />
      <p>
        <Say id="admin.journal.lead" />
      </p>
      <JournalFilters key={JSON.stringify(search)} search={search} />
      {entries.length > 0 ? (
        <table className="cards">
          <caption className="hidden">{say('admin.journal.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('admin.journal.when')}</th>
              <th scope="col">{say('admin.journal.act')}</th>
              <th scope="col">{say('admin.journal.subject')}</th>
              <th scope="col">{say('admin.journal.who')}</th>
              <th scope="col">
                <span className="hidden">{say('admin.journal.all')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <EntryRow key={entry.id} entry={entry} roles={rolesOf(me)} alone={search.sujet === entry.subjectId} />
            ))}
          </tbody>
        </table>
      ) : (
        <p>
          <Say id="admin.journal.none" />{' '}
          {Object.keys(search).length > 0 && (
            <Link to="/administration/journal" search={{}}>
              <Say id="admin.journal.reset" />
            </Link>
          )}
        </p>
      )}
      <Pager
        shown={entries.length}
        more={list.hasNextPage}
        pending={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}

interface RowProps {
  readonly entry: JournalEntry;
  readonly roles: Parameters<typeof SubjectLink>[0]['roles'];
  /** Only this subject is shown: there is nothing to narrow to. */
  readonly alone: boolean;
}

function EntryRow({ entry, roles, alone }: RowProps) {
  const say = useSay();
  const { date, time } = useFormats();
  const { at, verb, subjectType, subjectId, actorKind, actorName } = entry;
  return (
    <tr>
      <td>
        <time dateTime={at}>
          {date(at)} {time(at)}
        </time>
      </td>
      <th scope="row">{isAct(verb) ? say(`admin.act.${verb}`) : verb}</th>
      <td>
        <SubjectLink type={subjectType} id={subjectId} roles={roles} />
      </td>
      <td data-name={say('admin.journal.who')}>
        {actorKind === 'system' ? partWords(actorName, say) : actorName}{' '}
        {actorKind !== 'person' && <small>{say(`admin.actor.${actorKind}`)}</small>}
      </td>
      <td>
        {!alone && (
          <Link to="/administration/journal" search={{ sujet: subjectId }}>
            <Say id="admin.journal.all" />{' '}
            <span className="hidden">
              {isSubjectType(subjectType) ? say(`admin.subject.${subjectType}`) : subjectType} {subjectId}
            </span>
          </Link>
        )}
      </td>
    </tr>
  );
}
