import type { PassedOn as Receipt } from '../../api/consultation';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';

/** The receipt of a request passed on. The link that did it opens nothing any more: there is no way back to offer. */
export function PassedOn({ passed }: { passed: Receipt }) {
  const say = useSay();
  const { date } = useFormats();
  return (
    <>
      <PageTitle>{say('commune.passedOn')}</PageTitle>
      <Notice kind="done">
        <p>
          <Say id="commune.passedOn.how" values={{ name: passed.to, due: date(passed.dueOn) }} />
        </p>
      </Notice>
      <Facts
        facts={[
          { name: say('commune.number'), value: passed.number },
          { name: say('commune.project.name'), value: passed.title },
          { name: say('commune.place'), value: passed.commune },
        ]}
      />
    </>
  );
}
