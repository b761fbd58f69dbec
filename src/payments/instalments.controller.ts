import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/access/actor.js';
import { Guarded } from '../kernel/access/guarded.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import type { Page } from '../kernel/http/pages.js';
import { ExpectedVersion, IdPath, Who } from '../kernel/http/params.js';
import { AcceptReport } from './accept-report.js';
import { ApprovePayment } from './approve-payment.js';
import { CheckPayment } from './check-payment.js';
import { acceptsReports, checksPayments, freshFinance, holder, readsPayments } from './payments.access.js';
import { CheckInput, InstalmentMoved, ReportInput, ReportMoved, RequestInput, ReturnInput } from './payments.dto.js';
import { PaymentsQueries } from './payments.queries.js';
import { PaymentSheetView } from './payments.views.js';
import { InstalmentCountsView, ToPayPage, ToPayQuery, type ToPayView } from './to-pay.views.js';
import { ReceiveReport } from './receive-report.js';
import { RequestPayment } from './request-payment.js';
import { ReturnPayment } from './return-payment.js';
import { ToPayQueries } from './to-pay.queries.js';

/** From the request of the structure to the approval of a second person. */
@ApiTags('payments')
@Controller('instalments')
export class InstalmentsController {
  constructor(
    private readonly toPay: ToPayQueries,
    private readonly requestPayment: RequestPayment,
    private readonly checkPayment: CheckPayment,
    private readonly returnPayment: ReturnPayment,
    private readonly approvePayment: ApprovePayment,
  ) {}

  @Get()
  @Guarded(readsPayments)
  @ApiOkResponse({ type: ToPayPage })
  list(@Who() actor: Actor, @Query() query: ToPayQuery): Promise<Page<ToPayView>> {
    return this.toPay.list(actor, query);
  }

  @Get('counts')
  @Guarded(readsPayments)
  @ApiOkResponse({ type: InstalmentCountsView })
  counts(@Who() actor: Actor): Promise<InstalmentCountsView> {
    return this.toPay.counts(actor);
  }

  @Post(':id/request')
  @HttpCode(200)
  @Guarded(holder)
  @Idempotent()
  @ApiOkResponse({ type: InstalmentMoved })
  request(
    @Who() actor: Actor,
    @Param() { id }: IdPath,
    @ExpectedVersion() version: number,
    @Body() input: RequestInput,
  ): Promise<InstalmentMoved> {
    return this.requestPayment.run(actor, { ...input, id, version });
  }

  @Post(':id/check')
  @HttpCode(200)
  @Guarded(checksPayments)
  @ApiOkResponse({ type: InstalmentMoved })
  check(
    @Who() actor: Actor,
    @Param() { id }: IdPath,
    @ExpectedVersion() version: number,
    @Body() input: CheckInput,
  ): Promise<InstalmentMoved> {
    return this.checkPayment.run(actor, { ...input, id, version });
  }

  @Post(':id/return')
  @HttpCode(200)
  @Guarded(checksPayments)
  @ApiOkResponse({ type: InstalmentMoved })
  sendBack(
    @Who() actor: Actor,
    @Param() { id }: IdPath,
    @ExpectedVersion() version: number,
    @Body() input: ReturnInput,
  ): Promise<InstalmentMoved> {
    return this.returnPayment.run(actor, { ...input, id, version });
  }

  @Post(':id/approval')
  @HttpCode(200)
  @Guarded(freshFinance)
  @Idempotent()
  @ApiOkResponse({ type: InstalmentMoved })
  approve(@Who() actor: Actor, @Param() { id }: IdPath, @ExpectedVersion() version: number): Promise<InstalmentMoved> {
    return this.approvePayment.run(actor, { id, version });
  }
}

/** The payments of one award and its financial report. */
@ApiTags('payments')
@Controller('awards/:id')
export class AwardPaymentsController {
  constructor(
    private readonly queries: PaymentsQueries,
    private readonly receiveReport: ReceiveReport,
    private readonly acceptReport: AcceptReport,
  ) {}

  @Get('payments')
  @Guarded(holder)
  @ApiOkResponse({ type: PaymentSheetView })
  sheet(@Who() actor: Actor, @Param() { id }: IdPath): Promise<PaymentSheetView> {
    return this.queries.sheet(actor, id);
  }

  @Put('financial-report')
  @Guarded(holder)
  @ApiOkResponse({ type: ReportMoved })
  report(
    @Who() actor: Actor,
    @Param() { id }: IdPath,
    @ExpectedVersion() version: number,
    @Body() input: ReportInput,
  ): Promise<ReportMoved> {
    return this.receiveReport.run(actor, { ...input, awardId: id, version });
  }

  @Post('financial-report/acceptance')
  @HttpCode(200)
  @Guarded(acceptsReports)
  @ApiOkResponse({ type: ReportMoved })
  accept(@Who() actor: Actor, @Param() { id }: IdPath, @ExpectedVersion() version: number): Promise<ReportMoved> {
    return this.acceptReport.run(actor, { awardId: id, version });
  }
}
