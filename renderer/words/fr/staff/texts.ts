import type { FrenchAreas } from './french-areas.ts';

export const texts: FrenchAreas['texts'] = {
  title: 'Textes par défaut, version {{version}}',
  present: 'Ils servent aux nouvelles visites. Les visites déjà ouvertes gardent les leurs.',
  earlier:
    'Les textes par défaut ont changé. Lisez ce qui a changé, puis adoptez-les ; la prochaine visite les prend de toute façon.',
  own: 'Vos textes sont les vôtres et restent tels quels. Ceux-ci ne servent pas.',
  read: 'Lire ce qui a changé',
  hide: 'Masquer ce qui a changé',
  adopt: 'Adopter pour les nouvelles visites',
  adopting: 'Adoption…',
  consent: 'Consentement',
  aftercare: 'Fiche de soins',
  preparation: 'Fiche de préparation',
  checks: 'Contrôles',
  health: 'Questions de santé',
  other: 'Ailleurs',
};
