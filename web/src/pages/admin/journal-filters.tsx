import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { Button } from '../../ui/button';
import { DateField, SelectField, TextField } from '../../ui/field';
import { Say, useSay } from '../../words/say';
import { readJournal, type JournalSearch } from './admin-search';
import { ACTS, SUBJECT_TYPES } from './journal-acts';

/** What the journal is narrowed to. Nothing moves before one asks: days and identifiers are typed in pieces. */
export function JournalFilters({ search }: { search: JournalSearch }) {
  const say = useSay();
  const navigate = useNavigate();
  const known = SUBJECT_TYPES.some((type) => ACTS[type].some((verb) => `${type}.${verb}` === search.acte));
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = Object.fromEntries(new FormData(event.currentTarget));
    void navigate({ to: '/administration/journal', search: readJournal(typed), resetScroll: false });
  };
  return (
    <form role="search" onSubmit={send}>
      <div className="row top">
        <SelectField name="acte" label={say('admin.journal.act')} defaultValue={search.acte ?? ''}>
          <option value="">{say('admin.journal.anyAct')}</option>
          {search.acte && !known && <option value={search.acte}>{search.acte}</option>}
          {SUBJECT_TYPES.map((type) => (
            <optgroup key={type} label={say(`admin.subject.${type}`)}>
              {ACTS[type].map((verb) => (
                <option key={verb} value={`${type}.${verb}`}>
                  {say('admin.journal.actOf', { subject: say(`admin.subject.${type}`), act: say(`admin.act.${verb}`) })}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
        <DateField name="du" label={say('admin.journal.from')} defaultValue={search.du} />
        <DateField name="au" label={say('admin.journal.to')} defaultValue={search.au} />
        <TextField
          name="sujet"
          label={say('admin.journal.id')}
          autoComplete="off"
          spellCheck={false}
          maxLength={36}
          defaultValue={search.sujet}
        />
      </div>
      <div className="row actions">
        <Button type="submit">
          <Say id="admin.journal.seek" />
        </Button>
        {Object.keys(search).length > 0 && (
          <Link to="/administration/journal" search={{}}>
            <Say id="admin.journal.reset" />
          </Link>
        )}
      </div>
    </form>
  );
}
