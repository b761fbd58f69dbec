import { useQueryClient } from '@tanstack/react-query';
import { linkGoneQuery } from '../../api/consultation';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';

/** The link was used, replaced, or its date has passed; or the service asks to wait. */
export function GonePage() {
  const say = useSay();
  const told = useQueryClient().getQueryData(linkGoneQuery.queryKey);
  if (told && (told.status === 429 || told.status >= 500)) {
    return (
      <>
        <PageTitle>{say('commune.wait')}</PageTitle>
        <p>{told.detail}</p>
      </>
    );
  }
  return (
    <>
      <PageTitle>{say('commune.gone')}</PageTitle>
      <p>
        <Say id="commune.gone.how" />
      </p>
      <p>
        <a href="/">
          <Say id="frame.missing.home" />
        </a>
      </p>
    </>
  );
}
