import { AskCertification } from '../certification/ask-certification.js';
import { TellRepresentative } from '../certification/tell-representative.js';
import { DraftDeskController } from '../draft-desk.controller.js';
import { CarryLastingPapers } from '../prefill/carry-lasting-papers.js';
import { PrefillDraft } from '../prefill/prefill-draft.js';
import { ChangeReminderWish } from '../reminders/change-reminder-wish.js';
import { DraftMailFactsQueries } from '../reminders/draft-mail-facts.js';
import { RemindOfDraft } from '../reminders/remind-of-draft.js';
import { ReminderWishesQueries } from '../reminders/reminder-wishes.queries.js';
import { RemindOfDrafts } from '../reminders/reminders.jobs.js';
import { TellOfDraft } from '../reminders/tell-of-draft.js';
import { DraftDeskQueries } from './draft-desk.queries.js';
import { DraftGapsQueries } from './draft-gaps.js';

/** Preparing a draft together: what is filled in at its start, who certifies it, the reminders before closing. */
export const applying = [
  PrefillDraft,
  CarryLastingPapers,
  DraftGapsQueries,
  DraftDeskQueries,
  AskCertification,
  TellRepresentative,
  DraftMailFactsQueries,
  RemindOfDraft,
  RemindOfDrafts,
  TellOfDraft,
  ReminderWishesQueries,
  ChangeReminderWish,
];

export const applyingControllers = [DraftDeskController];
