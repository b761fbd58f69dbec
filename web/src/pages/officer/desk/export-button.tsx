import { useState, type FormEvent } from 'react';
import type { Section } from '../../../../../src/calls/forms/catalogue.js';
import { ask, once, useApi } from '../../../api/client';
import { useVerb } from '../../../api/verb';
import { Button } from '../../../ui/button';
import { Choices } from '../../../ui/choices';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/field';
import { ProblemLine } from '../../../ui/problem-line';
import { Say } from '../../../words/say';
import { listOf, type FilesSearch } from '../files-search';
import { ExportColumns } from './export-columns';

interface Props {
  readonly search: FilesSearch;
  readonly columns: readonly string[];
  readonly sections: readonly Section[];
  /** Files of the list, as people read the number. */
  readonly all: string;
  /** Ids of the files that are selected. */
  readonly picked: readonly string[];
}

type Kind = 'xlsx' | 'csv' | 'zip';

/** Takes the list out: a spreadsheet with chosen columns, or the files with their papers. */
export function ExportButton(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="secondary" onClick={() => setOpen(true)}>
        <Say id="desk.export" />
      </Button>
      <Dialog open={open} title={<Say id="desk.export.title" />} onClose={() => setOpen(false)}>
        <ExportForm {...props} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

const PATTERN = '{numero}-{structure}/{piece}-{nom}';

function ExportForm({ search, columns, sections, all, picked, onClose }: Props & { onClose: () => void }) {
  const api = useApi();
  const [kind, setKind] = useState<Kind>('xlsx');
  const [which, setWhich] = useState(picked.length > 0 ? 'picked' : 'all');
  const [chosen, setChosen] = useState<readonly string[]>(() => ['title', ...columns]);
  const [pattern, setPattern] = useState(PATTERN);
  const [begun, setBegun] = useState(false);
  const send = useVerb((_: undefined, key) => {
    const ids = which === 'picked' ? { ids: picked.slice(0, 500) } : {};
    const shape = kind === 'zip' ? { pattern } : { columns: [...chosen] };
    const body = { kind, list: listOf(search), ...ids, ...shape };
    return ask(api.POST('/api/v1/exports', { params: { header: once(key) }, body }));
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send.run(undefined).then((made) => {
      if (!made) return;
      setBegun(true);
      location.assign(made.href);
    });
  };
  if (begun) return <Begun kind={kind} onClose={onClose} />;
  return (
    <form onSubmit={submit}>
      <Choices
        label={<Say id="desk.export.kind" />}
        control={{ name: 'kind', onChange: (event) => setKind(event.target.value as Kind) }}
        chosen={[kind]}
        options={(['xlsx', 'csv', 'zip'] as const).map((value) => ({
          value,
          label: <Say id={`desk.export.${value}`} />,
          hint: <Say id={`desk.export.${value}.hint`} />,
        }))}
      />
      {picked.length > 0 && (
        <Choices
          label={<Say id="desk.export.which" />}
          control={{ name: 'which', onChange: (event) => setWhich(event.target.value) }}
          chosen={[which]}
          options={[
            { value: 'picked', label: <Say id="desk.export.picked" values={{ count: picked.length }} /> },
            { value: 'all', label: <Say id="desk.export.all" values={{ all }} /> },
          ]}
        />
      )}
      {picked.length === 0 && (
        <p>
          <Say id="desk.export.all" values={{ all }} />
        </p>
      )}
      {kind === 'zip' ? (
        <TextField
          label={<Say id="desk.export.pattern" />}
          hint={<Say id="desk.export.pattern.hint" values={{ parts: PARTS }} />}
          value={pattern}
          maxLength={200}
          spellCheck={false}
          onChange={(event) => setPattern(event.target.value)}
        />
      ) : (
        <ExportColumns chosen={chosen} sections={sections} onChange={setChosen} />
      )}
      <ProblemLine problem={send.problem} />
      <div className="actions">
        <Button type="submit" pending={send.pending}>
          <Say id="desk.export.send" />
        </Button>
        <Button kind="link" onClick={onClose}>
          <Say id="officer.cancel" />
        </Button>
      </div>
    </form>
  );
}

const PARTS = '{numero} {titre} {structure} {commune} {axe} {etat} {piece} {nom}';

/** The download is the browser's from here on: one may go on working, or leave. */
function Begun({ kind, onClose }: { kind: Kind; onClose: () => void }) {
  return (
    <>
      <p role="status">
        <Say id={kind === 'zip' ? 'desk.export.begun.zip' : 'desk.export.begun'} />
      </p>
      <div className="actions">
        <Button onClick={onClose} autoFocus>
          <Say id="officer.close" />
        </Button>
      </div>
    </>
  );
}
