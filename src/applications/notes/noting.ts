import { MarkNotesSeen } from './mark-notes-seen.js';
import { NotesController } from './notes.controller.js';
import { NotesQueries } from './notes.queries.js';
import { TellOfMentions } from './tell-of-mentions.js';
import { WriteNote } from './write-note.js';

/** The routes of the notes. */
export const notingControllers = [NotesController];

/** Everything the notes among officers are made of. */
export const noting = [WriteNote, MarkNotesSeen, NotesQueries, TellOfMentions];
