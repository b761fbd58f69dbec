import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useApi } from '../../api/client';
import { findByFingerprint, fingerprintOf } from '../../api/check';
import { NoConnection, Problem } from '../../api/problem';
import { PageTitle } from '../../ui/page-title';
import { ProblemLine } from '../../ui/problem-line';
import { Say, useSay } from '../../words/say';
import { CodeForm } from './code-form';
import { FileField } from './file-field';

/** Where anyone checks a document they hold: by its code, or by the file itself. */
export function AskCheckPage() {
  const say = useSay();
  return (
    <>
      <PageTitle>{say('check.ask')}</PageTitle>
      <p className="lead">
        <Say id="check.ask.how" />
      </p>
      <CodeForm />
      <h2 id="file">
        <Say id="check.file" />
      </h2>
      <p>
        <Say id="check.file.how" />
      </p>
      <noscript>
        <p className="notice">{say('check.file.noScript')}</p>
      </noscript>
      <ByFile />
    </>
  );
}

function ByFile() {
  const api = useApi();
  const say = useSay();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Problem | NoConnection | null>(null);
  const [unable, setUnable] = useState(false);
  const look = async (file: File) => {
    const sha256 = await fingerprintOf(file);
    setUnable(sha256 === null);
    if (sha256 === null) return;
    try {
      const { code } = await findByFingerprint(api, sha256);
      setProblem(null);
      await navigate({ to: '/verification/$code', params: { code }, search: { sha256 } });
    } catch (refused) {
      setProblem(refused instanceof Problem ? refused : new NoConnection());
    }
  };
  return (
    <>
      <FileField label={say('check.file.label')} hint={say('check.file.hint')} onFile={look} />
      {unable && <p className="fault">{say('check.file.unable')}</p>}
      <ProblemLine problem={problem} />
    </>
  );
}
