import { refusalTable } from '../../kernel/refusals/refusal.js';

/** What may be wrong with the grant asked, beside its budget. Amounts in cents, `percent` as a fraction. */
export const grantRefusals = refusalTable({
  grant_above_ceiling: {
    status: 422,
    fr: '« Subvention demandée » : la subvention demandée ({asked, number, ::currency/EUR scale/0.01}) dépasse le plafond de {ceiling, number, ::currency/EUR scale/0.01}. Demandez au plus ce plafond.',
    en: '“Grant asked”: the grant asked ({asked, number, ::currency/EUR scale/0.01}) is above the ceiling of {ceiling, number, ::currency/EUR scale/0.01}. Ask for no more than the ceiling.',
  },
  grant_share_too_high: {
    status: 422,
    fr: '« Subvention demandée » : la subvention demandée représente plus de {percent, number, ::percent .##} du budget, hors contributions en nature : avec ce budget, demandez au plus {highest, number, ::currency/EUR scale/0.01}.',
    en: '“Grant asked”: the grant asked is more than {percent, number, ::percent .##} of the budget, contributions in kind aside: with this budget, ask for no more than {highest, number, ::currency/EUR scale/0.01}.',
  },
  grant_not_in_budget: {
    status: 422,
    fr: '« Budget prévisionnel » : le budget ne montre pas la subvention demandée : ajoutez une ligne 74 « {authority} » de {asked, number, ::currency/EUR scale/0.01}, à l’état « demandée ».',
    en: '“Forecast budget”: the budget does not show the grant asked: add an account 74 line “{authority}” of {asked, number, ::currency/EUR scale/0.01}, marked as asked.',
  },
  grant_differs_from_budget: {
    status: 422,
    fr: '« Budget prévisionnel » : la ligne 74 « {authority} » du budget porte {line, number, ::currency/EUR scale/0.01} alors que vous demandez {asked, number, ::currency/EUR scale/0.01} : mettez le même montant aux deux endroits.',
    en: '“Forecast budget”: the account 74 line “{authority}” of the budget says {line, number, ::currency/EUR scale/0.01} while you ask for {asked, number, ::currency/EUR scale/0.01}: put the same amount in both places.',
  },
  grant_line_obtained: {
    status: 422,
    fr: '« Budget prévisionnel » : la ligne 74 « {authority} » est notée « obtenue » alors que vous la demandez ici : notez-la « demandée ».',
    en: '“Forecast budget”: the account 74 line “{authority}” is marked as obtained while you are asking for it here: mark it as asked.',
  },
});
