export { NoticesModule } from './notices.module.js';
export { MailHolds } from './mail-holds.js';
export { Notices } from './notices.js';
export type { NoticeDetail, NoticeMessage, NoticeRecipient } from './notice-message.js';
