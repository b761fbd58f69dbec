import { AskBulkAct } from './ask-bulk-act.js';
import { BulkController } from './bulk.controller.js';
import { BulkPlan } from './bulk-plan.js';
import { BulkReads } from './bulk-reads.js';
import { OneFile } from './one-file.js';
import { AssigningMany, DecidingMany, WritingToMany } from './own-kinds.js';
import { PreviewBulkAct } from './preview-bulk-act.js';
import { ReverseBulkAct } from './reverse-bulk-act.js';
import { RunBulkAct } from './run-bulk-act.js';
import { UndoBulkAct } from './undo-bulk-act.js';

/** Acts on many files: what they would do, doing them, taking them back. */
export const doingMany = [
  OneFile,
  BulkPlan,
  BulkReads,
  AssigningMany,
  DecidingMany,
  WritingToMany,
  PreviewBulkAct,
  AskBulkAct,
  RunBulkAct,
  UndoBulkAct,
  ReverseBulkAct,
];

export const doingManyControllers = [BulkController];
