import { useState } from 'react';
import { fingerprintOf, type Check } from '../../api/check';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Say, useSay } from '../../words/say';
import { FileField } from './file-field';
import { Verdict } from './verdict';

/**
 * Is the file somebody holds the one that was issued? Its fingerprint is computed in the browser, or pasted where there is no
 * script; the file itself goes nowhere.
 */
export function Compare({ check, compared }: { check: Check; compared: string | undefined }) {
  const say = useSay();
  const [computed, setComputed] = useState<string | null>(null);
  const [unable, setUnable] = useState(false);
  const held = computed ?? compared ?? '';
  const compute = async (file: File) => {
    const sha256 = await fingerprintOf(file);
    setUnable(sha256 === null);
    setComputed(sha256);
  };
  return (
    <section aria-labelledby="file">
      <h2 id="file">
        <Say id="check.compare" />
      </h2>
      <noscript>
        <p className="notice">{say('check.compare.noScript')}</p>
      </noscript>
      <FileField label={say('check.file.label')} hint={say('check.compare.hint')} onFile={compute} />
      <div role="status" className="result">
        {held !== '' && <Comparison issued={check.sha256} held={held} />}
      </div>
      {unable && <p className="fault">{say('check.file.unable')}</p>}
      <details open={compared !== undefined && computed === null}>
        <summary>
          <Say id="check.paste" />
        </summary>
        <p>
          <Say id="check.paste.how" />
        </p>
        <dl className="facts">
          <div>
            <dt>{say('check.fingerprint.issued')}</dt>
            <dd>{check.sha256}</dd>
          </div>
        </dl>
        <form method="get" action={`/verification/${check.code}#file`}>
          <TextField
            id="sha256"
            name="sha256"
            label={say('check.fingerprint')}
            hint={say('check.fingerprint.hint')}
            defaultValue={compared ?? ''}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
          />
          <Button type="submit" kind="secondary">
            <Say id="check.paste.send" />
          </Button>
        </form>
      </details>
    </section>
  );
}

function Comparison({ issued, held }: { issued: string; held: string }) {
  const same = held.replaceAll(/[\s:]/g, '').toLowerCase() === issued;
  return (
    <Verdict good={same}>
      <Say id={same ? 'check.same' : 'check.different'} />
    </Verdict>
  );
}
