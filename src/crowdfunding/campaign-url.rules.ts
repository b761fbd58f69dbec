import type { Refusal } from '../kernel/refusals/refusal.js';
import { crowdfundingRefusals as refuse } from './crowdfunding.refusals.js';
import { addressesOf, platformNames, platforms, type Platform } from './platforms.js';

/** Where a campaign is: its platform, its name there and its one canonical address. */
export interface CampaignAddress {
  readonly platform: Platform;
  readonly slug: string;
  readonly url: string;
}

const language = /^\/(?:fr|en|es|it|de|nl|pt|ca|eu)(?=\/)/;
const longest = 400;

/**
 * Reads the address of a campaign as pasted from a browser and gives its canonical form: https, no query, no fragment,
 * no language. Refusals: `campaign_address_unreadable`, `campaign_address_unsafe` (not https, user name, port),
 * `campaign_platform_unknown`, `campaign_page_unknown`; each names the way out.
 */
export function campaignAddress(typed: string): { address: CampaignAddress } | { refusal: Refusal } {
  const url = readUrl(typed);
  if (!url) return { refusal: refuse.campaign_address_unreadable({}, '/url') };
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.port !== '') {
    return { refusal: refuse.campaign_address_unsafe({}, '/url') };
  }
  const platform = platforms.find((each) => addressesOf[each].hosts.includes(url.hostname));
  if (!platform) return { refusal: refuse.campaign_platform_unknown({ platforms: platformNames }, '/url') };
  const { name, hosts, path, canonical } = addressesOf[platform];
  const groups = path.exec(plainPath(url))?.groups;
  if (!groups?.['slug']) return { refusal: refuse.campaign_page_unknown({ platform: name }, '/url') };
  const slug = groups['association'] ? `${groups['association']}/${groups['slug']}` : groups['slug'];
  return { address: { platform, slug, url: `https://${hosts[0] ?? url.hostname}${canonical(groups)}` } };
}

/** People paste addresses with or without their scheme, with blanks around. */
function readUrl(typed: string): URL | null {
  const text = typed.trim();
  if (text.length > longest || /[\s\\]/.test(text)) return null;
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  return URL.canParse(whole) ? new URL(whole) : null;
}

function plainPath(url: URL): string {
  const path = url.pathname.toLowerCase().replace(language, '');
  return path.includes('%') || path.includes('//') ? '' : path;
}
