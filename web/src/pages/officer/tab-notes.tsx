import { useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from '../../api/client';
import { markNotesSeen, notesQuery, type Note } from '../../api/officer/casework';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { StateTag } from '../../ui/state-tag';
import { Say, useSay } from '../../words/say';
import type { FileViewProps } from './file-view';
import { NoteForm } from './note-form';

/** Notes among officers about this file, newest first; opening them answers the calls in them. */
export function TabNotes({ file: { id } }: FileViewProps) {
  const api = useApi();
  const queries = useQueryClient();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(notesQuery(api, id));
  const notes = data.pages.flatMap(({ items }) => items);
  const newest = notes[0]?.id;
  const called = notes.some(({ calls }) => calls);
  useEffect(() => {
    if (!newest || !called) return;
    void markNotesSeen(api, id, newest).then(
      () => [['mentions'], ['files']].forEach((queryKey) => void queries.invalidateQueries({ queryKey })),
      // answered with the next look
      () => undefined,
    );
  }, [api, queries, id, newest, called]);
  return (
    <div className="talk">
      <p className="quiet">
        <Say id="casework.notes.who" />
      </p>
      <NoteForm id={id} />
      {notes.length === 0 ? (
        <p className="quiet">
          <Say id="casework.notes.none" />
        </p>
      ) : (
        <section aria-labelledby="notes-list">
          <h3 id="notes-list" className="hidden">
            <Say id="casework.notes.list" />
          </h3>
          <ol className="messages">
            {notes.map((note) => (
              <OneNote key={note.id} note={note} />
            ))}
          </ol>
          {hasNextPage && (
            <Button kind="secondary" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              <Say id="casework.notes.older" />
            </Button>
          )}
        </section>
      )}
    </div>
  );
}

function OneNote({ note: { by, calls, text, writtenAt, mentions } }: { readonly note: Note }) {
  const say = useSay();
  const { instant } = useFormats();
  return (
    <li className="message secret">
      <p className="row apart">
        <span>
          <strong>{by}</strong> {calls && <StateTag tone="ambre">{say('casework.notes.calls')}</StateTag>}
        </span>
        <time className="quiet small" dateTime={writtenAt}>
          {instant(writtenAt)}
        </time>
      </p>
      <p className="said">{text}</p>
      {mentions.length > 0 && (
        <p className="quiet small">
          <Say id="casework.notes.calling" />{' '}
          {mentions
            .map(({ name, seenAt }) =>
              seenAt
                ? say('casework.notes.seen', { name, at: instant(seenAt) })
                : say('casework.notes.called', { name }),
            )
            .join(' · ')}
        </p>
      )}
    </li>
  );
}
