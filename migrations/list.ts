import { Kernel1764000000100 } from './1764000000100-kernel.js';
import { DocumentsAndNotices1764000000150 } from './1764000000150-documents-and-notices.js';
import { Accounts1764000000200 } from './1764000000200-accounts.js';
import { Territory1764000000300 } from './1764000000300-territory.js';
import { Organizations1764000000400 } from './1764000000400-organizations.js';
import { Calls1764000000500 } from './1764000000500-calls.js';
import { Applications1764000000600 } from './1764000000600-applications.js';
import { Consultation1764000000700 } from './1764000000700-consultation.js';
import { Crowdfunding1764000000800 } from './1764000000800-crowdfunding.js';
import { Committee1764000000900 } from './1764000000900-committee.js';
import { Awards1764000001000 } from './1764000001000-awards.js';
import { Payments1764000001100 } from './1764000001100-payments.js';
import { Indicators1764000001200 } from './1764000001200-indicators.js';
import { OpinionsPassedOn1764000001300 } from './1764000001300-opinions-passed-on.js';
import { FailuresAndJournalBySubject1764000001400 } from './1764000001400-failures-and-journal-by-subject.js';
import { ListByAmount1764000001500 } from './1764000001500-list-by-amount.js';
import { ApplyingTogether1764000001800 } from './1764000001800-applying-together.js';
import { VersionsOfPapers1764000001900 } from './1764000001900-versions-of-papers.js';
import { CallWorkshop1764000001600 } from './1764000001600-call-workshop.js';
import { FormMoves1764000001700 } from './1764000001700-form-moves.js';
import { HoldersRights1764000002300 } from './1764000002300-holders-rights.js';
import { Desk1764000002100 } from './1764000002100-desk.js';
import { Instructing1764000002200 } from './1764000002200-instructing.js';
import { MessagesNotesCorrections1764000002000 } from './1764000002000-messages-notes-corrections.js';

/** Every migration in the order it runs; a landed one is never edited. */
export const migrations = [
  Kernel1764000000100,
  DocumentsAndNotices1764000000150,
  Accounts1764000000200,
  Territory1764000000300,
  Organizations1764000000400,
  Calls1764000000500,
  Applications1764000000600,
  Consultation1764000000700,
  Crowdfunding1764000000800,
  Committee1764000000900,
  Awards1764000001000,
  Payments1764000001100,
  Indicators1764000001200,
  OpinionsPassedOn1764000001300,
  FailuresAndJournalBySubject1764000001400,
  ListByAmount1764000001500,
  ApplyingTogether1764000001800,
  VersionsOfPapers1764000001900,
  CallWorkshop1764000001600,
  FormMoves1764000001700,
  Desk1764000002100,
  Instructing1764000002200,
  HoldersRights1764000002300,
  MessagesNotesCorrections1764000002000,
];
