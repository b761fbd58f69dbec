import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';

/** The link was used, replaced, or its date has passed. */
export function GonePage() {
  const say = useSay();
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
