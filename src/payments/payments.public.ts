export { PaymentsModule } from './payments.module.js';
export { instalmentLifeCycle, instalmentStates } from './instalment.lifecycle.js';
export type { InstalmentState, InstalmentVerb } from './instalment.lifecycle.js';
export { reportLifeCycle } from './financial-report.lifecycle.js';
export { bankAccountLifeCycle } from './bank-account.lifecycle.js';
export { paymentOrderLifeCycle } from './payment-order.lifecycle.js';
