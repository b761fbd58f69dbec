import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ask, once, useApi } from '../../api/client';
import { forgetHidden, type MyAssessment } from '../../api/committee';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { ErrorSummary, faultAt, useFaults, type Fault } from '../../ui/error-summary';
import { DateField, SelectField, TextField } from '../../ui/field';
import { Say, useSay } from '../../words/say';
import { INTEREST_KINDS, type InterestInput } from './interest-input';

interface Props {
  readonly lines: readonly MyAssessment[];
  /** `declared`: how many files one has just left. */
  readonly onAnswered: (declared: number) => void | Promise<void>;
}

/**
 * Before anything else: the structures of the agenda, one by one. Those one ticks are declared and leave one’s files;
 * for the others one says that there is no link.
 */
export function ConflictStep({ lines, onAnswered }: Props) {
  const say = useSay();
  const api = useApi();
  const queries = useQueryClient();
  const [linked, setLinked] = useState<readonly string[]>([]);
  const declare = useVerb((body: InterestInput, key: string) =>
    ask(api.POST('/api/v1/interests', { body, params: { header: once(key) } })),
  );
  const [wrong, setWrong] = useState('');
  const [own, setOwn] = useState<readonly Fault[]>([]);
  const refused = useFaults()(declare.problem, (pointer) => `${pointer.slice(1)}-${wrong}`);
  const faults = own.length > 0 ? own : refused;
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const read = (name: string) => String(typed.get(name) ?? '');
    const named = lines.filter((line) => linked.includes(line.applicationId));
    const empty = named.flatMap(({ applicationId: id, organization }) => [
      ...(read(`kind-${id}`)
        ? []
        : [{ field: `kind-${id}`, words: say('committee.conflict.kindNeeded', { organization }) }]),
      ...(read(`validFrom-${id}`)
        ? []
        : [{ field: `validFrom-${id}`, words: say('committee.conflict.fromNeeded', { organization }) }]),
    ]);
    setOwn(empty);
    if (empty.length > 0) return;
    for (const { applicationId } of named) {
      setWrong(applicationId);
      const note = read(`note-${applicationId}`).trim();
      const answer = await declare.run({
        applicationId,
        kind: read(`kind-${applicationId}`) as InterestInput['kind'],
        validFrom: read(`validFrom-${applicationId}`),
        ...(note ? { note } : {}),
      });
      if (!answer) return;
    }
    await onAnswered(linked.length);
    if (linked.length > 0) await forgetHidden(queries);
  };
  return (
    <form className="measured" onSubmit={(event) => void send(event)} noValidate>
      <ErrorSummary faults={faults} />
      <p>
        <Say id="committee.conflict.why" />
      </p>
      <ul className="tasks">
        {lines.map(({ applicationId, organization, title }) => (
          <li key={applicationId}>
            <div>
              <strong>{organization}</strong>
              <div className="quiet small">{title}</div>
            </div>
            <label className="choice">
              <input
                type="checkbox"
                checked={linked.includes(applicationId)}
                onChange={(event) =>
                  setLinked((before) =>
                    event.target.checked ? [...before, applicationId] : before.filter((each) => each !== applicationId),
                  )
                }
              />
              <span>
                <Say id="committee.conflict.linked" />
                <span className="hidden"> : {organization}</span>
              </span>
            </label>
            {linked.includes(applicationId) && (
              <fieldset className="field full-line">
                <legend className="hidden">{organization}</legend>
                <div className="row top">
                  <SelectField
                    label={say('committee.interest.kind')}
                    name={`kind-${applicationId}`}
                    id={`kind-${applicationId}`}
                    fault={faultAt(faults, `kind-${applicationId}`)}
                    defaultValue=""
                  >
                    <option value="">{say('committee.choose')}</option>
                    {INTEREST_KINDS.map((kind) => (
                      <option key={kind} value={kind}>
                        {say(`committee.kind.${kind}`)}
                      </option>
                    ))}
                  </SelectField>
                  <DateField
                    label={say('committee.interest.from')}
                    name={`validFrom-${applicationId}`}
                    id={`validFrom-${applicationId}`}
                    fault={faultAt(faults, `validFrom-${applicationId}`)}
                  />
                </div>
                <TextField label={say('committee.interest.note')} optional name={`note-${applicationId}`} />
              </fieldset>
            )}
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button type="submit" pending={declare.pending}>
          <Say id="committee.conflict.answer" values={{ linked: linked.length }} />
        </Button>
      </div>
    </form>
  );
}
