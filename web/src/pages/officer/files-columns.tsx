import { createColumnHelper, rowSelectionFeature, tableFeatures } from '@tanstack/react-table';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { Field } from '../../../../src/calls/forms/catalogue.js';
import type { Match } from '../../api/officer/desk';
import type { FileLine } from '../../api/officer/files';
import { useFormats } from '../../ui/formats';
import { StateTag, toneOf } from '../../ui/state-tag';
import { Say, useBilingual } from '../../words/say';
import { Answer } from './answers/answer';
import { Clock } from './clock';
import { OPINION_WORDS, STATE_WORDS } from './file-words';

/** What the table of files uses of TanStack Table: rows to select. */
export const features = tableFeatures({ rowSelectionFeature });

const helper = createColumnHelper<typeof features, FileLine>();

const CELLS = {
  number: ({ file }: Cell) => <span className="quiet">{file.number}</span>,
  organization: Organization,
  commune: Places,
  asked: Asked,
  state: ({ file }: Cell) => <State state={file.state} />,
  opinion: Opinions,
  clock: ({ file }: Cell) => <Clock file={file} />,
  officer: ({ file }: Cell) => file.officer?.name ?? <span className="quiet">–</span>,
  updated: ({ file }: Cell) => <Day at={file.updatedAt} />,
  axis: Axis,
  submitted: ({ file }: Cell) => <Day at={file.submittedAt} />,
  budget: Budget,
  share: Share,
} as const;

export type ListColumn = keyof typeof CELLS;
export type ColumnId = ListColumn | 'title';

/** The columns one may choose, in their usual order; the title is always there. */
export const LIST_COLUMNS = Object.keys(CELLS) as ListColumn[];

/** Those of every day: there is no room for all. */
export const USUAL_COLUMNS: readonly ListColumn[] = [
  'number',
  'organization',
  'commune',
  'asked',
  'state',
  'opinion',
  'clock',
  'officer',
];

/** True for a column that is not an answer. */
export function isListColumn(column: string): column is ListColumn {
  return column in CELLS;
}

/** The columns of the table: the title, then those chosen in their order. @param fields the questions of the call */
export function columnsOf(chosen: readonly string[], fields: readonly Field[]) {
  const shown = chosen.flatMap((column) => {
    if (isListColumn(column)) {
      const Shown = CELLS[column];
      return [helper.display({ id: column, cell: ({ row }) => <Shown file={row.original} /> })];
    }
    const field = fields.find(({ key }) => column === `field.${key}`);
    if (!field) return [];
    return [helper.display({ id: column, cell: ({ row }) => <Given field={field} file={row.original} /> })];
  });
  return helper.columns([helper.display({ id: 'title', cell: ({ row }) => <Title file={row.original} /> }), ...shown]);
}

interface Cell {
  readonly file: FileLine;
}

function Title({ file }: Cell) {
  const { match, title } = file;
  return (
    <>
      <Link to="/instruction/dossiers/$id" params={{ id: file.id }}>
        {match ? <Parts parts={match.title} /> : title || <Say id="officer.untitled" />}
      </Link>
      {match?.passage && (
        <small className="passage">
          <Parts parts={match.passage} />
        </small>
      )}
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

/** A text with the words that were searched for. */
function Parts({ parts }: { parts: Match['title'] }) {
  return parts.map(({ text, found }, index) =>
    found ? <mark key={index}>{text}</mark> : <Fragment key={index}>{text}</Fragment>,
  );
}

function Organization({ file }: Cell) {
  return file.match ? <Parts parts={file.match.organization} /> : file.organization.name;
}

/** The answer to one question of the form. */
function Given({ file, field }: Cell & { field: Field }) {
  const value = file.answers?.[field.key];
  return value === undefined ? <span className="quiet">–</span> : <Answer field={field} value={value} />;
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

function Budget({ file }: Cell) {
  const { money } = useFormats();
  return file.budgetTotal ? money(file.budgetTotal.amount) : null;
}

/** What part of the budget is asked for. */
function Share({ file: { asked, budgetTotal } }: Cell) {
  const { share } = useFormats();
  return asked && budgetTotal?.amount ? share(Math.round((asked.amount * 10_000) / budgetTotal.amount)) : null;
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
