import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { applicationQuery } from '../../api/apply';
import { useApi } from '../../api/client';
import { Campaigns } from '../campaign/campaigns';
import { FileFacts } from './file-facts';
import { FileFrame } from './file-frame';
import { FileTimeline } from './file-timeline';
import { useStanding } from './standing';
import { TakeUp } from './take-up';
import { ToDo } from './to-do';
import { Withdrawal } from './withdrawal';

const route = getRouteApi('/dossiers/$id');

/** One's own file at a glance: what to do now, what matters, what happened. */
export function FilePage() {
  const { id } = route.useParams();
  const { data: application } = useSuspenseQuery(applicationQuery(useApi(), id));
  const standing = useStanding(application);
  return (
    <FileFrame id={id} part="overview">
      <div className="beside">
        <div>
          <ToDo id={id} standing={standing} />
          <FileTimeline id={id} award={standing.award} sheet={standing.sheet} />
        </div>
        <div>
          <FileFacts application={application} award={standing.award} />
          <Campaigns application={application} />
          <Withdrawal application={application} />
          <TakeUp application={application} />
        </div>
      </div>
    </FileFrame>
  );
}
