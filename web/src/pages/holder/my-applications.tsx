import { PageTitle } from '../../ui/page-title';

/** The applications of the organizations one belongs to. */
export function MyApplicationsPage() {
  return <PageTitle>Mes demandes</PageTitle>;
}
