import type { RichBlock, RichItem, RichList, RichRun } from '../../../src/kernel/text/rich-text.js';

/** Draws the blocks of a text. What the API gives holds no HTML, and nothing here makes any from text. */
export function RichText({ blocks }: { blocks: readonly RichBlock[] }) {
  return blocks.map((block, index) => <Block key={index} block={block} />);
}

function Block({ block }: { block: RichBlock }) {
  if (block.kind === 'list') return <Items list={block} />;
  if (block.kind === 'paragraph')
    return (
      <p>
        <Runs runs={block.runs} />
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
