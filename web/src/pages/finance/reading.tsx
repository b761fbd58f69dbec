import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, once, useApi } from '../../api/client';
import type { ReadLine } from '../../api/payments';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { LongTextField } from '../../ui/long-text-field';
import { PageTitle } from '../../ui/page-title';
import { ProblemLine } from '../../ui/problem-line';
import { StateTag, type Tone } from '../../ui/state-tag';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';

/** What the accountant paid, read back from the file of the accounting package: each line says what became of it. */
export function ReadingPage() {
  const say = useSay();
  const api = useApi();
  const [csv, setCsv] = useState('');
  const read = useVerb(
    (text: string, key) =>
      ask(api.POST('/api/v1/payment-readings', { params: { header: once(key) }, body: { csv: text } })),
    [['payment-orders'], ['instalments'], ['payments'], ['awards']],
  );
  const [lines, setLines] = useState<readonly ReadLine[]>();
  const send = async () => {
    const done = await read.run(csv);
    setLines(done?.items);
  };
  return (
    <>
      <PageTitle
        above={
          <p className="small">
            <Link to="/versements/ordres">
              <Say id="finance.orders.back" />
            </Link>
          </p>
        }
      >
        {say('finance.reading')}
      </PageTitle>
      <p>
        <Say id="finance.reading.intro" />
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField
          label={say('finance.reading.file')}
          hint={say('finance.reading.file.hint')}
          type="file"
          accept=".csv,text/csv,text/plain"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void textOf(file).then(setCsv);
          }}
        />
        <LongTextField
          label={say('finance.reading.paste')}
          hint={say('finance.reading.paste.hint')}
          value={csv}
          onChange={(event) => setCsv(event.target.value)}
          spellCheck={false}
        />
        <ProblemLine problem={read.problem} />
        <div className="actions">
          <Button type="submit" pending={read.pending} disabled={csv.trim() === ''}>
            <Say id="finance.reading.do" />
          </Button>
          <StatusLine>{lines && <Sum lines={lines} />}</StatusLine>
        </div>
      </form>
      {lines && <Results lines={lines} />}
    </>
  );
}

/** Accounting packages still write in the alphabet of Windows: what is not UTF-8 is read as that. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function Sum({ lines }: { lines: readonly ReadLine[] }) {
  const paid = lines.filter(({ result }) => result === 'paid').length;
  const wrong = lines.filter(({ result }) => result !== 'paid' && result !== 'already_paid').length;
  return <Say id="finance.reading.sum" values={{ paid, wrong }} />;
}

const tones: Readonly<Record<ReadLine['result'], Tone>> = {
  paid: 'mousse',
  already_paid: 'plain',
  unknown: 'brique',
  not_ordered: 'brique',
  wrong_amount: 'brique',
  wrong_date: 'brique',
  unreadable: 'brique',
};

function Results({ lines }: { lines: readonly ReadLine[] }) {
  return (
    <table className="cards">
      <caption>
        <Say id="finance.reading.results" />
      </caption>
      <thead>
        <tr>
          {(['reference', 'result', 'do'] as const).map((head) => (
            <th key={head} scope="col">
              <Say id={`finance.result.${head}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ reference, result }, index) => (
          <tr key={`${reference} ${index}`}>
            <th scope="row">{reference}</th>
            <td>
              <StateTag tone={tones[result]}>
                <Say id={`finance.result.${result}`} />
              </StateTag>
            </td>
            <td>
              <Say id={`finance.result.${result}.do`} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
