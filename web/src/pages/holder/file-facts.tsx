import { Link } from '@tanstack/react-router';
import type { Application } from '../../api/apply';
import type { Award } from '../../api/holder';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { Say, useBilingual } from '../../words/say';

/** The few facts of a file its holder comes back for. */
export function FileFacts({ application, award }: { readonly application: Application; readonly award: Award | null }) {
  const text = useBilingual();
  const { money, date, instant } = useFormats();
  const { asked, budgetTotal, axis, communes, organization, submittedAt, implicitRefusalOn, ground } = application;
  const places = communes.map(({ name }) => name).join(', ');
  const granted = award?.outcome === 'award' ? award : null;
  const waits = !award && implicitRefusalOn !== null && !application.refusedBySilence;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">
        <Say id="holder.file.facts" />
      </h2>
      <Facts
        facts={[
          granted && {
            name: <Say id="holder.file.awarded" />,
            value: <strong>{money(granted.amount)}</strong>,
          },
          { name: <Say id="holder.file.asked" />, value: asked && money(asked.amount) },
          { name: <Say id="holder.file.budget" />, value: budgetTotal && money(budgetTotal.amount) },
          {
            name: <Say id="holder.file.organization" />,
            value: (
              <Link to="/structures/$id" params={{ id: organization.id }}>
                {organization.name}
              </Link>
            ),
          },
          { name: <Say id="holder.file.axis" />, value: text(axis.label) },
          { name: <Say id="holder.file.place" />, value: places },
          { name: <Say id="holder.file.filed" />, value: submittedAt && instant(submittedAt) },
          waits && {
            name: <Say id="holder.file.silence" />,
            value: (
              <>
                {date(implicitRefusalOn)}
                <br />
                <span className="quiet small">
                  <Say id="holder.file.silence.words" />
                </span>
              </>
            ),
          },
          { name: <Say id="holder.file.ground" />, value: ground },
        ]}
      />
      <p>
        <Link to="/dossiers/$id/consultations" params={{ id: application.id }}>
          <Say id="holder.file.openings" />
        </Link>
      </p>
    </section>
  );
}
