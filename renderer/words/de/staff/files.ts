import type { GermanAreas } from './german-areas.ts';

export const files: GermanAreas['files'] = {
  where: 'Wo ist die Datei?',
  looking: 'Wird gesucht…',
  lookAgain: 'Noch einmal suchen',
  noneTitle: 'Dort ist keine solche Datei',
  nonePlace:
    'Stecken Sie den Stick ein, oder kopieren Sie die Datei in seine oberste Ebene, und suchen Sie noch einmal.',
  row: '{{changed}} · {{size}}',
  kilobytes: '{{count}} KB',
  megabytes: '{{count}} MB',
};
