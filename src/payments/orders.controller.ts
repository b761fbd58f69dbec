import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/access/actor.js';
import { Guarded } from '../kernel/access/guarded.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import type { Page } from '../kernel/http/pages.js';
import { ExpectedVersion, IdPath, PageQuery, Who } from '../kernel/http/params.js';
import { ConfirmBankAccount } from './confirm-bank-account.js';
import { ExportOrders } from './export-orders.js';
import { PaymentOrderDetail, PaymentOrdersPage, type PaymentOrderView } from './order.views.js';
import { financeOnly, freshFinance, holder } from './payments.access.js';
import { BankAccountConfirmed, BankAccountInput, BankAccountProposed } from './bank-account.dto.js';
import { ExportInput, OrderExported, ReadBackInput, ReadBackResult } from './order.dto.js';
import { PaymentsQueries } from './payments.queries.js';
import { BankAccountsView } from './bank-account.views.js';
import { ProposeBankAccount } from './propose-bank-account.js';
import { ReadBackPayments } from './read-back-payments.js';
import { ToPayQueries } from './to-pay.queries.js';

/** What the finance service hands to its package and reads back from it. */
@ApiTags('payments')
@Controller()
export class OrdersController {
  constructor(
    private readonly toPay: ToPayQueries,
    private readonly exportOrders: ExportOrders,
    private readonly readBack: ReadBackPayments,
  ) {}

  @Get('payment-orders')
  @Guarded(financeOnly)
  @ApiOkResponse({ type: PaymentOrdersPage })
  orders(@Who() actor: Actor, @Query() query: PageQuery): Promise<Page<PaymentOrderView>> {
    return this.toPay.orders(actor, query);
  }

  @Post('payment-orders')
  @Guarded(freshFinance)
  @Idempotent()
  @ApiCreatedResponse({ type: OrderExported })
  order(@Who() actor: Actor, @Body() input: ExportInput): Promise<OrderExported> {
    return this.exportOrders.run(actor, input);
  }

  @Get('payment-orders/:id')
  @Guarded(financeOnly)
  @ApiOkResponse({ type: PaymentOrderDetail })
  one(@Who() actor: Actor, @Param() { id }: IdPath): Promise<PaymentOrderDetail> {
    return this.toPay.order(actor, id);
  }

  @Post('payment-readings')
  @HttpCode(200)
  @Guarded(financeOnly)
  @Idempotent()
  @ApiOkResponse({ type: ReadBackResult })
  readings(@Who() actor: Actor, @Body() input: ReadBackInput): Promise<ReadBackResult> {
    return this.readBack.run(actor, input);
  }
}

/** The bank details of structures. */
@ApiTags('payments')
@Controller()
export class BankAccountsController {
  constructor(
    private readonly queries: PaymentsQueries,
    private readonly propose: ProposeBankAccount,
    private readonly confirm: ConfirmBankAccount,
  ) {}

  @Get('organizations/:id/bank-accounts')
  @Guarded(holder)
  @ApiOkResponse({ type: BankAccountsView })
  list(@Who() actor: Actor, @Param() { id }: IdPath): Promise<BankAccountsView> {
    return this.queries.bankAccounts(actor, id);
  }

  @Post('organizations/:id/bank-accounts')
  @Guarded(holder)
  @Idempotent()
  @ApiCreatedResponse({ type: BankAccountProposed })
  add(@Who() actor: Actor, @Param() { id }: IdPath, @Body() input: BankAccountInput): Promise<BankAccountProposed> {
    return this.propose.run(actor, { ...input, organizationId: id });
  }

  @Post('bank-accounts/:id/confirmation')
  @HttpCode(200)
  @Guarded(freshFinance)
  @ApiOkResponse({ type: BankAccountConfirmed })
  confirmation(
    @Who() actor: Actor,
    @Param() { id }: IdPath,
    @ExpectedVersion() version: number,
  ): Promise<BankAccountConfirmed> {
    return this.confirm.run(actor, { id, version });
  }
}
