import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormats } from '../../ui/formats';
import { Say } from '../../words/say';
import { ballOf } from './ball';
import { tasksOf, type FileFacts, type Task } from './tasks';

/** What the holder is to do now, most pressing first; or that there is nothing. */
export function ToDo({ id, standing }: { readonly id: string; readonly standing: FileFacts }) {
  const tasks = tasksOf(standing);
  const over = ballOf(standing).side === 'nobody';
  return (
    <section aria-labelledby="todo">
      <h2 id="todo">
        <Say id="holder.file.todo" />
      </h2>
      {tasks.length === 0 && (
        <p>
          <Say id={over ? 'holder.file.todo.over' : 'holder.file.todo.nothing'} />
        </p>
      )}
      {tasks.length > 0 && (
        <ul className="tasks">
          {tasks.map((task, index) => (
            <li key={index}>
              <OneTask id={id} task={task} primary={index === 0} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface TaskProps {
  readonly id: string;
  readonly task: Task;
  /** The one to begin with is the one that looks like a button. */
  readonly primary: boolean;
}

function OneTask({ id, task, primary }: TaskProps) {
  const { date, money } = useFormats();
  const look = primary ? 'button' : 'button secondary';
  const payments = (hash: string, title: ReactNode) => (
    <Link to="/dossiers/$id/versements" params={{ id }} hash={hash} className={look}>
      {title}
    </Link>
  );
  switch (task.kind) {
    case 'draft':
      return null;
    case 'supplements':
      return (
        <Row words={<Say id="holder.file.todo.supplements.words" values={{ date: date(task.dueOn) }} />}>
          <Link to="/dossiers/$id/complements" params={{ id }} className={look}>
            <Say id="holder.file.todo.supplements" values={{ count: task.count }} />
          </Link>
        </Row>
      );
    case 'sign':
      return (
        <Row title={<Say id="holder.file.todo.sign" />} words={<Say id="holder.file.todo.sign.words" />}>
          {task.fileId && (
            <a className={look} href={`/api/v1/files/${task.fileId}`}>
              <Say id="holder.file.todo.sign.go" />
            </a>
          )}
        </Row>
      );
    case 'bank':
      return (
        <Row words={<Say id="holder.file.todo.bank.words" />}>
          {payments('bank', <Say id="holder.file.todo.bank" />)}
        </Row>
      );
    case 'returned':
      return (
        <Row words={task.instalment.returnReason}>
          {payments(task.instalment.id, <Say id="holder.file.todo.returned" />)}
        </Row>
      );
    case 'request':
      return (
        <Row
          words={<Say id="holder.file.todo.request.words" values={{ amount: money(task.instalment.planned.amount) }} />}
        >
          {payments(task.instalment.id, <Say id={`holder.file.todo.request.${task.instalment.kind}`} />)}
        </Row>
      );
    case 'report':
      return (
        <Row words={<Say id="holder.file.todo.report.words" values={{ date: date(task.dueOn) }} />}>
          {payments('report', <Say id="holder.file.todo.report" />)}
        </Row>
      );
  }
}

interface RowProps {
  readonly title?: ReactNode;
  readonly words: ReactNode;
  readonly children: ReactNode;
}

function Row({ title, words, children }: RowProps) {
  return (
    <>
      <span>
        {title && (
          <>
            <strong>{title}</strong>
            <br />
          </>
        )}
        {words}
      </span>
      {children}
    </>
  );
}
