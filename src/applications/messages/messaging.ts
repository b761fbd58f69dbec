import { BeginMessagePaper } from './begin-message-paper.js';
import { CheckMessagePaper } from './check-message-paper.js';
import { ConversationsQueries } from './conversations.queries.js';
import { MarkMessagesRead } from './mark-messages-read.js';
import { MessageNews } from './message-news.js';
import { MessagePaperFiles } from './message-paper-files.js';
import { ForgetMessagePapers, TidyMessagePapers } from './message-papers.jobs.js';
import { MessagesController } from './messages.controller.js';
import { MessagesQueries } from './messages.queries.js';
import { RemoveMessagePaper } from './remove-message-paper.js';
import { SendMessage } from './send-message.js';
import { TakeBackMessage } from './take-back-message.js';
import { MessageMails, TellOfMessages, TellOfMessagesLeft } from './tell-of-messages.js';

/** The routes of the conversations. */
export const messagingControllers = [MessagesController];

/** Everything the conversations about applications are made of. */
export const messaging = [
  SendMessage,
  TakeBackMessage,
  MarkMessagesRead,
  BeginMessagePaper,
  RemoveMessagePaper,
  CheckMessagePaper,
  ForgetMessagePapers,
  TidyMessagePapers,
  MessagePaperFiles,
  MessagesQueries,
  ConversationsQueries,
  MessageNews,
  MessageMails,
  TellOfMessages,
  TellOfMessagesLeft,
];
