import { useSuspenseQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client';
import { authorityQuery } from '../../api/open';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';
import { Contact } from './contact';
import { Part, Points } from './prose';

/** Day of the last review of this statement. */
const REVIEWED = '2026-11-23';

/** The accessibility statement: what was checked, what is not known, and whom to write to. */
export function AccessibilityPage() {
  const say = useSay();
  const { date } = useFormats();
  const { data: authority } = useSuspenseQuery(authorityQuery(useApi()));
  return (
    <>
      <PageTitle>{say('legal.access.title')}</PageTitle>
      <p className="lead">
        <Say id="legal.access.lead" values={{ name: authority.name }} />
      </p>
      <Part title="legal.access.state" says={['legal.access.state.how']} values={{ date: date(REVIEWED) }} />
      <Part title="legal.access.tested" says={['legal.access.tested.how']}>
        <Points
          says={[
            'legal.access.tested.axe',
            'legal.access.tested.keyboard',
            'legal.access.tested.size',
            'legal.access.tested.script',
            'legal.access.tested.contrast',
          ]}
        />
      </Part>
      <Part title="legal.access.limits">
        <Points says={['legal.access.limits.audit', 'legal.access.limits.papers', 'legal.access.limits.readers']} />
      </Part>
      <Part title="legal.access.tech" says={['legal.access.tech.which']} />
      <Part title="legal.access.contact" says={['legal.access.contact.how']}>
        <Contact authority={authority} />
      </Part>
      <Part title="legal.access.appeal" says={['legal.access.appeal.how']}>
        <ul>
          <li>
            <a href="https://formulaire.defenseurdesdroits.fr/">{say('legal.access.appeal.form')}</a>
          </li>
          <li>
            <a href="https://www.defenseurdesdroits.fr/carte-des-delegues">{say('legal.access.appeal.delegate')}</a>
          </li>
          <li>{say('legal.access.appeal.phone')}</li>
          <li>{say('legal.access.appeal.post')}</li>
        </ul>
      </Part>
      <p className="quiet">
        <Say id="legal.access.date" values={{ date: date(REVIEWED) }} />
      </p>
    </>
  );
}
