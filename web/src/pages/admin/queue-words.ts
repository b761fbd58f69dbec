import type { MessageId } from '../../words/words';
import type { useSay } from '../../words/say';

type Say = ReturnType<typeof useSay>;

/** The work behind each handler, where it has a name of its own. */
const HANDLERS: Readonly<Record<string, MessageId>> = {
  'accounts.invitation': 'admin.job.invitation',
  'accounts.security': 'admin.job.security',
  'accounts.sign_in_link': 'admin.job.signInLink',
  'applications.announce-decision': 'admin.job.decisionMail',
  'applications.check-attachment': 'admin.job.checkPaper',
  'applications.forget-papers': 'admin.job.forgetPapers',
  'applications.receipt-document': 'admin.job.receipt',
  'applications.receipt-mail': 'admin.job.receiptMail',
  'applications.tell-of-acts': 'admin.job.fileMail',
  'applications.tell-of-refused-paper': 'admin.job.refusedPaperMail',
  'awards.after_notification': 'admin.job.afterNotification',
  'awards.agreement': 'admin.job.agreement',
  'awards.document': 'admin.job.letter',
  'awards.letter': 'admin.job.letter',
  'awards.tell_agreement': 'admin.job.agreementMail',
  'awards.tell_decision': 'admin.job.decisionMail',
  'awards.tell_ending': 'admin.job.endingMail',
  'committee.bars': 'admin.job.bars',
  'committee.convocation': 'admin.job.convocation',
  'committee.minutes': 'admin.job.minutes',
  'committee.minutes_mail': 'admin.job.minutesMail',
  'committee.reminder': 'admin.job.committeeReminder',
  'committee.seat_mail': 'admin.job.seatMail',
  'consultation.ask': 'admin.job.askCommunes',
  'consultation.mail': 'admin.job.opinionMail',
  'consultation.mail_colleague': 'admin.job.opinionMail',
  'crowdfunding.first-reading': 'admin.job.campaign',
  'crowdfunding.forget-proofs': 'admin.job.forgetPapers',
  'organizations.invitation': 'admin.job.invitation',
  'payments.bank-mail': 'admin.job.bankMail',
  'payments.cancel': 'admin.job.cancelPayments',
  'payments.mail': 'admin.job.paymentMail',
  'payments.plan': 'admin.job.planPayments',
  'payments.report-mail': 'admin.job.reportMail',
  'notices.send': 'admin.job.send',
};

/** What a handler does, in words; its own name where it is not known here. */
export function jobWords(handler: string, say: Say): string {
  const words = HANDLERS[handler];
  return words ? say(words) : handler;
}

/** An age as one would say it: "3 minutes", "2 jours". */
export function ageWords(seconds: number, say: Say): string {
  if (seconds < 60) return say('admin.age.seconds', { count: seconds });
  if (seconds < 3_600) return say('admin.age.minutes', { count: Math.floor(seconds / 60) });
  if (seconds < 172_800) return say('admin.age.hours', { count: Math.floor(seconds / 3_600) });
  return say('admin.age.days', { count: Math.floor(seconds / 86_400) });
}
