import { describe, expect, it } from '@jest/globals';
import { campaignAddress } from './campaign-url.rules.js';

const read = (typed: string) => campaignAddress(typed);
const code = (typed: string) => {
  const answer = read(typed);
  return 'refusal' in answer ? answer.refusal.code : answer.address.url;
};

describe('the address of a campaign', () => {
  it.each([
    [
      'https://www.ulule.com/la-louche-filante/',
      'ulule',
      'la-louche-filante',
      'https://www.ulule.com/la-louche-filante/',
    ],
    [
      'https://fr.ulule.com/la-louche-filante/news/',
      'ulule',
      'la-louche-filante',
      'https://www.ulule.com/la-louche-filante/',
    ],
    [
      'ulule.com/La-Louche-Filante?utm_source=x#top',
      'ulule',
      'la-louche-filante',
      'https://www.ulule.com/la-louche-filante/',
    ],
    [
      'https://www.helloasso.com/associations/le-fil-tetu/collectes/un-toit',
      'helloasso',
      'le-fil-tetu/un-toit',
      'https://www.helloasso.com/associations/le-fil-tetu/collectes/un-toit',
    ],
    [
      'https://www.kisskissbankbank.com/en/projects/atelier-x/tabs/description',
      'kisskissbankbank',
      'atelier-x',
      'https://www.kisskissbankbank.com/fr/projects/atelier-x',
    ],
    [
      'https://miimosa.com/fr/projects/le-potager?x=1',
      'miimosa',
      'le-potager',
      'https://miimosa.com/fr/projects/le-potager',
    ],
    [
      'https://www.zeste.coop/fr/decouvrez-les-projets/detail/four-a-pain',
      'zeste',
      'four-a-pain',
      'https://www.zeste.coop/fr/decouvrez-les-projets/detail/four-a-pain',
    ],
    ['https://www.goteo.org/project/velo-cargo', 'goteo', 'velo-cargo', 'https://www.goteo.org/project/velo-cargo'],
    ['https://www.tudigo.co/don/recyclerie/recyclerie', 'tudigo', 'recyclerie', 'https://www.tudigo.co/don/recyclerie'],
  ])('%s is %s %s', (typed, platform, slug, url) => {
    expect(read(typed)).toEqual({ address: { platform, slug, url } });
  });

  it('is the same whatever the visit left in it', () => {
    expect(code('https://www.ulule.com/fil/?ref=a')).toBe(code('  fr.ulule.com/fr/fil#contributions '));
  });

  it.each([
    ['http://www.ulule.com/fil/', 'campaign_address_unsafe'],
    ['https://moi:secret@www.ulule.com/fil/', 'campaign_address_unsafe'],
    ['https://www.ulule.com:8443/fil/', 'campaign_address_unsafe'],
    ['javascript:alert(1)', 'campaign_address_unsafe'],
    ['https://www.ulule.com.pirate.example/fil/', 'campaign_platform_unknown'],
    ['https://evil.ulule.com/fil/', 'campaign_platform_unknown'],
    ['https://www.leetchi.com/c/fil', 'campaign_platform_unknown'],
    ['https://169.254.169.254/fil', 'campaign_platform_unknown'],
    ['https://www.ulule.com/', 'campaign_page_unknown'],
    ['https://www.ulule.com/discover/', 'campaign_page_unknown'],
    ['https://www.ulule.com/..%2f..%2fadmin', 'campaign_page_unknown'],
    ['https://www.goteo.org/user/anne', 'campaign_page_unknown'],
    ['deux mots', 'campaign_address_unreadable'],
    ['https://', 'campaign_address_unreadable'],
    [`https://www.ulule.com/${'a'.repeat(500)}`, 'campaign_address_unreadable'],
  ])('%s is refused: %s', (typed, refusal) => {
    expect(code(typed)).toBe(refusal);
  });

  it('names the platforms when it refuses one', () => {
    const answer = read('https://www.leetchi.com/c/fil');
    expect('refusal' in answer && answer.refusal.params['platforms']).toMatch(/Ulule.*HelloAsso.*Tudigo/);
  });
});
