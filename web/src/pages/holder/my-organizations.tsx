import { Link } from '@tanstack/react-router';
import type { components } from '../../api/schema';
import { Say, useSay } from '../../words/say';

type Organization = components['schemas']['OrganizationLineView'];

/** The organizations one belongs to, and as what. */
export function MyOrganizations({ organizations }: { readonly organizations: readonly Organization[] }) {
  const say = useSay();
  return (
    <section aria-labelledby="organizations">
      <h2 id="organizations">
        <Say id="holder.mine.organizations" />
      </h2>
      {organizations.length === 0 ? (
        <p className="quiet">
          <Say id="holder.mine.organizations.none" />
        </p>
      ) : (
        <ul className="tasks one">
          {organizations.map(({ id, legalName, acronym, legalForm, yourRole }) => (
            <li key={id}>
              <span>
                <Link to="/structures/$id" params={{ id }}>
                  <strong>{legalName}</strong>
                </Link>{' '}
                {acronym && <span className="quiet">{acronym} </span>}
                <br />
                <span className="quiet small">{say(`holder.org.form.${legalForm}`)}</span>
              </span>
              {yourRole && <span className="quiet">{say(`holder.role.${yourRole}`)}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
