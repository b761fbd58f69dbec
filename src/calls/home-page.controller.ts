import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open } from '../kernel/access/guarded.js';
import { anonymous } from '../kernel/access/actor.js';
import { Config } from '../kernel/config/config.js';
import { Language } from '../kernel/http/params.js';
import { html, type Html } from '../kernel/pages/html.js';
import { page } from '../kernel/pages/page.js';
import { webText } from '../kernel/pages/web-text.js';
import type { Bilingual, Locale } from '../kernel/refusals/refusal.js';
import type { CallLineView } from './call-view.js';
import { CallsQueries } from './calls.queries.js';

const words = {
  title: { fr: 'Les appels à projets', en: 'Calls for projects' },
  open: { fr: 'ouvert', en: 'open' },
  shut: { fr: 'fermé', en: 'closed' },
  none: { fr: 'Aucun appel n’est publié pour le moment.', en: 'No call is published at the moment.' },
  more: { fr: 'Aussi', en: 'Also' },
  check: { fr: 'Vérifier une lettre ou une convention', en: 'Check a letter or an agreement' },
  figures: { fr: 'Les projets soutenus, en données ouvertes', en: 'Funded projects, as open data' },
  api: { fr: 'L’interface de programmation', en: 'The programming interface' },
  mailbox: { fr: 'La boîte aux lettres de la démonstration', en: 'The mailbox of the demonstration' },
} as const satisfies Record<string, Bilingual>;

/** The first page: the calls one may answer, and where else one may go. */
@ApiExcludeController()
@Controller()
export class HomePageController {
  constructor(
    private readonly calls: CallsQueries,
    private readonly config: Config,
  ) {}

  @Get('/')
  @Open('the calls are public')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('vary', 'accept-language')
  async show(@Language() locale: Locale): Promise<string> {
    const say = (word: keyof typeof words) => webText(words[word][locale], locale);
    const calls = await this.calls.list(anonymous);
    const links: [string, string][] = [
      ['/verification/search', say('check')],
      ['/api/v1/open-data', say('figures')],
      ['/api/docs', say('api')],
      ...(this.config.demo && !this.config.get('SMTP_URL')
        ? ([['/mailbox', say('mailbox')]] as [string, string][])
        : []),
    ];
    return page({
      locale,
      title: say('title'),
      stylesheet: '/verification/page.css',
      main: html`<h1>${say('title')}</h1>
        ${calls.length === 0 ? html`<p>${say('none')}</p>` : calls.map((call) => line(call, locale, say(call.open ? 'open' : 'shut')))}
        <h2>${say('more')}</h2>
        <ul>
          ${links.map(([href, text]) => html`<li><a href="${href}">${text}</a></li>`)}
        </ul>`,
    });
  }
}

function line(call: CallLineView, locale: Locale, state: string): Html {
  return html`<h2>${webText(call.title[locale], locale)} <small class="quiet">(${state})</small></h2>
    <p>${webText(call.summary[locale], locale)}</p>`;
}
