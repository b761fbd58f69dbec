import { Secret, TOTP } from 'otpauth';

/** Seconds a code is shown for (RFC 6238 §5.2). */
const period = 30;
/** Clocks of phones differ: the code before and the one after are taken too. */
const window = 1;

/** A new secret of 160 bits, in base32 as authenticator apps take it (RFC 4226 §4). */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address an authenticator app reads from a QR code. */
export function totpUrl(secret: string, email: string): string {
  return totp(secret, email).toString();
}

/** The 30-second step a code belongs to, or null where it is wrong at this instant. */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  const timestamp = at.getTime();
  const delta = totp(secret).validate({ token: code, timestamp, window });
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta;
}

/** What an authenticator app shows at this instant: for demonstrations and tests. */
export function codeAt(secret: string, at: Date): string {
  return totp(secret).generate({ timestamp: at.getTime() });
}

function totp(secret: string, label = 'compte'): TOTP {
  return new TOTP({
    issuer: 'Entreprendre autrement',
    label,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period,
  });
}
