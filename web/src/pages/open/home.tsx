import { useSuspenseQuery } from '@tanstack/react-query';
import { callsQuery } from '../../api/calls';
import { useApi } from '../../api/client';
import { PageTitle } from '../../ui/page-title';
import { Say, useBilingual, useSay } from '../../words/say';

/** The first page: the calls one may answer, and where else one may go. */
export function HomePage() {
  const say = useSay();
  const text = useBilingual();
  const { data } = useSuspenseQuery(callsQuery(useApi()));
  return (
    <>
      <PageTitle>{say('open.home.title')}</PageTitle>
      {data.items.length === 0 && <Say id="open.home.none" />}
      {data.items.map((call) => (
        <section key={call.id}>
          <h2>
            <a href={`/appels/${call.slug}`}>{text(call.title)}</a>
          </h2>
          <p>{text(call.summary)}</p>
        </section>
      ))}
    </>
  );
}
