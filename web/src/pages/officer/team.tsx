import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../api/client';
import { meQuery, rolesOf } from '../../api/me';
import { PageTitle } from '../../ui/page-title';
import { Say } from '../../words/say';
import { Absences } from './team/absences';
import { Distributions } from './team/distributions';
import { CallChecks } from './team/call-checks';

/** The team: who is away and who stands in, one's own links, and for the lead how files are shared out and checked. */
export function TeamPage() {
  const { data: me } = useSuspenseQuery(meQuery(useApi()));
  const lead = rolesOf(me).includes('lead');
  return (
    <>
      <PageTitle>
        <Say id="instruct.team" />
      </PageTitle>
      <div className="halves">
        <div>
          <Absences mine={me?.person?.id ?? ''} lead={lead} />
          <section>
            <h2>
              <Say id="instruct.interests" />
            </h2>
            <p className="quiet">
              <Say id="instruct.interests.intro" />
            </p>
            <p>
              <Link to="/comite">
                <Say id="instruct.interests.link" />
              </Link>
            </p>
          </section>
        </div>
        <div>
          <Distributions lead={lead} />
          {lead && <CallChecks />}
        </div>
      </div>
    </>
  );
}
