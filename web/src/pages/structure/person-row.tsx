import { useState } from 'react';
import { ask, atVersion, useApi } from '../../api/client';
import type { Organization } from '../../api/holder';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ProblemLine } from '../../ui/problem-line';
import { Say, useSay } from '../../words/say';

type Person = Organization['people'][number];

interface Props {
  readonly organizationId: string;
  readonly person: Person;
  /** The reader says who belongs. */
  readonly owner: boolean;
  readonly onRemoved: () => void;
}

/** What somebody may do, from most to least. */
export const partRoles = ['owner', 'representative', 'editor', 'reader'] as const satisfies readonly Person['role'][];

/** One person of an organization; owners change the rights in place. */
export function PersonRow({ organizationId, person, owner, onRemoved }: Props) {
  const { id, name, email, capacity, role, represents, version } = person;
  const say = useSay();
  const api = useApi();
  const [removing, setRemoving] = useState(false);
  const refresh = [
    ['organization', organizationId],
    ['me', 'organizations'],
  ];
  const path = { id: organizationId, partId: id };
  const change = useVerb(
    (to: Pick<Person, 'role' | 'represents'>) =>
      ask(
        api.PATCH('/api/v1/organizations/{id}/people/{partId}', {
          params: { path, header: atVersion(version) },
          body: { ...to, ...(capacity ? { capacity } : {}) },
        }),
      ),
    refresh,
  );
  const remove = useVerb(
    (_: null) =>
      ask(api.DELETE('/api/v1/organizations/{id}/people/{partId}', { params: { path } })).then(() => true as const),
    refresh,
  );
  const go = async () => {
    if (!(await remove.run(null))) return;
    setRemoving(false);
    onRemoved();
  };
  return (
    <tr>
      <th scope="row">
        {name}
        <br />
        <span className="quiet small">{email ?? say('structure.people.noAccount')}</span>
      </th>
      <td data-name={say('structure.people.capacity')}>{capacity}</td>
      <td>
        {owner ? (
          <select
            aria-label={say('structure.people.changeOf', { name })}
            value={role}
            onChange={(event) => {
              const to = partRoles.find((each) => each === event.target.value);
              if (to) void change.run({ role: to, represents });
            }}
          >
            {partRoles.map((each) => (
              <option key={each} value={each}>
                {say(`holder.role.${each}`)}
              </option>
            ))}
          </select>
        ) : (
          say(`holder.role.${role}`)
        )}
        {owner && (role === 'owner' || role === 'editor') ? (
          <label className="choice">
            <input
              type="checkbox"
              checked={represents}
              aria-label={say('structure.people.represents.of', { name })}
              onChange={({ target }) => void change.run({ role, represents: target.checked })}
            />
            <span className="small">{say('structure.people.represents')}</span>
          </label>
        ) : (
          represents && <span className="quiet small line">{say('structure.people.represents')}</span>
        )}
        <ProblemLine problem={change.problem} />
        <p role="status" className="quiet small">
          {change.done && <Say id="structure.people.saved" />}
        </p>
      </td>
      {owner && (
        <td>
          <Button kind="link" aria-label={say('structure.people.removeOf', { name })} onClick={() => setRemoving(true)}>
            <Say id="structure.people.remove" />
          </Button>
          <Dialog
            open={removing}
            title={<Say id="structure.people.remove.title" values={{ name }} />}
            onClose={() => setRemoving(false)}
          >
            <p>
              <Say id="structure.people.remove.words" />
            </p>
            <ProblemLine problem={remove.problem} />
            <div className="actions">
              <Button kind="danger" pending={remove.pending} onClick={() => void go()}>
                <Say id="structure.people.remove" />
              </Button>
              <Button kind="secondary" onClick={() => setRemoving(false)}>
                <Say id="holder.people.cancel" />
              </Button>
            </div>
          </Dialog>
        </td>
      )}
    </tr>
  );
}
