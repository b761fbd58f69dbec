import { Link, type LinkProps } from '@tanstack/react-router';
import type { Role } from '../../api/me';
import { useSay } from '../../words/say';
import { isSubjectType } from './journal-acts';

interface Props {
  readonly type: string;
  readonly id: string;
  readonly roles: readonly Role[];
}

/** A subject of the journal, with a link where there is a page that this person may open. */
export function SubjectLink({ type, id, roles }: Props) {
  const say = useSay();
  const words = `${isSubjectType(type) ? say(`admin.subject.${type}`) : type} ${id.slice(-6)}`;
  const page = pageOf(type, id, roles);
  return page ? <Link {...page}>{words}</Link> : <span title={id}>{words}</span>;
}

function pageOf(type: string, id: string, roles: readonly Role[]): LinkProps | null {
  const lead = roles.includes('lead');
  const grants = lead || roles.includes('officer');
  const pages: Readonly<Record<string, LinkProps | false>> = {
    person: { to: '/administration/personnes/$id', params: { id } },
    authority: { to: '/administration/collectivite' },
    mandate: { to: '/administration/communes' },
    effect: { to: '/administration/files' },
    application: grants && { to: '/instruction/dossiers/$id', params: { id } },
    call: grants && { to: '/instruction/appels/$id', params: { id } },
    meeting: grants && { to: '/comite/seances/$id', params: { id } },
    deliberation: lead && { to: '/instruction/deliberations/$id', params: { id } },
    award: roles.includes('finance') && { to: '/versements/$awardId', params: { awardId: id } },
  };
  return pages[type] || null;
}
