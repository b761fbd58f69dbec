import { html, type Html } from '../kernel/pages/html.js';
import type { Locale } from '../kernel/refusals/refusal.js';
import type { GuestConsultationView } from './consultation.dto.js';
import { spoken } from './consultation.rules.js';
import { attributes, list, say, shell, summary, type FormFault } from './opinion-page.js';
import type { PassedOn } from './pass-consultation-on.js';

/** What somebody typed of the colleague, shown again when something is to be corrected. */
export interface TypedColleague {
  readonly name: string;
  readonly email: string;
}

/** The form by which a request is passed on, with its faults. */
export function passOnPage(
  view: GuestConsultationView,
  typed: TypedColleague,
  faults: readonly FormFault[],
  locale: Locale,
): string {
  return shell(
    'passOn',
    locale,
    html`${faults.length > 0 ? summary(faults, locale) : null}
      <h1>${say('passOn', locale)}</h1>
      <p>${say('passOnHow', locale, { commune: view.commune, due: spoken(view.dueOn)[locale] })}</p>
      <form class="opinion" method="post" action="/avis/transmettre">
        ${control('name', 'colleagueName', 'text', 120)} ${control('email', 'colleagueEmail', 'email', 254)}
        <button>${say('passOnSend', locale)}</button>
      </form>
      <p><a href="/avis">${say('passOnBack', locale)}</a></p>`,
  );

  function control(
    name: keyof TypedColleague,
    label: 'colleagueName' | 'colleagueEmail',
    type: string,
    max: number,
  ): Html {
    const id = `colleague-${name}`;
    const fault = faults.find(({ name: at }) => at === name)?.detail ?? null;
    return html`<div ${fault ? attributes('class="wrong"') : null}>
      <label for="${id}">${say(label, locale)}</label>
      ${fault ? html`<p class="fault" id="${id}-fault">${fault}</p>` : null}
      <input
        id="${id}"
        name="${name}"
        type="${type}"
        maxlength="${max}"
        value="${typed[name]}"
        ${fault ? attributes(`aria-invalid="true" aria-describedby="${id}-fault"`) : null}
      />
    </div>`;
  }
}

/** The receipt after passing on: the link that did it opens nothing any more, so the page offers no way back. */
export function passedOnPage(view: GuestConsultationView, { to, dueOn }: PassedOn, locale: Locale): string {
  return shell(
    'passedOn',
    locale,
    html`<h1>${say('passedOn', locale)}</h1>
      <p>${say('passedOnHow', locale, { name: to, due: spoken(dueOn)[locale] })}</p>
      ${list([
        [say('number', locale), view.number],
        [say('project', locale), view.title],
        [say('commune', locale), view.commune],
      ])}`,
  );
}
