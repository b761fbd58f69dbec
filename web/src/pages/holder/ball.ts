import { tasksOf, underWay, type FileFacts, type Task } from './tasks.js';

/** The sentences, by the end of their name in the words of holders. */
type BallWords = `holder.ball.${
  | Exclude<Task['kind'], 'request'>
  | 'advance'
  | 'interim'
  | 'balance'
  | 'submitted'
  | 'admissible'
  | 'scheduled'
  | 'recommended'
  | 'silence'
  | 'lapsed'
  | 'inadmissible'
  | 'redirected'
  | 'refused'
  | 'withdrawn'
  | 'awarded'
  | 'signing'
  | 'paying'
  | 'bankCheck'
  | 'reportCheck'
  | 'closed'
  | 'ended'}`;

/** Whose turn it is, in one sentence. `date` is the civil date the sentence names, where it names one. */
export interface Ball {
  readonly side: 'you' | 'them' | 'nobody';
  readonly words: BallWords;
  readonly date?: string | null;
}

const them: Readonly<Record<string, BallWords>> = {
  submitted: 'holder.ball.submitted',
  admissible: 'holder.ball.admissible',
  scheduled: 'holder.ball.scheduled',
  recommended: 'holder.ball.recommended',
  proposed: 'holder.ball.recommended',
};

const over: Readonly<Record<string, BallWords>> = {
  lapsed: 'holder.ball.lapsed',
  inadmissible: 'holder.ball.inadmissible',
  redirected: 'holder.ball.redirected',
  refused: 'holder.ball.refused',
  withdrawn: 'holder.ball.withdrawn',
};

/** Who has the ball, and until when. */
export function ballOf(facts: FileFacts): Ball {
  const [first] = tasksOf(facts);
  // a report due next year is no answer to "where is my payment?"
  const paying = facts.sheet?.instalments.some(({ state }) => underWay.includes(state)) ?? false;
  if (first && !(first.kind === 'report' && paying)) return yours(first);
  const { state, refusedBySilence, implicitRefusalOn } = facts.application;
  const ended = over[state];
  if (ended) return { side: 'nobody', words: ended };
  if (refusedBySilence) return { side: 'them', words: 'holder.ball.silence', date: implicitRefusalOn };
  if (state === 'awarded') return ofAward(facts);
  return { side: 'them', words: them[state] ?? 'holder.ball.submitted', date: implicitRefusalOn };
}

function yours(task: Task): Ball {
  switch (task.kind) {
    case 'supplements':
    case 'report':
      return { side: 'you', words: `holder.ball.${task.kind}`, date: task.dueOn };
    case 'request':
      return { side: 'you', words: `holder.ball.${task.instalment.kind}` };
    default:
      return { side: 'you', words: `holder.ball.${task.kind}` };
  }
}

function ofAward({ award, sheet }: FileFacts): Ball {
  const state = sheet?.awardState ?? award?.state;
  if (state === 'closed') return { side: 'nobody', words: 'holder.ball.closed' };
  if (state === 'lapsed' || state === 'withdrawn' || state === 'under_recovery')
    return { side: 'nobody', words: 'holder.ball.ended' };
  if (award?.agreementDue && award.agreementState === 'drafted') return { side: 'them', words: 'holder.ball.signing' };
  if (sheet?.instalments.some((each) => underWay.includes(each.state)))
    return { side: 'them', words: 'holder.ball.paying' };
  if (sheet && !sheet.bankAccountConfirmed) return { side: 'them', words: 'holder.ball.bankCheck' };
  if (sheet?.report?.state === 'received') return { side: 'them', words: 'holder.ball.reportCheck' };
  return { side: 'them', words: 'holder.ball.awarded' };
}
