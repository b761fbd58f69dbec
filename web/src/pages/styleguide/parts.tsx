import { useState } from 'react';
import { Problem } from '../../api/problem';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Facts } from '../../ui/facts';
import { Notice } from '../../ui/notice';
import { Pager } from '../../ui/pager';
import { ProblemLine } from '../../ui/problem-line';
import { StatusLine } from '../../ui/status-line';
import { Steps } from '../../ui/steps';
import { Tabs } from '../../ui/tabs';
import { Timeline } from '../../ui/timeline';
import { Sample } from './styleguide';

const refused = new Problem(409, {
  detail: 'Ce dossier a déjà été affecté à Claire Dumont. Rechargez la page pour le voir.',
});

/** What pages are made of besides controls. */
export function Parts({ theme }: { theme: string }) {
  const [open, setOpen] = useState(false);
  const tabs = ['Tous', 'Déposé', 'À compléter'].map((label, index) => ({
    key: label,
    label,
    count: [500, 55, 64][index],
    link: { to: '/styleguide', search: {} } as object,
    current: index === 0,
  }));
  return (
    <>
      <Sample name="Étapes">
        <Steps now={3} all={5} />
      </Sample>
      <Sample name="Avis">
        <Notice>À savoir avant de continuer.</Notice>
        <Notice kind="attention">Il manque 10 000 € de recettes.</Notice>
        <Notice kind="done">Votre demande est déposée.</Notice>
        <Notice kind="bad">La décision a été rejetée.</Notice>
        <StatusLine>Enregistré à 14:02:35</StatusLine>
        <StatusLine bad>Pas encore enregistré : nouvel essai…</StatusLine>
        <ProblemLine problem={refused} />
      </Sample>
      <Sample name="Onglets">
        <Tabs name={`Vues, ${theme}`} tabs={tabs} />
      </Sample>
      <Sample name="Faits">
        <Facts
          facts={[
            { name: 'Structure', value: 'Les Ateliers du Canal', action: <a href="#main">Modifier</a> },
            { name: 'Aide demandée', value: '20 000 €' },
          ]}
        />
      </Sample>
      <Sample name="Tableau">
        <table className="cards">
          <caption>Dossiers</caption>
          <thead>
            <tr>
              <th scope="col">Projet</th>
              <th scope="col" className="amount">
                Demandé
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Maraîchage de la Deûle</th>
              <td className="amount">35 000 €</td>
            </tr>
            <tr aria-selected="true">
              <th scope="row">Couture de la Marque</th>
              <td className="amount">35 500 €</td>
            </tr>
          </tbody>
        </table>
        <Pager shown={50} all={500} more pending={false} onMore={() => undefined} />
      </Sample>
      <Sample name="Fil du dossier">
        <Timeline
          moments={[
            {
              id: '2',
              at: '2026-11-20T09:12:00Z',
              words: 'Compléments demandés',
              more: 'À fournir avant le 4 décembre',
            },
            { id: '1', at: '2026-11-12T14:02:00Z', words: 'Demande déposée sous le n° EA-2026-0012' },
          ]}
        />
      </Sample>
      <Sample name="Question par-dessus la page">
        <Button kind="secondary" onClick={() => setOpen(true)}>
          Ouvrir
        </Button>
        <Dialog open={open} title="Retirer la demande ?" onClose={() => setOpen(false)}>
          <p>Elle ne sera plus examinée. Vous pourrez en déposer une autre.</p>
          <div className="actions">
            <Button kind="danger">Retirer</Button>
            <Button kind="link" onClick={() => setOpen(false)}>
              Annuler
            </Button>
          </div>
        </Dialog>
      </Sample>
    </>
  );
}
