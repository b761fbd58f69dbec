import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useApi } from '../../api/client';
import { meQuery } from '../../api/me';
import { writeNote } from '../../api/officer/casework';
import { officersQuery } from '../../api/officer/files';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { LongTextField } from '../../ui/long-text-field';
import { ProblemLine } from '../../ui/problem-line';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';
import { useKeptText } from '../messages/kept-text';
import { mentionedIn } from './mentions';

/** The next note: its text, kept on this device meanwhile, and the colleagues it calls. */
export function NoteForm({ id }: { readonly id: string }) {
  const say = useSay();
  const api = useApi();
  const field = useRef<HTMLTextAreaElement>(null);
  const adder = useRef<HTMLSelectElement>(null);
  const { text, kept, set } = useKeptText(`note.${id}`);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<string | undefined>();
  const { data: me } = useQuery(meQuery(api));
  const { data } = useQuery(officersQuery(api));
  const colleagues = (data?.items ?? []).filter((each) => each.id !== me?.person?.id);
  const named = mentionedIn(text, colleagues);
  const called = colleagues.filter((each) => chosen.includes(each.id) || named.includes(each.id));
  const verb = useVerb(
    (body: { text: string; mentions: string[] }, key) => writeNote(api, id, key, body),
    [['file', id, 'notes']],
  );
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const empty = text.trim() === '';
    setFault(empty ? say('casework.notes.empty') : undefined);
    if (empty) return field.current?.focus();
    if (!(await verb.run({ text, mentions: called.map((each) => each.id) }))) return;
    set('');
    setChosen([]);
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <LongTextField
        ref={field}
        id="note"
        label={<Say id="casework.notes.write" />}
        rows={4}
        maxLength={5000}
        value={text}
        fault={fault}
        onChange={(event) => {
          setFault(undefined);
          set(event.target.value);
        }}
      />
      <SelectField
        ref={adder}
        id="mentions"
        label={<Say id="casework.notes.call" />}
        hint={<Say id="casework.notes.call.hint" />}
        value=""
        onChange={(event) => setChosen((all) => [...new Set([...all, event.target.value])])}
      >
        <option value="">{say('casework.notes.call.choose')}</option>
        {colleagues
          .filter((each) => !called.includes(each))
          .map(({ id: person, name }) => (
            <option key={person} value={person}>
              {name}
            </option>
          ))}
      </SelectField>
      {called.length > 0 && (
        <ul className="chips">
          {called.map(({ id: person, name }) => (
            <li key={person}>
              {named.includes(person) ? (
                <span className="chip">@{name}</span>
              ) : (
                <button
                  type="button"
                  className="chip"
                  aria-label={say('casework.notes.call.remove', { name })}
                  onClick={() => {
                    setChosen((all) => all.filter((each) => each !== person));
                    adder.current?.focus();
                  }}
                >
                  @{name} <span aria-hidden="true">×</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <ProblemLine problem={verb.problem} />
      <div className="actions row">
        <Button type="submit" pending={verb.pending}>
          <Say id="casework.notes.save" />
        </Button>
        <StatusLine>
          {kept ? <Say id="casework.notes.kept" /> : verb.done && <Say id="casework.notes.saved" />}
        </StatusLine>
      </div>
    </form>
  );
}
