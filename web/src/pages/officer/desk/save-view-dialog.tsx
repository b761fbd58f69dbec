import { useState, type FormEvent } from 'react';
import { ask, atVersion, once, useApi } from '../../../api/client';
import type { SavedView } from '../../../api/officer/desk';
import { useVerb } from '../../../api/verb';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/field';
import { ProblemLine } from '../../../ui/problem-line';
import { Say } from '../../../words/say';
import { listOf, type FilesSearch } from '../files-search';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly search: FilesSearch;
  readonly columns: readonly string[];
  /** The view one is in, where one may change it. */
  readonly current: SavedView | undefined;
  readonly onSaved: (id: string) => void;
}

/** Keeps the filters, the order and the columns of now under a name; or in the view one is in. */
export function SaveViewDialog({ open, ...props }: Props) {
  return (
    <Dialog open={open} title={<Say id="desk.save.title" />} onClose={props.onClose}>
      <SaveViewForm {...props} />
    </Dialog>
  );
}

function SaveViewForm({ onClose, search, columns, current, onSaved }: Omit<Props, 'open'>) {
  const api = useApi();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const body = { list: listOf(search), columns: [...columns] };
  const refresh = [['views']];
  const add = useVerb(
    (input: { name: string; shared: boolean }, key) =>
      ask(api.POST('/api/v1/saved-views', { params: { header: once(key) }, body: { ...input, ...body } })),
    refresh,
  );
  const replace = useVerb(({ id, version, name: kept, shared: was }: SavedView) => {
    const params = { path: { id }, header: atVersion(version) };
    return ask(api.PUT('/api/v1/saved-views/{id}', { params, body: { name: kept, shared: was, ...body } }));
  }, refresh);
  const done = (saved: { id: string } | null) => {
    if (!saved) return;
    onSaved(saved.id);
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void add.run({ name: name.trim(), shared }).then(done);
  };
  return (
    <form onSubmit={submit}>
      <p className="hint">
        <Say id="desk.save.what" />
      </p>
      {current && (
        <p>
          <Button kind="secondary" pending={replace.pending} onClick={() => void replace.run(current).then(done)}>
            <Say id="desk.save.replace" values={{ name: current.name }} />
          </Button>
        </p>
      )}
      <ProblemLine problem={replace.problem ?? add.problem} />
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
      <div className="actions">
        <Button type="submit" pending={add.pending}>
          <Say id="desk.save.send" />
        </Button>
        <Button kind="link" onClick={onClose}>
          <Say id="officer.cancel" />
        </Button>
      </div>
    </form>
  );
}
