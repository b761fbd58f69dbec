import { ChoiceField, EmailField, IdField, TextField, WholeField } from '../kernel/http/fields.js';
import type { Locale } from '../kernel/refusals/refusal.js';

/** The languages of the product, French first. */
export const locales = ['fr', 'en'] as const;
const tokenForm = {
  min: 43,
  max: 43,
  pattern: /^[A-Za-z0-9_-]{43}$/,
  hint: { fr: 'Recopiez la fin du lien reçu.', en: 'Copy the end of the link you received.' },
};
const codeForm = {
  min: 6,
  max: 6,
  pattern: /^\d{6}$/,
  hint: { fr: 'Le code compte six chiffres.', en: 'The code has six digits.' },
};

export class SignInLinkInput {
  @EmailField({ about: 'Where to send the link' })
  email!: string;

  @ChoiceField(locales, { optional: true, about: 'Language of the mail where the address is new' })
  locale?: Locale;
}

export class SignInLinkAnswer {
  @WholeField({ about: 'Minutes the link will work; the answer is the same whether the address is known or not' })
  minutes!: number;
}

export class TokenInput {
  @TextField({ ...tokenForm, about: 'The token at the end of the link' })
  token!: string;
}

export class SeatInput extends TokenInput {
  @TextField({ ...codeForm, about: 'The six digits sent apart from the link' })
  code!: string;
}

export class PasswordSignInInput {
  @EmailField()
  email!: string;

  @TextField({ max: 200 })
  password!: string;
}

export class CodeInput {
  @TextField({ ...codeForm, about: 'What the authenticator app shows' })
  code!: string;
}

export class TokenAnswer {
  @TextField({ optional: true, about: 'The session token, only where X-Session-Transport: bearer asked for it' })
  token?: string;
}

export class SignedInView extends TokenAnswer {
  @IdField()
  personId!: string;

  @ChoiceField(['none', 'to_set_up', 'needed'], { about: 'What is left to do before roles act' })
  secondFactor!: 'none' | 'to_set_up' | 'needed';
}

export class GuestView extends TokenAnswer {
  @TextField({ about: 'The task of the link: opinion' })
  purpose!: string;

  @TextField()
  name!: string;

  @TextField({ about: 'Type of the one subject this session sees' })
  subjectType!: string;

  @IdField()
  subjectId!: string;
}
