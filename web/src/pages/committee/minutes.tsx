import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client';
import { minutesQuery, type Meeting } from '../../api/committee';
import { useFormats } from '../../ui/formats';
import { Say } from '../../words/say';

/** The minutes of a closed meeting: the document, and the code by which anyone may check it. */
export function Minutes({ meeting }: { meeting: Meeting }) {
  const { instant } = useFormats();
  const { data } = useQuery({
    ...minutesQuery(useApi(), meeting.id),
    // they are made within seconds of the closing
    refetchInterval: ({ state }) => (state.data === null && state.dataUpdateCount < 6 ? 3_000 : false),
  });
  return (
    <section>
      <h2>
        <Say id="committee.minutes" />
      </h2>
      {meeting.closedAt && (
        <p>
          <Say id="committee.minutes.closed" values={{ at: instant(meeting.closedAt) }} />
        </p>
      )}
      {data ? (
        <>
          <div className="actions">
            <a className="button" href={`/api/v1/files/${data.fileId}`} target="_blank" rel="noreferrer">
              <Say id="committee.minutes.read" />
            </a>
          </div>
          <p>
            <Say
              id="committee.minutes.code"
              values={{
                code: <code>{data.checkCode}</code>,
                link: (chunks) => <a href={`/verification/${data.checkCode}`}>{chunks}</a>,
              }}
            />
          </p>
        </>
      ) : (
        <p className="quiet">
          <Say id="committee.minutes.none" />
        </p>
      )}
    </section>
  );
}
