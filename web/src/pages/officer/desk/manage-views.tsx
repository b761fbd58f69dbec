import { useState, type FormEvent, type ReactNode } from 'react';
import { ask, atVersion, useApi } from '../../../api/client';
import type { SavedView } from '../../../api/officer/desk';
import { useVerb } from '../../../api/verb';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/field';
import { ProblemLine } from '../../../ui/problem-line';
import { Say, useSay } from '../../../words/say';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly views: readonly SavedView[];
}

const refresh = [['views']];

/** Every view with what one may do: rename, share, delete, open the table with it. */
export function ManageViews({ open, onClose, views }: Props) {
  const api = useApi();
  const opens = useVerb(
    (viewId: string | null) => ask(api.PUT('/api/v1/me/default-view', { body: { viewId } })),
    refresh,
  );
  // shown at once, before the answer comes
  const [picked, setPicked] = useState<string | null>();
  const kept = views.find(({ opensWith }) => opensWith)?.id ?? null;
  const chosen = picked === undefined || opens.problem ? kept : picked;
  const choose = (id: string | null) => {
    setPicked(id);
    void opens.run(id);
  };
  const option = (id: string | null, label: ReactNode) => (
    <label className="choice" key={id}>
      <input type="radio" name="opens-with" checked={chosen === id} onChange={() => choose(id)} />
      <span>{label}</span>
    </label>
  );
  return (
    <Dialog open={open} title={<Say id="desk.manage.title" />} onClose={onClose}>
      <ul className="bare managed">
        {views.map((view) => (
          <li key={view.id}>{view.changeable ? <ViewForm view={view} /> : <OthersView view={view} />}</li>
        ))}
      </ul>
      <fieldset className="field">
        <legend>
          <Say id="desk.manage.opens" />
        </legend>
        {option(null, <Say id="desk.views.all" />)}
        {views.map(({ id, name }) => option(id, name))}
      </fieldset>
      <ProblemLine problem={opens.problem} />
      <div className="actions">
        <Button onClick={onClose}>
          <Say id="officer.close" />
        </Button>
      </div>
    </Dialog>
  );
}

function OthersView({ view: { name, owner } }: { view: SavedView }) {
  return (
    <p>
      <strong>{name}</strong>{' '}
      <small>
        <Say id="desk.manage.by" values={{ owner }} />
      </small>
    </p>
  );
}

function ViewForm({ view }: { view: SavedView }) {
  const api = useApi();
  const say = useSay();
  const { id, version, list, columns, mine, owner } = view;
  const [name, setName] = useState(view.name);
  const [shared, setShared] = useState(view.shared);
  const [sure, setSure] = useState(false);
  const change = useVerb(() => {
    const params = { path: { id }, header: atVersion(version) };
    const body = { name: name.trim(), shared, list, columns };
    return ask(api.PUT('/api/v1/saved-views/{id}', { params, body }));
  }, refresh);
  const remove = useVerb(() => ask(api.DELETE('/api/v1/saved-views/{id}', { params: { path: { id } } })), refresh);
  const changed = name.trim() !== view.name || shared !== view.shared;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed) void change.run(undefined);
  };
  return (
    <form onSubmit={submit}>
      <TextField
        label={<Say id="desk.save.name" />}
        value={name}
        maxLength={80}
        required
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      <label className="choice">
        <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
        <span>
          <Say id="desk.share" />
        </span>
      </label>
      {!mine && (
        <p className="hint">
          <Say id="desk.manage.by" values={{ owner }} />
        </p>
      )}
      <ProblemLine problem={change.problem ?? remove.problem} />
      <div className="row">
        {changed && (
          <Button type="submit" kind="secondary" pending={change.pending}>
            <Say id="desk.manage.keep" />
          </Button>
        )}
        <Button
          kind={sure ? 'danger' : 'link'}
          pending={remove.pending}
          aria-label={say('desk.manage.delete.one', { name: view.name })}
          onClick={() => (sure ? void remove.run(undefined) : setSure(true))}
        >
          <Say id={sure ? 'desk.manage.delete.sure' : 'desk.manage.delete'} />
        </Button>
      </div>
    </form>
  );
}
