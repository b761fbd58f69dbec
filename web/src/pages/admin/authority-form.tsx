import type { FormEvent } from 'react';
import { AUTHORITY } from '../../api/admin';
import { ask, atVersion, useApi } from '../../api/client';
import type { components } from '../../api/schema';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { ErrorSummary, faultAt, useFaults } from '../../ui/error-summary';
import { TextField } from '../../ui/field';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';
import type { MessageId } from '../../words/words';

type Authority = components['schemas']['AuthorityView'];

interface Line {
  /** Pointer of the API, with hyphens: also the id and the name of the control. */
  readonly name: string;
  readonly value: string;
  readonly label: MessageId;
  readonly hint?: MessageId;
  readonly most: number;
  readonly type?: 'email' | 'tel' | 'url';
}

/** What letters, decisions and public pages say of the authority. Everything printed from now on says the new data. */
export function AuthorityForm({ authority }: { authority: Authority }) {
  const api = useApi();
  const change = useVerb(
    (body: components['schemas']['AuthorityChangesBody']) =>
      ask(api.PATCH('/api/v1/authority', { params: { header: atVersion(authority.version) }, body })),
    [AUTHORITY],
  );
  const say = useSay();
  const lines = [...reach(authority), ...signatory(authority), ...court(authority)];
  const faults = useFaults()(change.problem).map((fault) => {
    const line = lines.find(({ name }) => name === fault.field);
    // the API names a field by its path
    return line ? { ...fault, words: fault.words.replace(/[\w/]+(?=\s?[»”])/, say(line.label)) } : fault;
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (name: string) => String(typed.get(name) ?? '').trim();
    void change.run({
      address: text('address'),
      service: text('service'),
      email: text('email'),
      phone: text('phone'),
      signatory: {
        givenName: text('signatory-givenName'),
        familyName: text('signatory-familyName'),
        capacity: { fr: text('signatory-capacity-fr'), en: text('signatory-capacity-en') },
      },
      court: { name: text('court-name'), address: text('court-address'), site: text('court-site') },
    });
  };
  const fault = (name: string) => faultAt(faults, name);
  return (
    <form noValidate onSubmit={send} onChange={() => change.done && change.reset()}>
      <ErrorSummary faults={faults} />
      <Part name="admin.authority.reach" lines={reach(authority)} fault={fault} />
      <Part
        name="admin.authority.signatory"
        why="admin.authority.signatory.why"
        lines={signatory(authority)}
        fault={fault}
      />
      <Part name="admin.authority.court" why="admin.authority.court.why" lines={court(authority)} fault={fault} />
      <div className="actions">
        <Button type="submit" pending={change.pending}>
          <Say id="admin.authority.save" />
        </Button>
        <StatusLine>{change.done && <Say id="admin.authority.saved" />}</StatusLine>
      </div>
    </form>
  );
}

interface PartProps {
  readonly name: MessageId;
  readonly why?: MessageId;
  readonly lines: readonly Line[];
  readonly fault: (name: string) => string | undefined;
}

function Part({ name, why, lines, fault }: PartProps) {
  const say = useSay();
  return (
    <section>
      <h2>{say(name)}</h2>
      {why && <p className="quiet">{say(why)}</p>}
      <div className="twin">
        {lines.map((line) => (
          <TextField
            key={line.name}
            id={line.name}
            name={line.name}
            type={line.type ?? 'text'}
            label={say(line.label)}
            {...(line.hint ? { hint: say(line.hint) } : {})}
            maxLength={line.most}
            autoComplete="off"
            defaultValue={line.value}
            fault={fault(line.name)}
          />
        ))}
      </div>
    </section>
  );
}

function reach({ address, service, email, phone }: Authority): readonly Line[] {
  return [
    { name: 'service', value: service, label: 'admin.authority.service', most: 200 },
    { name: 'address', value: address, label: 'admin.authority.address', most: 200 },
    { name: 'email', value: email, label: 'admin.email', most: 254, type: 'email' },
    { name: 'phone', value: phone, label: 'admin.authority.phone', most: 40, type: 'tel' },
  ];
}

function signatory({ signatory: { givenName, familyName, capacity } }: Authority): readonly Line[] {
  return [
    { name: 'signatory-givenName', value: givenName, label: 'admin.givenName', most: 80 },
    { name: 'signatory-familyName', value: familyName, label: 'admin.familyName', most: 80 },
    { name: 'signatory-capacity-fr', value: capacity.fr, label: 'admin.authority.capacity.fr', most: 200 },
    { name: 'signatory-capacity-en', value: capacity.en, label: 'admin.authority.capacity.en', most: 200 },
  ];
}

function court({ court: { name, address, site } }: Authority): readonly Line[] {
  return [
    { name: 'court-name', value: name, label: 'admin.authority.court.name', most: 120 },
    { name: 'court-address', value: address, label: 'admin.authority.address', most: 200 },
    {
      name: 'court-site',
      value: site,
      label: 'admin.authority.court.site',
      hint: 'admin.authority.court.site.hint',
      most: 200,
      type: 'url',
    },
  ];
}
