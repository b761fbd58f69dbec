import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.public.js';
import { ApplicationsModule } from '../applications/applications.public.js';
import { AwardsModule } from '../awards/awards.public.js';
import { NoticesModule } from '../notices/notices.public.js';
import { OrganizationsModule } from '../organizations/organizations.public.js';
import { TerritoryModule } from '../territory/territory.public.js';
import { AcceptReport } from './accept-report.js';
import { ApprovePayment } from './approve-payment.js';
import { BankAccountMails } from './bank-account.notices.js';
import { CancelInstalments } from './cancel-instalments.js';
import { CheckPayment } from './check-payment.js';
import { ConfirmBankAccount } from './confirm-bank-account.js';
import { ExportOrders } from './export-orders.js';
import { AwardPaymentsController, InstalmentsController } from './instalments.controller.js';
import { MissingFinancialReports } from './missing-reports.js';
import { OrderFiles } from './order-files.js';
import { OrderLines } from './order-lines.js';
import { BankAccountsController, OrdersController } from './orders.controller.js';
import { PapersController } from './papers.controller.js';
import { PaymentsAccess } from './payments.access.js';
import { BankProofFiles, PaymentOrderFiles, PaymentProofFiles } from './payments.files.js';
import { CancelOnFall, PlanOnStart, ReportReminders } from './payments.jobs.js';
import { PaymentMails, ReportMails } from './payments.notices.js';
import { PaymentsQueries } from './payments.queries.js';
import { PlanInstalments } from './plan-instalments.js';
import { ProposeBankAccount } from './propose-bank-account.js';
import { ReadBackPayments } from './read-back-payments.js';
import { ReceivePaper } from './receive-paper.js';
import { ReceiveReport } from './receive-report.js';
import { RemindReport } from './remind-report.js';
import { RequestPayment } from './request-payment.js';
import { ReturnPayment } from './return-payment.js';
import { SettleAward } from './settle-award.js';
import { ToPayQueries } from './to-pay.queries.js';

/** From the start of an award to its last payment and its financial report. */
@Module({
  imports: [NoticesModule, AccountsModule, TerritoryModule, OrganizationsModule, ApplicationsModule, AwardsModule],
  controllers: [
    InstalmentsController,
    AwardPaymentsController,
    OrdersController,
    BankAccountsController,
    PapersController,
  ],
  providers: [
    AcceptReport,
    ApprovePayment,
    BankAccountMails,
    BankProofFiles,
    CancelInstalments,
    CancelOnFall,
    CheckPayment,
    ConfirmBankAccount,
    ExportOrders,
    MissingFinancialReports,
    OrderFiles,
    OrderLines,
    PaymentMails,
    PaymentOrderFiles,
    PaymentProofFiles,
    PaymentsAccess,
    PaymentsQueries,
    PlanInstalments,
    PlanOnStart,
    ProposeBankAccount,
    ReadBackPayments,
    ReceivePaper,
    ReceiveReport,
    RemindReport,
    ReportMails,
    ReportReminders,
    RequestPayment,
    ReturnPayment,
    SettleAward,
    ToPayQueries,
  ],
})
export class PaymentsModule {}
