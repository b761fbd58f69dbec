import { system } from '../../src/kernel/access/actor.js';
import { InstallAuthority } from '../../src/territory/install-authority.js';
import { RecordMandate } from '../../src/territory/record-mandate.js';
import { Territory, type CommuneFacts } from '../../src/territory/territory.public.js';
import type { TestApp } from '../app.js';

/** The Métropole européenne de Lille with its communes; safe to call again. Answers the authority’s identifier. */
export async function buildTerritory(app: TestApp): Promise<{ authorityId: string }> {
  const { id } = await app.verb(InstallAuthority).run(system('installation'));
  return { authorityId: id };
}

/** A commune by INSEE code: '59350' is Lille, '59512' Roubaix, '59599' Tourcoing. */
export async function commune(app: TestApp, insee: string): Promise<CommuneFacts> {
  const [found] = await app.verb(Territory).communesByInsee([insee]);
  if (!found) throw new Error(`no commune ${insee}`);
  return found;
}

/** A delegate of a commune since 2020. */
export async function buildDelegate(
  app: TestApp,
  insee: string,
  delegate: { name?: string; email?: string; capacity?: string; locale?: 'fr' | 'en' } = {},
): Promise<{ mandateId: string; communeId: string }> {
  const { id } = await commune(app, insee);
  const mandate = await app.verb(RecordMandate).run(system('installation'), {
    communeId: id,
    name: delegate.name ?? 'Nadia Benali',
    email: delegate.email ?? `referent.${insee}@commune.example`,
    capacity: delegate.capacity ?? 'adjointe au maire chargée de l’économie',
    locale: delegate.locale ?? 'fr',
    validFrom: '2020-07-01',
  });
  return { mandateId: mandate.id, communeId: id };
}
