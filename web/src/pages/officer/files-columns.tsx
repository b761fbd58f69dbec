import { columnVisibilityFeature, createColumnHelper, rowSelectionFeature, tableFeatures } from '@tanstack/react-table';
import { Link } from '@tanstack/react-router';
import type { FileLine } from '../../api/officer/files';
import { useFormats } from '../../ui/formats';
import { StateTag, toneOf } from '../../ui/state-tag';
import { Say, useBilingual } from '../../words/say';
import { Clock } from './clock';
import { OPINION_WORDS, STATE_WORDS } from './file-words';

/** What the table of files uses of TanStack Table: rows to select, columns to hide. */
export const features = tableFeatures({ rowSelectionFeature, columnVisibilityFeature });

const helper = createColumnHelper<typeof features, FileLine>();

/** The columns of the table of files, in order. */
export const COLUMNS = helper.columns([
  helper.display({ id: 'title', enableHiding: false, cell: ({ row }) => <Title file={row.original} /> }),
  helper.display({ id: 'number', cell: ({ row }) => <span className="quiet">{row.original.number}</span> }),
  helper.display({ id: 'organization', cell: ({ row }) => row.original.organization.name }),
  helper.display({ id: 'commune', cell: ({ row }) => <Places file={row.original} /> }),
  helper.display({ id: 'asked', cell: ({ row }) => <Asked file={row.original} /> }),
  helper.display({ id: 'state', enableHiding: false, cell: ({ row }) => <State state={row.original.state} /> }),
  helper.display({ id: 'opinion', cell: ({ row }) => <Opinions file={row.original} /> }),
  helper.display({ id: 'clock', cell: ({ row }) => <Clock file={row.original} /> }),
  helper.display({ id: 'officer', cell: ({ row }) => row.original.officer?.name ?? <span className="quiet">–</span> }),
  helper.display({ id: 'updated', cell: ({ row }) => <Day at={row.original.updatedAt} /> }),
  helper.display({ id: 'axis', cell: ({ row }) => <Axis file={row.original} /> }),
  helper.display({ id: 'submitted', cell: ({ row }) => <Day at={row.original.submittedAt} /> }),
]);

/** The columns one may hide, in order. */
export const HIDEABLE = [
  'number',
  'organization',
  'commune',
  'asked',
  'opinion',
  'clock',
  'officer',
  'updated',
  'axis',
  'submitted',
] as const;

export type Hideable = (typeof HIDEABLE)[number];
export type ColumnId = Hideable | 'title' | 'state';

/** Hidden until asked for: there is no room for all. */
export const HIDDEN_AT_FIRST: readonly Hideable[] = ['axis', 'submitted', 'updated'];

interface Cell {
  readonly file: FileLine;
}

function Title({ file }: Cell) {
  return (
    <>
      <Link to="/instruction/dossiers/$id" params={{ id: file.id }}>
        {file.title || <Say id="officer.untitled" />}
      </Link>
      {file.unreadMessages > 0 && (
        <Link
          className="under small"
          to="/instruction/dossiers/$id"
          params={{ id: file.id }}
          search={{ onglet: 'messages' }}
        >
          <Say id="officer.file.unread" values={{ count: file.unreadMessages }} />
        </Link>
      )}
    </>
  );
}

/** The state of a file, short. */
export function State({ state }: { state: FileLine['state'] }) {
  return (
    <StateTag tone={toneOf(state)}>
      <Say id={STATE_WORDS[state]} />
    </StateTag>
  );
}

function Places({ file: { communes } }: Cell) {
  const [first, ...others] = communes;
  return (
    <>
      {first?.name} {others.length > 0 && <small>+{others.length}</small>}
    </>
  );
}

function Asked({ file }: Cell) {
  const { money } = useFormats();
  return file.asked ? money(file.asked.amount) : null;
}

function Opinions({ file }: Cell) {
  const words = [
    ...new Set(
      (file.opinions ?? []).map(({ state, opinion }) => opinion ?? (state === 'answered' ? 'no_opinion' : state)),
    ),
  ];
  if (words.length === 0) return <span className="quiet">–</span>;
  return words.map((word, index) => (
    <span key={word} className={word === 'asked' ? 'quiet' : undefined}>
      {index > 0 && ', '}
      <Say id={OPINION_WORDS[word]} />
    </span>
  ));
}

function Axis({ file }: Cell) {
  return useBilingual()(file.axis.label);
}

function Day({ at }: { at: string | null }) {
  const { shortDate } = useFormats();
  return at ? <time dateTime={at}>{shortDate(at)}</time> : null;
}
