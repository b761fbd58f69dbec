import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { fieldsOf } from '../../../../src/calls/forms/catalogue.js';
import { askedFields } from '../../../../src/calls/forms/conditions.js';
import type { Difference } from '../../../../src/calls/forms/form-differences.js';
import { applicationQuery, formQuery, papersQuery, type Form } from '../../api/apply';
import { useApi } from '../../api/client';
import { formChangesQuery, type FormMove } from '../../api/form-changes';
import { ButtonLink } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { FormChanges } from '../../ui/form-changes';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { Say, useBilingual } from '../../words/say';
import { AnswerText } from './answer-text';
import type { Answers } from './merge';

/** What the service changed in the form of a draft, and the answers that have no place in it any more. */
export function NewFormPage() {
  const { id } = useParams({ from: '/dossiers/$id/nouveau-formulaire' });
  const api = useApi();
  const { instant } = useFormats();
  const { data: application } = useSuspenseQuery(applicationQuery(api, id));
  const { data: form } = useSuspenseQuery(formQuery(api, application));
  const { data } = useSuspenseQuery(formChangesQuery(api, id));
  const [latest] = data.moves;
  return (
    <>
      <PageTitle>
        <Say id="changes.holder.title" />
      </PageTitle>
      {latest ? (
        <>
          <p>
            <Say id="changes.holder.when" values={{ at: instant(latest.movedAt) }} />
          </p>
          <section aria-labelledby="what">
            <h2 id="what">
              <Say id="changes.holder.what" />
            </h2>
            <FormChanges
              before={latest.formerDefinition}
              after={form.definition}
              only={concerns(latest, form, application.answers)}
            />
          </section>
          <Kept id={id} moves={data.moves} form={form} />
        </>
      ) : (
        <p>
          <Say id="changes.holder.never" />
        </p>
      )}
      {application.state === 'draft' && (
        <p className="actions">
          <ButtonLink to="/dossiers/$id/formulaire" params={{ id }}>
            <Say id="changes.holder.goOn" />
          </ButtonLink>
        </p>
      )}
    </>
  );
}

/** Only what this structure is asked, or was asked and answered. */
function concerns(move: FormMove, form: Form, answers: Answers): (difference: Difference) => boolean {
  const asked = new Set(askedFields(form.definition, answers, form.context).map(({ key }) => key));
  const before = new Set(
    askedFields(move.formerDefinition, { ...answers, ...move.setAside }, form.context).map(({ key }) => key),
  );
  return (difference) => {
    switch (difference.kind) {
      case 'added':
        return asked.has(difference.field.key);
      case 'changed':
        return asked.has(difference.after.field.key) && difference.parts.some((part) => part !== 'secrecy');
      case 'removed':
        return before.has(difference.field.key) || difference.field.key in move.setAside;
      default:
        return false;
    }
  };
}

/** The answers set aside, as they were written, and the papers whose question is gone. */
function Kept({ id, moves, form }: { id: string; moves: readonly FormMove[]; form: Form }) {
  const text = useBilingual();
  const { data: papers } = useQuery(papersQuery(useApi(), id));
  const asked = new Set(fieldsOf(form.definition).map(({ key }) => key));
  const left = papers?.items.filter(({ field, state }) => !asked.has(field) && state !== 'replaced') ?? [];
  const kept = moves.flatMap(({ formerDefinition, formerNumber, setAside }) =>
    fieldsOf(formerDefinition)
      .filter(({ key }) => key in setAside)
      .map((field) => ({ field, value: setAside[field.key], formerNumber })),
  );
  if (kept.length === 0 && left.length === 0) return null;
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">
        <Say id="changes.holder.kept" />
      </h2>
      <p>
        <Say id="changes.holder.kept.how" />
      </p>
      <Facts
        facts={kept.map(({ field, value }) => ({
          name: text(field.label),
          value: <AnswerText field={field} value={value} />,
        }))}
      />
      {left.length > 0 && (
        <>
          <h3>
            <Say id="changes.holder.papers" />
          </h3>
          <ul>
            {left.map(({ id: paper, name, href }) => (
              <li key={paper}>{href ? <a href={href}>{name}</a> : name}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
