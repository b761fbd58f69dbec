import { getRouteApi } from '@tanstack/react-router';
import { Button } from '../../ui/button';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';

const route = getRouteApi('/avis/$token');

/** What the link of the mail opens first. Nothing is used up before the button is pressed: programs that scan mail follow links. */
export function DoorPage() {
  const say = useSay();
  const { token } = route.useParams();
  return (
    <>
      <PageTitle>{say('commune.door')}</PageTitle>
      <p className="lead">
        <Say id="commune.door.what" />
      </p>
      <ul>
        <li>
          <Say id="commune.door.time" />
        </li>
        <li>
          <Say id="commune.door.change" />
        </li>
        <li>
          <Say id="commune.door.pass" />
        </li>
      </ul>
      <form method="post" action={`/avis/${token}`} className="actions">
        <Button type="submit">
          <Say id="commune.door.open" />
        </Button>
      </form>
    </>
  );
}
