import type { Interest } from '../../api/committee';
import { useFormats } from '../../ui/formats';
import { useSay } from '../../words/say';

/** Interests on record; `named` also says whose. */
export function InterestsTable({
  items,
  caption,
  named = false,
}: {
  items: readonly Interest[];
  caption: string;
  named?: boolean;
}) {
  const say = useSay();
  const { shortDate } = useFormats();
  return (
    <table className="cards">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {named && <th scope="col">{say('committee.interest.person')}</th>}
          <th scope="col">{say('committee.interest.structure')}</th>
          <th scope="col">{say('committee.interest.kind')}</th>
          <th scope="col">{say('committee.interest.dates')}</th>
          <th scope="col">{say('committee.interest.note')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, name, organizationName, siren, kind, validFrom, validUntil, note }) => (
          <tr key={id}>
            {named && <th scope="row">{name}</th>}
            {named ? (
              <td>{structure(organizationName, siren)}</td>
            ) : (
              <th scope="row">{structure(organizationName, siren)}</th>
            )}
            <td data-name={say('committee.interest.kind')}>{say(`committee.kind.${kind}`)}</td>
            <td data-name={say('committee.interest.dates')}>
              {validUntil
                ? say('committee.interest.between', { from: shortDate(validFrom), until: shortDate(validUntil) })
                : say('committee.interest.since', { from: shortDate(validFrom) })}
            </td>
            <td>{note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function structure(name: string, siren: string | null): string {
  return siren ? `${name} (${siren.replaceAll(/(\d{3})(?=\d)/g, '$1\u00a0')})` : name;
}
