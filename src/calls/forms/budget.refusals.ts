import { refusalTable } from '../../kernel/refusals/refusal.js';

/** What may be wrong with a forecast budget. Amounts (`gap`, `charges`…) in cents: the words turn them into euros. `where_…` names the line. */
export const budgetRefusals = refusalTable({
  budget_unbalanced: {
    status: 422,
    fr: '« {where_fr} » : le budget n’est pas équilibré, il manque {gap, number, ::currency/EUR scale/0.01} en {side, select, products {produits} other {charges}}. Ajoutez ou corrigez une ligne.',
    en: '“{where_en}”: the budget does not balance, {gap, number, ::currency/EUR scale/0.01} is missing in {side, select, products {income} other {costs}}. Add or correct a line.',
  },
  budget_in_kind_unbalanced: {
    status: 422,
    fr: '« {where_fr} » : les contributions en nature doivent être égales des deux côtés : {charges, number, ::currency/EUR scale/0.01} en emplois (compte 86), {products, number, ::currency/EUR scale/0.01} en contributions (compte 87).',
    en: '“{where_en}”: contributions in kind must be equal on both sides: {charges, number, ::currency/EUR scale/0.01} used (account 86), {products, number, ::currency/EUR scale/0.01} contributed (account 87).',
  },
  budget_empty: {
    status: 422,
    fr: '« {where_fr} » : le budget est vide : indiquez au moins une charge et un produit.',
    en: '“{where_en}”: the budget is empty: give at least one cost and one source of income.',
  },
  budget_not_whole_euros: {
    status: 422,
    fr: '« {where_fr} » : écrivez un montant en euros entiers, plus grand que zéro, sans centimes.',
    en: '“{where_en}”: write an amount in whole euros, above zero, without cents.',
  },
  budget_account_misplaced: {
    status: 422,
    fr: '« {where_fr} » : le compte {account} n’a pas sa place ici : {place, select, charges {les charges vont de 60 à 69} products {les produits vont de 70 à 79} inKindCharges {les emplois en nature portent le compte 86} other {les contributions en nature portent le compte 87}}.',
    en: '“{where_en}”: account {account} does not belong here: {place, select, charges {costs go from 60 to 69} products {income goes from 70 to 79} inKindCharges {in-kind costs are account 86} other {in-kind contributions are account 87}}.',
  },
  budget_funder_missing: {
    status: 422,
    fr: '« {where_fr} » : nommez le financeur de cette subvention (compte 74).',
    en: '“{where_en}”: name the funder of this grant (account 74).',
  },
  budget_grant_state_missing: {
    status: 422,
    fr: '« {where_fr} » : dites si cette subvention est demandée ou déjà obtenue.',
    en: '“{where_en}”: say whether this grant is asked for or already obtained.',
  },
  budget_funder_twice: {
    status: 422,
    fr: '« {where_fr} » : le financeur « {funder} » a déjà une ligne : gardez une seule ligne par financeur.',
    en: '“{where_en}”: the funder “{funder}” already has a line: keep one line per funder.',
  },
});
