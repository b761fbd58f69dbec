import { useSuspenseQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client';
import { guestBriefQuery, type Consultation } from '../../api/consultation';
import { MapPoint } from '../../ui/charts/map-point';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { Say, useSay } from '../../words/say';

/** The project in a dozen lines: what, for whom, who, where, how much. */
export function Project({ request }: { request: Consultation }) {
  const say = useSay();
  const { money, date } = useFormats();
  const { data: brief } = useSuspenseQuery(guestBriefQuery(useApi(), request.applicationId));
  return (
    <section aria-labelledby="project">
      <h2 id="project">
        <Say id="commune.project" />
      </h2>
      <div className="beside">
        <div>
          <p>{request.summary}</p>
          <Facts
            facts={[
              { name: say('commune.organization'), value: request.organization },
              { name: say('commune.place'), value: request.commune },
              { name: say('commune.asked'), value: money(request.askedAmount) },
              { name: say('commune.budget'), value: money(request.budgetTotal) },
              ...brief.map(({ key, answer }) => ({ name: say(`commune.brief.${key}`), value: answer })),
              { name: say('commune.due'), value: date(request.dueOn) },
              { name: say('commune.number'), value: request.number },
            ]}
          />
        </div>
        <MapPoint insee={request.insee} name={request.commune} />
      </div>
      <p>
        <a href="/avis/dossier">
          <Say id="commune.file.read" />
        </a>
      </p>
    </section>
  );
}
