import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Application } from '../../api/apply';
import { useApi } from '../../api/client';
import type { Desk, Mark } from '../../api/draft';
import { organizationQuery } from '../../api/holder';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { Say, useBilingual, useLocale } from '../../words/say';
import type { AskedSection } from './form';

/** How a draft came to be what it is: found again, taken up from an ended file, filled in before; or for reading only. */
export function Arrival({ id, desk, found }: { id: string; desk: Desk; found: boolean }) {
  const text = useBilingual();
  const { instant } = useFormats();
  const list = new Intl.ListFormat(useLocale());
  const { copiedFrom, marks, startedBy, startedAt } = desk;
  const filled = marks.filter(({ source }) => source !== 'typed').length;
  return (
    <>
      {!desk.mayWrite && <ReadOnly id={id} desk={desk} />}
      {found && startedBy && (
        <Notice>
          <Say id="together.found" values={{ by: startedBy, at: instant(startedAt) }} />
        </Notice>
      )}
      {copiedFrom && (
        <Notice>
          <p>
            <Say
              id="together.copied"
              values={{
                number: (
                  <Link to="/dossiers/$id" params={{ id: copiedFrom.id }}>
                    {copiedFrom.number}
                  </Link>
                ),
              }}
            />{' '}
            <Say id="together.copied.statements" />
          </p>
          {copiedFrom.carried.length > 0 && (
            <p>
              <Say id="together.copied.carried" values={{ papers: list.format(copiedFrom.carried.map(text)) }} />
            </p>
          )}
          {copiedFrom.toJoinAgain.length > 0 && (
            <>
              <p>
                <Say id="together.copied.papers" />
              </p>
              <ul>
                {copiedFrom.toJoinAgain.map((paper) => (
                  <li key={paper.fr}>{text(paper)}</li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
      {!copiedFrom && filled > 0 && desk.mayWrite && (
        <Notice>
          <Say id="together.prefilled" values={{ count: filled }} />
        </Notice>
      )}
    </>
  );
}

/** A reader sees everything and is told whom to ask. */
export function ReadOnly({ id, desk, here = false }: { id: string; desk: Desk; here?: boolean }) {
  const people = usePeople();
  return (
    <Notice kind="attention">
      <h2>
        <Say id="together.reader.title" />
      </h2>
      <p>
        <Say id="together.reader.ask" values={{ people: people(desk.owners) }} />
      </p>
      {!here && (
        <p>
          <Link to="/dossiers/$id/verifier" params={{ id }}>
            <Say id="together.reader.read" />
          </Link>
        </p>
      )}
    </Notice>
  );
}

/** Who wrote last in a section, and when. */
export function LastHand({ section, marks }: { section: AskedSection; marks: readonly Mark[] }) {
  const { instant } = useFormats();
  const keys = new Set(section.fields.map(({ key }) => key));
  const last = marks
    .filter(({ field, source, by }) => keys.has(field) && source === 'typed' && by)
    .reduce<Mark | null>((latest, mark) => (latest && latest.at >= mark.at ? latest : mark), null);
  if (!last) return null;
  return (
    <span className="quiet small line">
      <Say id="together.by" values={{ by: last.by, at: instant(last.at) }} />
    </span>
  );
}

/** Who prepares it, how to invite them, what was answered before, the reminders. */
export function Together({ application, desk }: { application: Application; desk: Desk }) {
  const { id, organization } = application;
  const text = useBilingual();
  const { instant } = useFormats();
  const { data } = useSuspenseQuery(organizationQuery(useApi(), organization.id));
  return (
    <section aria-labelledby="together">
      <h2 id="together">
        <Say id="together.title" />
      </h2>
      <p>
        <Say id="together.people" values={{ count: data.people.length }} />{' '}
        {desk.startedBy && <Say id="together.started" values={{ by: desk.startedBy, at: instant(desk.startedAt) }} />}
      </p>
      <ul>
        <li>
          <Link to="/structures/$id/personnes" params={{ id: organization.id }}>
            <Say id={data.yourRole === 'owner' ? 'together.invite' : 'together.see'} />
          </Link>
        </li>
        <li>
          <Link to="/dossiers/$id/rappels" params={{ id }}>
            <Say id="together.reminders" />
          </Link>
        </li>
      </ul>
      {desk.eligibility.length > 0 && (
        <details>
          <summary>
            <Say id="together.eligibility" />
          </summary>
          <Facts
            facts={desk.eligibility.map(({ question, answer }) => ({ name: text(question), value: text(answer) }))}
          />
        </details>
      )}
    </section>
  );
}

/** "Amina Belkacem (amina@…), Jules Carpentier": names in a sentence, with the way to write to them. */
export function usePeople(): (people: Desk['owners']) => string {
  const list = new Intl.ListFormat(useLocale());
  return (people) => list.format(people.map(({ name, email }) => (email ? `${name} (${email})` : name)));
}
