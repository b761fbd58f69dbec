import { useState, type FormEvent } from 'react';
import { ask, once, useApi } from '../../api/client';
import type { Rights } from '../../api/rights';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { faultAt, useFaults } from '../../ui/error-summary';
import { useFormats } from '../../ui/formats';
import { useFreshVerb } from '../../ui/fresh-factor';
import { Notice } from '../../ui/notice';
import { ProblemLine } from '../../ui/problem-line';
import { Say, useSay } from '../../words/say';
import { PasswordProof, SignInProof } from './proof';

interface Asked {
  readonly organizationId?: string;
  readonly password?: string;
}

/** Asks for an archive of one's own data or of a structure’s, and hands it out. */
export function TakeAway({ rights }: { readonly rights: Rights }) {
  const { proof, exportsLeft } = rights;
  return (
    <section aria-labelledby="take">
      <h2 id="take">
        <Say id="rights.take" />
      </h2>
      <p>
        <Say id="rights.take.words" />
      </p>
      <p className="quiet">
        <Say id="rights.take.not" />
      </p>
      {proof === 'sign_in_again' ? <SignInProof /> : <ArchiveForm rights={rights} />}
      <p className="quiet small">
        <Say id="rights.take.left" values={{ count: exportsLeft }} />
      </p>
    </section>
  );
}

function ArchiveForm({ rights: { proof, organizations, exportsLeft } }: { readonly rights: Rights }) {
  const say = useSay();
  const api = useApi();
  const { time } = useFormats();
  const [ready, setReady] = useState<{ href: string; expiresAt: string } | null>(null);
  const prepare = useFreshVerb(
    (body: Asked, key: string) => ask(api.POST('/api/v1/me/exports', { body, params: { header: once(key) } })),
    [['me', 'rights']],
  );
  const faults = useFaults()(prepare.problem);
  const wrong = faultAt(faults, 'password');
  const owned = organizations.filter(({ mayExport }) => mayExport);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const whose = String(typed.get('whose') ?? 'mine');
    const password = String(typed.get('password') ?? '');
    const done = await prepare.run({
      ...(whose === 'mine' ? {} : { organizationId: whose }),
      ...(password ? { password } : {}),
    });
    if (done) setReady(done);
  };
  return (
    <>
      <form noValidate onSubmit={(event) => void send(event)}>
        {owned.length > 0 && (
          <Choices
            label={say('rights.take.what')}
            control={{ name: 'whose' }}
            initially="mine"
            options={[
              { value: 'mine', label: say('rights.take.mine'), hint: say('rights.take.mine.hint') },
              ...owned.map(({ id, name }) => ({
                value: id,
                label: say('rights.take.structure', { name }),
                hint: say('rights.take.structure.hint'),
              })),
            ]}
          />
        )}
        <PasswordProof proof={proof} fault={wrong ?? null} />
        {!wrong && <ProblemLine problem={prepare.problem} />}
        <div className="actions">
          <Button type="submit" kind="secondary" pending={prepare.pending} disabled={exportsLeft === 0}>
            <Say id="rights.take.go" />
          </Button>
        </div>
      </form>
      {prepare.dialog}
      <div role="status">
        {ready && (
          <Notice kind="done">
            <p>
              <Say id="rights.take.ready" values={{ time: time(ready.expiresAt) }} />
            </p>
            <p>
              <a className="button" href={ready.href} download>
                <Say id="rights.take.download" />
              </a>
            </p>
          </Notice>
        )}
      </div>
    </>
  );
}
