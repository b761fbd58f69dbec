export { tidyAnswers, stampStatements } from './answers.js';
export type {
  AddressAnswer,
  Answers,
  AnswerValue,
  CrowdfundingAnswer,
  IndicatorAnswer,
  PersonAnswer,
  StatementAnswer,
} from './answers.js';
export { budgetTotals, comparableName, GRANT_ACCOUNT, hasBudgetShape, isLineOf } from './budget.js';
export type { Budget, BudgetLine, BudgetTotals } from './budget.js';
export { budgetFaults, checkBudget } from './budget.rules.js';
export { fieldsOf } from './catalogue.js';
export type {
  AttachmentField,
  Field,
  FieldKind,
  FormDefinition,
  GroupField,
  Option,
  Section,
  Secrecy,
  SimpleField,
  StatementField,
} from './catalogue.js';
export { CompiledForms, checkAnswers, checkDraft, compileForm } from './compile-form.js';
export type { CompiledForm } from './compile-form.js';
export { askedAnswers, askedFields, conditionsHold, VIRTUAL_FIELDS } from './conditions.js';
export type { AnswersContext, Condition, VirtualField } from './conditions.js';
export { refusalOfFaults } from './faults.js';
export type { Fault } from './faults.js';
export type { CompileOptions } from './field-schemas.js';
export { answersFor } from './audience.js';
export type { Audience } from './audience.js';
export { checkDefinition } from './definition.rules.js';
export { eligibilityVerdict } from './eligibility.js';
export type { EligibilityOption, EligibilityQuestion, EligibilityVerdict } from './eligibility.js';
export { ENTREPRENDRE_AUTREMENT } from './entreprendre-autrement.js';
export { DEVELOPMENT_AXIS, START_AXIS } from './entreprendre-autrement/axes.js';
export { exampleAnswers, exampleBudget, exampleContext } from './entreprendre-autrement/example-answers.js';
export type { ExampleOptions } from './entreprendre-autrement/example-answers.js';
export { formDifferences } from './form-differences.js';
export type { Difference } from './form-differences.js';
export { moveAnswers } from './move-answers.js';
export type { MovedAnswers, SetAside } from './move-answers.js';
export { papersAsked } from './papers.js';
