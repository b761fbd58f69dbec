import { useRouterState } from '@tanstack/react-router';
import { Say, useLocale, useSay } from '../words/say';

/** The foot: what must be on every page, the other language, and the theme. Plain links, so that they work without script. */
export function Footer() {
  const say = useSay();
  const locale = useLocale();
  const { pathname, searchStr } = useRouterState({ select: ({ location }) => location });
  const withChoice = (name: string, value: string) => {
    const search = new URLSearchParams(searchStr);
    search.set(name, value);
    return `${pathname}?${search.toString()}`;
  };
  const other = locale === 'fr' ? 'en' : 'fr';
  return (
    <footer className="foot">
      <div>
        <a href={withChoice('langue', other)} lang={other} hrefLang={other} rel="nofollow">
          {other === 'en' ? 'English' : 'Français'}
        </a>
        <a href="/projets">
          <Say id="frame.nav.projects" />
        </a>
        <a href="/chiffres">
          <Say id="frame.nav.figures" />
        </a>
        <a href="/verification">
          <Say id="frame.foot.check" />
        </a>
        <a href="/donnees">
          <Say id="frame.foot.data" />
        </a>
        <a href="/accessibilite">
          <Say id="frame.foot.accessibility" />
        </a>
        <a href="/mentions-legales">
          <Say id="frame.foot.legal" />
        </a>
        <a href="/donnees-personnelles">
          <Say id="frame.foot.privacy" />
        </a>
        <span role="group" aria-label={say('frame.theme')} className="row">
          {(['system', 'light', 'dark'] as const).map((theme) => (
            <a key={theme} href={withChoice('theme', theme)} rel="nofollow">
              {say(`frame.theme.${theme}`)}
            </a>
          ))}
        </span>
      </div>
    </footer>
  );
}
