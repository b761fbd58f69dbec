import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { communesQuery, type Commune } from '../../../api/apply';
import { useApi } from '../../../api/client';
import { Button } from '../../../ui/button';
import { FieldFrame, type FieldParts } from '../../../ui/field';
import { Say, useSay } from '../../../words/say';
import { listOf, textOf, useQuestion, type FieldProps } from './place';

/** The name of a commune by its INSEE code; the code itself until the name is known. */
export function CommuneName({ code }: { code: string }) {
  const { data } = useQuery({ ...communesQuery(useApi(), code), enabled: code !== '' });
  const found = data?.items.find(({ insee }) => insee === code);
  return <>{found ? `${found.name} (${found.postalCodes[0] ?? found.insee})` : code}</>;
}

interface PickerProps extends FieldParts {
  readonly id: string;
  readonly code: string;
  readonly choose: (code: string | undefined) => void;
}

/** One commune, searched by name or postal code and chosen among what was found. */
export function CommunePicker({ code, choose, id, label, ...parts }: PickerProps) {
  const change = useRef<HTMLButtonElement>(null);
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    if (moved) (code ? change.current : document.getElementById(id))?.focus();
    setMoved(false);
  }, [moved, code, id]);
  const put = (next: string | undefined) => {
    setMoved(true);
    choose(next);
  };
  if (!code) return <CommuneSearch {...parts} id={id} label={label} choose={({ insee }) => put(insee)} />;
  return (
    <div className="field">
      <p className="label">{label}</p>
      <p className="row">
        <CommuneName code={code} />
        <button type="button" className="link" id={id} ref={change} onClick={() => put(undefined)}>
          <Say id="apply.commune.change" />
          <span className="hidden"> {label}</span>
        </button>
      </p>
    </div>
  );
}

/** One commune. */
export function CommuneQuestion({ value, change, ...asked }: FieldProps<'commune'>) {
  return <CommunePicker {...useQuestion(asked)} code={textOf(value)} choose={change} />;
}

/** Several communes, each added by the same search and taken out by its own button. */
export function CommunesQuestion({ value, change, ...asked }: FieldProps<'communes'>) {
  const say = useSay();
  const question = useQuestion(asked);
  const codes = listOf(value).map(String);
  const remove = (code: string) => {
    const left = codes.filter((each) => each !== code);
    change(left.length > 0 ? left : undefined);
    document.getElementById(question.id)?.focus();
  };
  return (
    <>
      <CommuneSearch
        {...question}
        choose={({ insee }) => {
          change([...new Set([...codes, insee])]);
          document.getElementById(question.id)?.focus();
        }}
      />
      {codes.length > 0 && (
        <ul className="chips" aria-label={say('apply.communes.chosen')}>
          {codes.map((code) => (
            <li key={code} className="row">
              <CommuneName code={code} />
              <button type="button" className="link" onClick={() => remove(code)}>
                <Say id="apply.remove" />
                <span className="hidden">
                  {' '}
                  <CommuneName code={code} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function CommuneSearch({
  id,
  choose,
  label,
  hint,
  fault,
  optional = false,
}: FieldParts & { id: string; choose: (commune: Commune) => void }) {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const list = useId();
  const { data } = useQuery({ ...communesQuery(useApi(), search), enabled: search.length >= 2 });
  const found = search.length >= 2 ? data?.items : undefined;
  const take = (commune: Commune) => {
    setTyped('');
    choose(commune);
  };
  return (
    <div>
      <FieldFrame {...{ id, label, hint, fault, optional }}>
        {(described) => (
          <input
            {...described}
            id={id}
            type="search"
            autoComplete="off"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              if (found?.length === 1 && found[0]) take(found[0]);
            }}
          />
        )}
      </FieldFrame>
      <p className="status" role="status" id={list}>
        {found ? <Say id="apply.commune.found" values={{ count: found.length }} /> : <Say id="apply.commune.how" />}
      </p>
      {found && found.length > 0 && (
        <ul className="chips" aria-labelledby={list}>
          {found.map((commune) => (
            <li key={commune.insee}>
              <Button kind="secondary" onClick={() => take(commune)}>
                {commune.name} ({commune.postalCodes[0]})
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
