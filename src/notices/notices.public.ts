export { NoticesModule } from './notices.module.js';
export { Notices } from './notices.js';
export type { NoticeDetail, NoticeMessage, NoticeRecipient } from './notice-message.js';
