import type { FrenchAreas } from './french-areas.ts';

export const files: FrenchAreas['files'] = {
  where: 'Où est le fichier ?',
  looking: 'Recherche…',
  lookAgain: 'Chercher de nouveau',
  noneTitle: 'Aucun fichier de ce type ici',
  nonePlace: 'Branchez la clé USB, ou copiez le fichier à sa racine, puis cherchez de nouveau.',
  row: '{{changed}} · {{size}}',
  kilobytes: '{{count}} Ko',
  megabytes: '{{count}} Mo',
};
