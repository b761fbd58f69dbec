import { Html, html } from '../kernel/pages/html.js';
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

/** A fault of the form in the reader's words; `name` is the answer at fault, `field` the control to go to. */
export interface FormFault {
  readonly name: string;
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
      <form class="opinion" method="post" action="/avis">
        <fieldset ${faultOf('opinion') ? attributes('class="wrong"') : null}>
          <legend>${say('opinion', locale)}</legend>
          ${mark('opinion')}
          ${opinionKinds.map(
            (kind) =>
              html`<p class="choice">
                <input
                  type="radio"
                  id="opinion-${kind}"
                  name="opinion"
                  value="${kind}"
                  ${typed.opinion === kind ? attributes('checked') : null}
                />
                <label for="opinion-${kind}">${say(kind, locale)}</label>
              </p>`,
          )}
        </fieldset>
        ${control('reasons', 'reasonsHint', 2000)} ${control('support', 'supportHint', 1000)}
        ${control('authorName', null, 120)} ${control('authorCapacity', 'capacityHint', 120)}
        <button>${say(view.state === 'answered' ? 'change' : 'send', locale)}</button>
      </form>`,
  );

  function faultOf(name: keyof Typed): string | null {
    return faults.find(({ name: at }) => at === name)?.detail ?? null;
  }
  function mark(name: keyof Typed): Html | null {
    const fault = faultOf(name);
    return fault ? html`<p class="fault" id="${name}-fault">${fault}</p>` : null;
  }
  /** A long answer is a text area, a short one a line. The fault stands at its field in the words of the summary. */
  function control(name: Word & keyof Typed, hint: Word | null, max: number): Html {
    const value = typed[name] ?? '';
    const about = faultOf(name) ? attributes(`aria-invalid="true" aria-describedby="${name}-fault"`) : null;
    const field =
      max > 200
        ? html`<textarea id="${name}" name="${name}" rows="4" maxlength="${max}" ${about}>${value}</textarea>`
        : html`<input id="${name}" name="${name}" maxlength="${max}" value="${value}" ${about} />`;
    return html`<div ${faultOf(name) ? attributes('class="wrong"') : null}>
      <label for="${name}"
        >${say(name, locale)}${hint ? html`<span class="hint">${say(hint, locale)}</span>` : null}</label
      >
      ${mark(name)} ${field}
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

/** Facts as terms and values. */
export function list(rows: readonly (readonly [string, string])[]): Html {
  return html`<dl class="facts">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** What is to be corrected, each fault a link to its control. */
export function summary(faults: readonly FormFault[], locale: Locale): Html {
  return html`<div class="verdict bad summary" role="alert" tabindex="-1">
    <div>
      <p><strong>${say('problem', locale)}</strong></p>
      <ul>
        ${faults.map(({ field, detail }) => html`<li><a href="#${field}">${detail}</a></li>`)}
      </ul>
    </div>
  </div>`;
}

/** Attributes written by the code itself, never with what somebody typed. */
export function attributes(written: string): Html {
  return new Html(written);
}

/** A whole page of the opinion. */
export function shell(title: Word, locale: Locale, main: Html): string {
  return page({ locale, title: say(title, locale), stylesheet: '/avis/page.css', main });
}

/** A word of the page, filled in. */
export function say(word: Word, locale: Locale, params: RefusalParams = {}): string {
  return webText(fill(opinionWords[word][locale], locale, params), locale);
}
