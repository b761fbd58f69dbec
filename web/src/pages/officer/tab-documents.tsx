import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client';
import { documentsQuery } from '../../api/officer/file';
import { useFormats } from '../../ui/formats';
import { Say, useSay } from '../../words/say';
import type { FileViewProps } from './file-view';

/** The documents the service made about the file, each with the code by which anyone may check it. */
export function TabDocuments({ file }: FileViewProps) {
  const say = useSay();
  const { date } = useFormats();
  const { data } = useQuery(documentsQuery(useApi(), file.id));
  if (data?.items.length === 0) {
    return (
      <p className="quiet">
        <Say id="officer.documents.none" />
      </p>
    );
  }
  return (
    <table className="cards">
      <caption className="hidden">{say('officer.tab.documents')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('officer.documents.title')}</th>
          <th scope="col">{say('officer.documents.on')}</th>
          <th scope="col">{say('officer.documents.code')}</th>
        </tr>
      </thead>
      <tbody>
        {data?.items.map(({ id, title, issuedAt, checkCode, href }) => (
          <tr key={id}>
            <td>
              <a href={href}>{title}</a>
            </td>
            <td data-name={say('officer.documents.on')}>{date(issuedAt)}</td>
            <td data-name={say('officer.documents.code')}>
              <a href={`/verification?code=${checkCode}`}>{checkCode}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
