import type { RichBlock, RichItem, RichList, RichRun } from '../../../src/kernel/text/rich-text.js';

interface Props {
  readonly blocks: readonly RichBlock[];
  /** Shown inside something else, its headings are no headings of the page. */
  readonly inside?: boolean;
}

/** Draws the blocks of a text. What the API gives holds no HTML, and nothing here makes any from text. */
export function RichText({ blocks, inside = false }: Props) {
  return blocks.map((block, index) => <Block key={index} block={block} inside={inside} />);
}

function Block({ block, inside }: { block: RichBlock; inside: boolean }) {
  if (block.kind === 'list') return <Items list={block} />;
  if (block.kind === 'paragraph')
    return (
      <p>
        <Runs runs={block.runs} />
      </p>
    );
  if (inside)
    return (
      <p>
        <strong>
          <Runs runs={block.runs} />
        </strong>
      </p>
    );
  const Heading = block.level === 3 ? 'h3' : 'h4';
  return (
    <Heading>
      <Runs runs={block.runs} />
    </Heading>
  );
}

function Items({ list }: { list: RichList }) {
  const List = list.ordered ? 'ol' : 'ul';
  return (
    <List>
      {list.items.map((item: RichItem, index) => (
        <li key={index}>
          <Runs runs={item.runs} />
          {item.list && <Items list={item.list} />}
        </li>
      ))}
    </List>
  );
}

function Runs({ runs }: { runs: readonly RichRun[] }) {
  return runs.map((run, index) => <Run key={index} run={run} />);
}

function Run({ run }: { run: RichRun }) {
  if (run.text === '\n') return <br />;
  const italic = run.italic ? <em>{run.text}</em> : run.text;
  const styled = run.bold ? <strong>{italic}</strong> : italic;
  return run.href ? <a href={run.href}>{styled}</a> : styled;
}
