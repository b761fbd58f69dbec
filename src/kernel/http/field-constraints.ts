import { ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';
import { isCivilDate, isEmailAddress, isInstant } from './field-forms.js';

/** class-validator drops the context of a constraint without a message; ours are never shown. */
const unread = (): string => 'form';

/** A date that exists, written YYYY-MM-DD. */
@ValidatorConstraint({ name: 'civilDate' })
export class CivilDateForm implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return isCivilDate(value);
  }

  defaultMessage = unread;
}

/** An instant in ISO 8601 with its zone. */
@ValidatorConstraint({ name: 'instant' })
export class InstantForm implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return isInstant(value);
  }

  defaultMessage = unread;
}

/** One e-mail address, alone. */
@ValidatorConstraint({ name: 'email' })
export class EmailForm implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return isEmailAddress(value);
  }

  defaultMessage = unread;
}
