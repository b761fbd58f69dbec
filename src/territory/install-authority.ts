import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { Journal } from '../kernel/journal/journal.js';
import { AuthorityParameter } from './authority-parameter.entity.js';
import { metropole, parameterSeeds } from './authority-seed.js';
import { Authority } from './authority.entity.js';
import { Commune } from './commune.entity.js';
import { metropoleData, territorySetData } from './data/territory-data.js';
import { TerritoryCommune } from './territory-commune.entity.js';
import { TerritorySet } from './territory-set.entity.js';
import { Territory } from './territory.entity.js';

const ONE_AT_A_TIME = 4_202_602;

/**
 * Installs the Métropole européenne de Lille: identity, dated rule values with their sources, 95 communes and the two
 * associated communes, and the eight usual territories marked as an indication. Done once; again it changes nothing.
 */
@Injectable()
export class InstallAuthority {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor): Promise<{ id: string; installed: boolean }> {
    return this.database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
      const data = metropoleData();
      const known = await tx.findOneBy(Authority, { siren: data.siren });
      if (known) return { id: known.id, installed: false };
      const id = uuidv7();
      await tx.insert(Authority, { id, siren: data.siren, ...metropole });
      await this.parameters(tx, id);
      const communes = await this.communes(tx, id);
      await this.territories(tx, id, communes);
      await this.journal.write(tx, { actor, subject: { type: 'authority', id }, verb: 'installed' });
      return { id, installed: true };
    });
  }

  private async parameters(tx: Tx, authorityId: string): Promise<void> {
    await tx.insert(
      AuthorityParameter,
      parameterSeeds.map((seed) => ({ id: uuidv7(), authorityId, ...seed })),
    );
  }

  private async communes(tx: Tx, authorityId: string): Promise<ReadonlyMap<string, string>> {
    const { communes, associatedCommunes } = metropoleData();
    const ids = new Map([...communes, ...associatedCommunes].map(({ insee }) => [insee, uuidv7()]));
    const idOf = (insee: string): string => ids.get(insee) ?? '';
    await tx.insert(
      Commune,
      communes.map(({ insee, name, siren, population, postalCodes, centre: [longitude, latitude] }) => {
        return {
          id: idOf(insee),
          authorityId,
          insee,
          name,
          siren,
          population,
          postalCodes: [...postalCodes],
          longitude,
          latitude,
        };
      }),
    );
    await tx.insert(
      Commune,
      associatedCommunes.map(({ insee, name, parent }) => {
        return { id: idOf(insee), authorityId, insee, name, parentId: idOf(parent) };
      }),
    );
    return ids;
  }

  private async territories(tx: Tx, authorityId: string, communes: ReadonlyMap<string, string>): Promise<void> {
    const { name, note, territories } = territorySetData();
    const setId = uuidv7();
    await tx.insert(TerritorySet, { id: setId, authorityId, name, note, validFrom: '2020-03-14' });
    for (const territory of territories) {
      const territoryId = uuidv7();
      await tx.insert(Territory, { id: territoryId, setId, name: territory.name });
      const places = territory.communes.map((insee) => {
        return { id: uuidv7(), setId, territoryId, communeId: communes.get(insee) ?? '' };
      });
      await tx.insert(TerritoryCommune, places);
    }
  }
}
