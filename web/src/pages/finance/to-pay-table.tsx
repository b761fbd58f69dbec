import { Link } from '@tanstack/react-router';
import type { ToPay } from '../../api/payments';
import { useFormats } from '../../ui/formats';
import { StateTag, toneOf } from '../../ui/state-tag';
import { Say, useSay } from '../../words/say';

/** Instalments line by line, by due date; what is late says so. */
export function ToPayTable({ items }: { items: readonly ToPay[] }) {
  const say = useSay();
  const { money, shortDate } = useFormats();
  return (
    <table className="cards">
      <caption className="hidden">
        <Say id="finance.toPay.title" />
      </caption>
      <thead>
        <tr>
          {(['reference', 'organization', 'kind', 'state', 'due'] as const).map((head) => (
            <th key={head} scope="col">
              <Say id={`finance.head.${head}`} />
            </th>
          ))}
          <th scope="col" className="amount">
            <Say id="finance.head.amount" />
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <Link to="/versements/$awardId" params={{ awardId: line.awardId }}>
                {line.reference}
              </Link>
            </th>
            <td>
              {line.organization}
              <div className="quiet small">{line.applicationNumber}</div>
            </td>
            <td>
              <Say id={`finance.kind.${line.kind}`} />
            </td>
            <td>
              <StateTag tone={toneOf(line.state)}>
                <Say id={`finance.state.${line.state}`} />
              </StateTag>
              {line.state === 'checked' && line.checkedByMe && (
                <div className="quiet small">
                  <Say id="finance.checkedByMe.short" />
                </div>
              )}
            </td>
            <td data-name={say('finance.head.due')}>
              {line.dueOn ? shortDate(line.dueOn) : '–'}{' '}
              {line.late && (
                <StateTag tone="brique">
                  <Say id="finance.late" />
                </StateTag>
              )}
            </td>
            <td className="amount" data-name={say('finance.head.amount')}>
              {money((line.amount ?? line.planned).amount)}
              {!line.amount && (
                <div className="quiet small">
                  <Say id="finance.planned" />
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
