import { Bars } from '../../ui/charts/bars';
import { Columns } from '../../ui/charts/columns';
import { Envelope } from '../../ui/charts/envelope';
import { Instalments } from '../../ui/charts/instalments';
import { MapPoint } from '../../ui/charts/map-point';
import { Spread } from '../../ui/charts/spread';
import { Sample } from './styleguide';

const FILES = [
  { key: '1', name: 'L’Atelier du lin', mean: 7_850, low: 7_100, high: 8_600, each: [7_100, 7_900, 8_000, 8_600] },
  { key: '2', name: 'Paniers de Weppes', mean: 7_850, low: 5_200, high: 9_400, each: [5_200, 8_100, 9_400] },
  { key: '3', name: 'Un nom de structure assez long pour passer à la ligne', mean: 4_130, low: 3_900, high: 4_400 },
  { key: '4', name: 'Pas encore notée', mean: null, low: null, high: null },
];

/** The drawings, with figures invented for them. */
export function Charts() {
  return (
    <>
      <Sample name="Bars">
        <Bars
          title="Emplois par année"
          axis="Année"
          series={[
            { name: 'Prévus', unit: 'count' },
            { name: 'Créés', unit: 'count' },
          ]}
          bars={[
            { key: '2025', name: '2025', values: [12, 9.5] },
            { key: '2026', name: '2026', values: [7, 0] },
          ]}
        />
      </Sample>
      <Sample name="Columns">
        <Columns
          title="Montants par année"
          axis="Année"
          series={[{ name: 'Montant', unit: 'cents' }]}
          columns={[2023, 2024, 2025, 2026].map((year, index) => ({
            key: String(year),
            name: String(year),
            values: [index === 1 ? 0 : 4_125_000 + index * 3_300_000],
          }))}
        />
      </Sample>
      <Sample name="Spread">
        <Spread
          title="Notes du comité"
          note="Le point est la moyenne, le trait va de la note la plus basse à la plus haute."
          axis="Dossier"
          names={['Moyenne', 'Plus basse', 'Plus haute']}
          rows={FILES}
        />
      </Sample>
      <Sample name="Envelope">
        <Envelope
          title="Cumul des montants proposés"
          axis="Dossier"
          envelope={5_000_000}
          items={FILES.map(({ key, name }, index) => ({ key, name, amount: 1_600_000 - index * 100_000 }))}
          names={{
            amount: 'Montant',
            running: 'Cumul',
            within: 'dans l’enveloppe',
            beyond: 'au-delà',
            envelope: 'Enveloppe',
          }}
        />
      </Sample>
      <Sample name="Instalments">
        <Instalments
          title="Versements"
          items={[
            {
              key: 'a',
              name: 'Avance',
              dueOn: '2026-03-01',
              planned: 1_000_000,
              paidOn: '2026-03-20',
              paid: 1_000_000,
            },
            { key: 'b', name: 'Acompte', dueOn: '2026-09-01', planned: 600_000, paidOn: '2026-10-12', paid: 450_000 },
            { key: 'c', name: 'Solde', dueOn: '2027-04-30', planned: 400_000, paidOn: null, paid: 0 },
          ]}
          names={{ item: 'Versement', dueOn: 'Prévu le', planned: 'Prévu', paidOn: 'Versé le', paid: 'Versé' }}
        />
      </Sample>
      <Sample name="MapPoint">
        <MapPoint insee="59512" name="Roubaix" />
      </Sample>
    </>
  );
}
