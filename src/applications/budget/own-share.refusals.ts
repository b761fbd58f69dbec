import { refusalTable } from '../../kernel/refusals/refusal.js';

/** Amounts in cents, `percent` as a fraction. */
export const ownShareRefusals = refusalTable({
  own_share_too_low: {
    status: 422,
    fr: '« Budget prévisionnel » : vos ressources hors subventions ({own, number, ::currency/EUR scale/0.01}) doivent couvrir au moins {percent, number, ::percent .##} des charges, soit {least, number, ::currency/EUR scale/0.01}. Ajoutez vos ventes, cotisations ou apports, ou réduisez les subventions.',
    en: '“Forecast budget”: your income other than grants ({own, number, ::currency/EUR scale/0.01}) must cover at least {percent, number, ::percent .##} of the costs, that is {least, number, ::currency/EUR scale/0.01}. Add your sales, fees or contributions, or reduce the grants.',
  },
});
