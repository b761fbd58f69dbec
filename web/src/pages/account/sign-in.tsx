import { PageTitle } from '../../ui/page-title';

/** Sign in by a link sent by mail, or by password and second factor. */
export function SignInPage() {
  return <PageTitle>Connexion</PageTitle>;
}
