import { html, type Html } from '../kernel/pages/html.js';
import { page } from '../kernel/pages/page.js';
import { webText } from '../kernel/pages/web-text.js';
import { formatEuros, type Cents } from '../kernel/money/money.js';
import { fill, type Locale, type RefusalParams } from '../kernel/refusals/refusal.js';
import { opinionKinds, type GuestConsultationView } from './consultation.dto.js';
import { spoken } from './consultation.rules.js';
import { opinionWords } from './opinion-words.js';

type Word = keyof typeof opinionWords;

/** What somebody typed, shown again when something is to be corrected. */
export type Typed = Partial<Record<'opinion' | 'reasons' | 'support' | 'authorName' | 'authorCapacity', string>>;

/** A fault of the form in the reader's words; `field` is the control to go to. */
export interface FormFault {
  readonly field: string;
  readonly detail: string;
}

/** The page the mail's link opens: nothing is used up before its button is pressed (mail scanners follow links). */
export function doorPage(token: string, locale: Locale): string {
  return shell(
    'title',
    locale,
    html`<h1>${say('title', locale)}</h1>
      <p>${say('openHow', locale)}</p>
      <form method="post" action="/avis/${token}"><button>${say('open', locale)}</button></form>`,
  );
}

export function gonePage(locale: Locale): string {
  return shell(
    'gone',
    locale,
    html`<h1>${say('gone', locale)}</h1>
      <p>${say('goneHow', locale)}</p>`,
  );
}

/** The project in a dozen lines and the form of the opinion. */
export function opinionPage(
  view: GuestConsultationView,
  typed: Typed,
  faults: readonly FormFault[],
  locale: Locale,
): string {
  const due = spoken(view.dueOn)[locale];
  return shell(
    'title',
    locale,
    html`${faults.length > 0 ? summary(faults, locale) : null}
      <h1>${view.title}</h1>
      <p>${say('lead', locale, { commune: view.commune, due })}</p>
      ${project(view, locale)}
      <form method="post" action="/avis">
        <fieldset>
          <legend>${say('opinion', locale)}</legend>
          ${opinionKinds.map(
            (kind) =>
              html`<p class="choice">
                <input
                  type="radio"
                  id="opinion-${kind}"
                  name="opinion"
                  value="${kind}"
                  ${typed.opinion === kind ? raw('checked') : null}
                />
                <label for="opinion-${kind}">${say(kind, locale)}</label>
              </p>`,
          )}
        </fieldset>
        ${area('reasons', 'reasonsHint', 2000)} ${area('support', 'supportHint', 1000)} ${line('authorName', null)}
        ${line('authorCapacity', 'capacityHint')}
        <button>${say(view.state === 'answered' ? 'change' : 'send', locale)}</button>
      </form>`,
  );

  function label(name: Word & keyof Typed, hint: Word | null): Html {
    return html`<label for="${name}"
      >${say(name, locale)}${hint ? html`<span class="hint">${say(hint, locale)}</span>` : null}</label
    >`;
  }
  function area(name: Word & keyof Typed, hint: Word, max: number): Html {
    return html`<div>
      ${label(name, hint)}<textarea id="${name}" name="${name}" rows="5" maxlength="${max}">
${typed[name] ?? ''}</textarea>
    </div>`;
  }
  function line(name: Word & keyof Typed, hint: Word | null): Html {
    return html`<div>
      ${label(name, hint)}<input id="${name}" name="${name}" maxlength="120" value="${typed[name] ?? ''}" />
    </div>`;
  }
}

/** The receipt after sending. */
export function donePage(view: GuestConsultationView, locale: Locale): string {
  const kind = opinionKinds.find((each) => each === view.opinion) ?? 'no_opinion';
  return shell(
    'done',
    locale,
    html`<h1>${say('done', locale)}</h1>
      <p>${say('doneHow', locale, { due: spoken(view.dueOn)[locale] })}</p>
      ${list([
        [say('number', locale), view.number],
        [say('project', locale), view.title],
        [say('opinion', locale), say(kind, locale)],
        ...(view.reasons ? [[say('reasons', locale), view.reasons] as const] : []),
      ])}
      <p><a href="/avis">${say('change', locale)}</a></p>`,
  );
}

function project(view: GuestConsultationView, locale: Locale): Html {
  return html`<h2>${say('project', locale)}</h2>
    <p>${view.summary}</p>
    ${list([
      [say('organization', locale), view.organization],
      [say('asked', locale), formatEuros(view.askedAmount as Cents, locale)],
      [say('budget', locale), formatEuros(view.budgetTotal as Cents, locale)],
      [say('number', locale), view.number],
    ])}`;
}

function list(rows: readonly (readonly [string, string])[]): Html {
  return html`<dl>
    ${rows.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

function summary(faults: readonly FormFault[], locale: Locale): Html {
  return html`<div class="verdict bad" role="alert" tabindex="-1">
    <p><strong>${say('problem', locale)}</strong></p>
    <ul>
      ${faults.map(({ field, detail }) => html`<li><a href="#${field}">${detail}</a></li>`)}
    </ul>
  </div>`;
}

function raw(attribute: 'checked'): Html {
  return attribute === 'checked' ? html`checked` : html``;
}

function shell(title: Word, locale: Locale, main: Html): string {
  return page({ locale, title: say(title, locale), stylesheet: '/avis/page.css', main });
}

function say(word: Word, locale: Locale, params: RefusalParams = {}): string {
  return webText(fill(opinionWords[word][locale], locale, params), locale);
}
