import { checkEmail } from '../kernel/identifiers/identifiers.js';
import { refusalTable, type Refusal } from '../kernel/refusals/refusal.js';

export const mailRefusals = refusalTable({
  mail_address_refused: {
    status: 422,
    fr: 'Cette adresse électronique ne peut recevoir aucun message. Corrigez-la, puis recommencez.',
    en: 'No mail can be sent to this address. Please correct it and try again.',
  },
});

/**
 * Whether a mail may go to this address: exactly one, without name, comment, space or line break (a line break would
 * let a stranger add recipients to the envelope).
 */
export function addressFault(address: string): Refusal | null {
  return checkEmail(address) === null ? null : mailRefusals.mail_address_refused();
}
