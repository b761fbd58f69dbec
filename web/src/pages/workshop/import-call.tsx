import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, once, useApi } from '../../api/client';
import { Problem } from '../../api/problem';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { ProblemLine } from '../../ui/problem-line';
import { Say, useSay } from '../../words/say';

interface Signer {
  readonly name: string;
  readonly fingerprint: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

interface Import {
  readonly pack: Record<string, never>;
  readonly slug: string;
  readonly confirmedSigner: string | null;
}

/** Takes over a call from a signed file: who signed is checked, and confirmed by a person where the service does not know them. */
export function ImportCallPage() {
  const say = useSay();
  const api = useApi();
  const navigate = useNavigate();
  const [pack, setPack] = useState<Import['pack'] | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const [slug, setSlug] = useState('');
  const take = useVerb(
    ({ pack: file, slug: address, confirmedSigner }: Import, key) =>
      ask(
        api.POST('/api/v1/call-packs', {
          params: { header: once(key) },
          body: {
            pack: file,
            ...(address ? { slug: address } : {}),
            ...(confirmedSigner ? { confirmedSigner } : {}),
          },
        }),
      ),
    [['calls']],
  );
  const signer = signerIn(take.problem);
  const send = async (confirmedSigner: string | null) => {
    if (!pack) return;
    const made = await take.run({ pack, slug: slug.trim(), confirmedSigner });
    if (made) await navigate({ to: '/instruction/appels/$id', params: { id: made.id } });
  };
  const read = async (file: File | undefined) => {
    take.reset();
    const parsed = file ? await parsedFile(file) : null;
    setPack(parsed);
    setUnreadable(file !== undefined && parsed === null);
  };
  return (
    <>
      <PageTitle>{say('workshop.pack.import')}</PageTitle>
      <p>
        <Link to="/instruction/appels">
          <Say id="workshop.back" />
        </Link>
      </p>
      <p className="lead">
        <Say id="workshop.pack.import.lead" />
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send(null);
        }}
      >
        <TextField
          label={say('workshop.pack.file')}
          type="file"
          accept="application/json,.json"
          fault={unreadable ? say('workshop.pack.unreadable') : undefined}
          onChange={({ target }) => void read(target.files?.[0])}
        />
        <TextField
          label={say('workshop.new.slug')}
          hint={say('workshop.pack.slug.hint')}
          optional
          value={slug}
          onChange={({ target }) => setSlug(target.value)}
        />
        {signer ? (
          <SignerUnknown signer={signer} pending={take.pending} onTrust={() => void send(signer.fingerprint)} />
        ) : (
          <>
            <ProblemLine problem={take.problem} />
            <div className="actions">
              <Button type="submit" pending={take.pending} disabled={!pack}>
                <Say id="workshop.pack.go" />
              </Button>
            </div>
          </>
        )}
      </form>
    </>
  );
}

function SignerUnknown({ signer, pending, onTrust }: { signer: Signer; pending: boolean; onTrust: () => void }) {
  const say = useSay();
  const { date } = useFormats();
  const dates = { from: date(signer.validFrom), until: date(signer.validUntil) };
  return (
    <Notice kind="attention">
      <p role="status">
        <strong>
          <Say id="workshop.pack.signer" values={{ name: signer.name }} />
        </strong>
      </p>
      <Facts
        facts={[
          { name: say('workshop.pack.fingerprint'), value: <code>{signer.fingerprint}</code> },
          { name: say('workshop.pack.valid'), value: say('workshop.pack.validDates', dates) },
        ]}
      />
      <p>
        <Say id="workshop.pack.compare" />
      </p>
      <Button pending={pending} onClick={onTrust}>
        <Say id="workshop.pack.trust" />
      </Button>
    </Notice>
  );
}

async function parsedFile(file: File): Promise<Import['pack'] | null> {
  try {
    const parsed: unknown = JSON.parse(await file.text());
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Import['pack']) : null;
  } catch {
    return null;
  }
}

/** Who signed, where the refusal is that nobody here knows them. */
function signerIn(problem: unknown): Signer | null {
  return problem instanceof Problem && problem.code === 'pack_signer_unknown' ? (problem.current as Signer) : null;
}
