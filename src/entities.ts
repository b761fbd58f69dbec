import { ErasureRequest } from './rights/erasure/erasure-request.entity.js';
import { Document } from './documents/document.entity.js';
import { Mail } from './notices/mail.entity.js';
import { Person } from './accounts/person.entity.js';
import { PersonRole } from './accounts/person-role.entity.js';
import { Session } from './accounts/session.entity.js';
import { Link } from './accounts/link.entity.js';
import { Authority } from './territory/authority.entity.js';
import { AuthorityParameter } from './territory/authority-parameter.entity.js';
import { Commune } from './territory/commune.entity.js';
import { TerritorySet } from './territory/territory-set.entity.js';
import { Territory } from './territory/territory.entity.js';
import { TerritoryCommune } from './territory/territory-commune.entity.js';
import { Mandate } from './territory/mandate.entity.js';
import { Organization } from './organizations/organization.entity.js';
import { OrganizationPerson } from './organizations/organization-person.entity.js';
import { PastAid } from './organizations/past-aid.entity.js';
import { Call } from './calls/call.entity.js';
import { CallRevision } from './calls/call-revision.entity.js';
import { Axis } from './calls/axis.entity.js';
import { Round } from './calls/round.entity.js';
import { RoundExtension } from './calls/round-extension.entity.js';
import { FormRevision } from './calls/form-revision.entity.js';
import { Grid } from './calls/grid.entity.js';
import { Envelope } from './calls/envelope.entity.js';
import { Application } from './applications/application.entity.js';
import { ApplicationCommune } from './applications/application-commune.entity.js';
import { Attachment } from './applications/attachment.entity.js';
import { FormMove } from './applications/revising/form-move.entity.js';
import { SupplementRequest } from './applications/supplement-request.entity.js';
import { Message } from './applications/messages/message.entity.js';
import { MessagePaper } from './applications/messages/message-paper.entity.js';
import { ApplicationNote } from './applications/notes/note.entity.js';
import { NoteMention } from './applications/notes/note-mention.entity.js';
import { ApplicationCorrection } from './applications/corrections/correction.entity.js';
import { SavedView } from './applications/desk/views/saved-view.entity.js';
import { Consultation } from './consultation/consultation.entity.js';
import { Campaign } from './crowdfunding/campaign.entity.js';
import { CampaignReading } from './crowdfunding/campaign-reading.entity.js';
import { Committee } from './committee/committee.entity.js';
import { College } from './committee/college.entity.js';
import { Seat } from './committee/seat.entity.js';
import { Interest } from './committee/interest.entity.js';
import { Meeting } from './committee/meeting.entity.js';
import { Attendance } from './committee/attendance.entity.js';
import { MeetingItem } from './committee/meeting-item.entity.js';
import { Recusal } from './committee/recusal.entity.js';
import { Vote } from './committee/vote.entity.js';
import { Assessment } from './committee/assessment.entity.js';
import { Deliberation } from './awards/deliberation.entity.js';
import { Award } from './awards/award.entity.js';
import { Agreement } from './awards/agreement.entity.js';
import { BankAccount } from './payments/bank-account.entity.js';
import { PaymentOrder } from './payments/payment-order.entity.js';
import { Instalment } from './payments/instalment.entity.js';
import { PaymentProof } from './payments/payment-proof.entity.js';
import { FinancialReport } from './payments/financial-report.entity.js';

/** Every table a feature writes through TypeORM. */
export const entities = [
  Document,
  Mail,
  Person,
  PersonRole,
  Session,
  Link,
  Authority,
  AuthorityParameter,
  Commune,
  TerritorySet,
  Territory,
  TerritoryCommune,
  Mandate,
  Organization,
  OrganizationPerson,
  PastAid,
  Call,
  CallRevision,
  Axis,
  Round,
  RoundExtension,
  FormRevision,
  Grid,
  Envelope,
  Application,
  ApplicationCommune,
  Attachment,
  FormMove,
  SupplementRequest,
  Message,
  MessagePaper,
  ApplicationNote,
  NoteMention,
  ApplicationCorrection,
  SavedView,
  Consultation,
  Campaign,
  CampaignReading,
  Committee,
  College,
  Seat,
  Interest,
  Meeting,
  Attendance,
  MeetingItem,
  Recusal,
  Vote,
  Assessment,
  Deliberation,
  Award,
  Agreement,
  BankAccount,
  PaymentOrder,
  Instalment,
  PaymentProof,
  FinancialReport,
  ErasureRequest,
];
