import { useState, type FormEvent } from 'react';
import { PEOPLE, type Person, type StaffRole } from '../../api/admin';
import { ask, atVersion, useApi } from '../../api/client';
import { Button } from '../../ui/button';
import { useFreshVerb } from '../../ui/fresh-factor';
import { Notice } from '../../ui/notice';
import { ProblemLine } from '../../ui/problem-line';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';
import { RoleBoxes } from './role-boxes';

/** The roles of one person, changed together; the code of the second factor is asked where it is old. */
export function PersonRoles({ person, own }: { person: Person; own: boolean }) {
  const say = useSay();
  const api = useApi();
  const [roles, setRoles] = useState<readonly StaffRole[]>(person.roles);
  const [known, setKnown] = useState(person.version);
  if (known !== person.version) {
    setKnown(person.version);
    setRoles(person.roles);
  }
  const change = useFreshVerb(
    (body: { roles: StaffRole[] }) =>
      ask(
        api.PUT('/api/v1/people/{id}/roles', {
          params: { path: { id: person.id }, header: atVersion(person.version) },
          body,
        }),
      ),
    [PEOPLE],
  );
  const changed = roles.length !== person.roles.length || roles.some((role) => !person.roles.includes(role));
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (changed) void change.run({ roles: [...roles] });
  };
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">
        <Say id="admin.person.roles" />
      </h2>
      {own && (
        <Notice>
          <p>
            <Say id="admin.person.own" />
          </p>
        </Notice>
      )}
      <form onSubmit={send}>
        <RoleBoxes
          id="person-roles"
          held={roles}
          onChange={(next) => {
            change.reset();
            setRoles(next);
          }}
          hint={say('admin.person.roles.hint')}
        />
        <ProblemLine problem={change.problem} />
        <div className="actions">
          <Button type="submit" pending={change.pending} aria-describedby="roles-status">
            <Say id="admin.person.roles.save" />
          </Button>
        </div>
        <div id="roles-status">
          <StatusLine>
            {changed ? <Say id="admin.person.roles.unsaved" /> : change.done && <Say id="admin.person.roles.saved" />}
          </StatusLine>
        </div>
      </form>
      {change.dialog}
    </section>
  );
}
