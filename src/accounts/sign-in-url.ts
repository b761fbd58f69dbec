/**
 * The address of the sign-in page with a token. The token stands after `#`: browsers never send it to a server, so that
 * it appears in no log, no proxy and no Referer, and a mail scanner that opens the page uses nothing up.
 */
export function signInUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/connexion#${token}`;
}
