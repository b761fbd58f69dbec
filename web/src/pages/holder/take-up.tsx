import { Link } from '@tanstack/react-router';
import type { Application } from '../../api/apply';
import { Say } from '../../words/say';
import { useMayWrite } from './may-write';

/** States from which nothing more comes for this file. */
const ended = ['lapsed', 'inadmissible', 'redirected', 'awarded', 'refused', 'withdrawn'];

/** The way to begin again from a file that has ended. */
export function TakeUp({ application: { id, state, organization } }: { readonly application: Application }) {
  const mayWrite = useMayWrite(organization.id);
  if (!ended.includes(state) || !mayWrite) return null;
  return (
    <p>
      <Link to="/dossiers/$id/reprendre" params={{ id }}>
        <Say id="holder.file.again" />
      </Link>
      <br />
      <span className="quiet small">
        <Say id="holder.file.again.words" />
      </span>
    </p>
  );
}
