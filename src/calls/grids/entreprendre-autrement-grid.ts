import type { Bilingual } from '../../kernel/refusals/refusal.js';
import { both } from '../forms/wording.js';
import type { Criterion, GridDefinition } from './grid.js';

type Anchors = readonly [none: Bilingual, weak: Bilingual, good: Bilingual, strong: Bilingual, exemplary: Bilingual];

function criterion(code: string, weight: number, label: Bilingual, help: Bilingual, anchors: Anchors): Criterion {
  return { code, weight, label, help, maxScore: 4, anchors: anchors.map((words, score) => ({ score, words })) };
}

/**
 * The evaluation grid of the call: eight criteria on a scale of 0 to 4. The weights are those the call ships with; the
 * authority may publish another grid with each call.
 */
export const ENTREPRENDRE_AUTREMENT_GRID: GridDefinition = {
  title: both('Grille d’évaluation Entreprendre autrement', 'Entreprendre autrement evaluation grid'),
  criteria: [
    criterion(
      'governance',
      1500,
      both('Appartenance à l’ESS et gouvernance', 'ESS belonging and governance'),
      both(
        'Décisions partagées, lucrativité limitée, place des salariés, bénévoles et usagers (loi 2014-856, article 1er).',
        'Shared decisions, limited profit, place of employees, volunteers and users (law 2014-856, article 1).',
      ),
      [
        both('Rien ne la rattache à l’ESS', 'Nothing ties it to the ESS'),
        both('Un statut ESS, sans pratique visible', 'An ESS status, no visible practice'),
        both('Des instances réelles et un excédent réinvesti', 'Real bodies and a reinvested surplus'),
        both('Salariés et usagers décident vraiment', 'Employees and users truly decide'),
        both('Un modèle de gouvernance partagée à faire connaître', 'A model of shared governance worth spreading'),
      ],
    ),
    criterion(
      'utility',
      2000,
      both('Utilité sociale ou environnementale', 'Social or environmental utility'),
      both(
        'Ce que le projet change pour des personnes, pour le lien social ou pour l’environnement.',
        'What the project changes for people, for social ties or for the environment.',
      ),
      [
        both('Aucun effet attendu', 'No effect expected'),
        both('Des effets annoncés, sans mesure', 'Effects announced, not measured'),
        both('Un effet clair sur un public ou un milieu précis', 'A clear effect on a given group or environment'),
        both('Un effet fort, mesuré par des indicateurs solides', 'A strong effect, measured by sound indicators'),
        both('Un changement durable, reproductible ailleurs', 'A lasting change that can be repeated elsewhere'),
      ],
    ),
    criterion(
      'need',
      1500,
      both('Besoin mal couvert et innovation', 'Unmet need and innovation'),
      both(
        'Ce qui manque sur le territoire et la nouveauté de la réponse.',
        'What the territory lacks and how new the answer is.',
      ),
      [
        both('Le besoin est déjà couvert', 'The need is already met'),
        both('Un besoin affirmé, une réponse courante', 'A need asserted, a usual answer'),
        both('Un besoin établi, une réponse adaptée', 'An established need, a fitting answer'),
        both('Un besoin pressant, une réponse nouvelle ici', 'A pressing need, an answer new here'),
        both('Une réponse inédite, construite avec les intéressés', 'An original answer, built with those concerned'),
      ],
    ),
    criterion(
      'viability',
      1500,
      both('Viabilité économique', 'Economic viability'),
      both(
        'Réalisme du budget, recettes, avenir après la subvention.',
        'Realism of the budget, income, future after the grant.',
      ),
      [
        both('Le budget ne tient pas', 'The budget does not hold'),
        both('Dépend presque entièrement des subventions', 'Depends almost wholly on grants'),
        both('Des recettes crédibles, des risques connus', 'Credible income, known risks'),
        both('Un équilibre probable en trois ans', 'Likely to break even within three years'),
        both('Un modèle solide et des recettes déjà engagées', 'A sound model with income already secured'),
      ],
    ),
    criterion(
      'jobs',
      1250,
      both('Emploi', 'Jobs'),
      both(
        'Nombre, qualité et accès aux emplois créés ou consolidés.',
        'Number, quality and access of jobs created or secured.',
      ),
      [
        both('Aucun emploi', 'No job'),
        both('Un emploi envisagé', 'One job considered'),
        both('Un à deux équivalents temps plein prévus et financés', 'One to two full-time jobs planned and funded'),
        both(
          'Des emplois durables, ouverts à des personnes qui en sont éloignées',
          'Lasting jobs, open to people far from work',
        ),
        both('Des emplois nombreux, durables et formateurs', 'Many lasting jobs with training'),
      ],
    ),
    criterion(
      'roots',
      750,
      both('Ancrage local', 'Local roots'),
      both(
        'Lien avec les habitants et le lieu ; les communes peu pourvues en projets comptent.',
        'Ties with residents and place; communes with few projects matter.',
      ),
      [
        both('Un projet hors sol', 'No tie with the place'),
        both('Une adresse, peu de liens', 'An address, few ties'),
        both('Des habitants et acteurs locaux associés', 'Residents and local actors involved'),
        both('Né du territoire, utile à plusieurs communes', 'Born of the territory, useful to several communes'),
        both('Ouvre l’ESS dans une commune qui en avait peu', 'Brings the ESS to a commune that had little of it'),
      ],
    ),
    criterion(
      'partners',
      750,
      both('Partenaires et commune', 'Partners and commune'),
      both('Accords passés, avis et soutien de la commune.', 'Agreements made, opinion and support of the commune.'),
      [
        both('Seul, commune opposée ou ignorée', 'Alone, commune against or ignored'),
        both('Des contacts, rien de conclu', 'Contacts, nothing settled'),
        both('Un partenaire engagé, commune informée', 'One committed partner, commune informed'),
        both('Plusieurs partenaires, commune favorable', 'Several partners, commune in favour'),
        both('Partenaires et commune engagés dans le projet', 'Partners and commune committed to the project'),
      ],
    ),
    criterion(
      'leverage',
      750,
      both('Effet de levier', 'Leverage'),
      both(
        'Ce que la subvention déclenche : autres financeurs, financement participatif, apport propre.',
        'What the grant sets off: other funders, crowdfunding, own funds.',
      ),
      [
        both(
          'Le projet se ferait sans l’aide, ou ne se fera pas avec',
          'It would happen without the grant, or not even with it',
        ),
        both('L’aide remplace d’autres recettes', 'The grant replaces other income'),
        both('L’aide complète un tour de table engagé', 'The grant completes funding under way'),
        both('L’aide décide d’autres financeurs', 'The grant brings in other funders'),
        both('Un euro d’aide en attire plusieurs, citoyens compris', 'One euro draws several, from citizens too'),
      ],
    ),
  ],
};
