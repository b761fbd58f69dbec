import { useSuspenseQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client';
import { openDataQuery } from '../../api/open';
import type { components } from '../../api/schema';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { Say, useBilingual, useSay } from '../../words/say';
import type { MessageId } from '../../words/words';
import { Part } from './prose';

type DataFile = components['schemas']['OpenDataFileView'];

/** Addresses of the API worth a look: each answers in JSON to whoever asks. */
const EXAMPLES: readonly (readonly [string, MessageId])[] = [
  ['/api/v1/awards-catalogue?limit=20', 'legal.data.try.projects'],
  ['/api/v1/indicators', 'legal.data.try.indicators'],
  ['/api/v1/map', 'legal.data.try.map'],
  ['/api/v1/calls', 'legal.data.try.calls'],
  ['/api/v1/communes?q=roub', 'legal.data.try.communes'],
];

/** What anyone may take away: the files, under which licence, and the API behind all pages. */
export function OpenDataPage() {
  const say = useSay();
  const text = useBilingual();
  const { data } = useSuspenseQuery(openDataQuery(useApi()));
  return (
    <>
      <PageTitle>{say('legal.data.title')}</PageTitle>
      <p className="lead">{text(data.about)}</p>
      {data.demonstration && (
        <Notice kind="attention">
          <p>{say('legal.data.demonstration')}</p>
        </Notice>
      )}
      {data.files.map((file) => (
        <FileFacts key={file.path} file={file} />
      ))}
      <Part title="legal.data.terms">
        <Facts
          facts={[
            { name: say('legal.data.licence'), value: <a href={data.licence.url}>{data.licence.name}</a> },
            { name: say('legal.data.publisher'), value: data.publisher },
            { name: say('legal.siret'), value: data.siret },
            { name: say('legal.data.contact'), value: <a href={`mailto:${data.contact}`}>{data.contact}</a> },
          ]}
        />
      </Part>
      <Part title="legal.data.api" says={['legal.data.api.how']}>
        <p>
          <a className="button secondary" href="/api/docs">
            <Say id="legal.data.api.see" />
          </a>
        </p>
        <h3>{say('legal.data.try')}</h3>
        <ul>
          {EXAMPLES.map(([path, words]) => (
            <li key={path}>
              <a href={path}>{say(words)}</a>
              <br />
              <code>{`GET ${path}`}</code>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

function FileFacts({ file }: { file: DataFile }) {
  const say = useSay();
  const { number, date } = useFormats();
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  return (
    <section>
      <h2>{name === 'subventions.csv' ? say('legal.data.grants') : name}</h2>
      <Facts
        facts={[
          { name: say('legal.data.format'), value: formatName(file.format) },
          { name: say('legal.data.schema'), value: <a href={file.schema}>{file.schema}</a> },
          { name: say('legal.data.rows'), value: number(file.rows) },
          file.latestOn !== null && { name: say('legal.data.latest'), value: date(file.latestOn) },
        ]}
      />
      <p>
        <a className="button" href={file.path} download>
          {say('legal.data.download', { name })}
        </a>
      </p>
    </section>
  );
}

function formatName(mediaType: string): string {
  return mediaType === 'text/csv' ? 'CSV, UTF-8' : mediaType;
}
