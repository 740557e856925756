import type { GermanAreas } from './german-areas.ts';

export const logo: GermanAreas['logo'] = {
  title: 'Logo',
  under: 'Es steht oben auf jedem Dokument.',
  none: 'Noch kein Logo',
  noneWords: 'Auf den Dokumenten steht der Name der Klinik. Ein Logo kann daneben stehen.',
  choose: 'Bild wählen',
  chooseWords: 'PNG, JPEG oder SVG, bis 512 KB. Auf Papier ist es höchstens 42 mm breit und 16 mm hoch.',
  now: 'Jetzt auf Dokumenten',
  chosen: 'So wird es gedruckt',
  colour: 'In Farbe',
  grey: 'Auf einem Drucker ohne Farbe',
  adds: 'Jedes Dokument wird {{count}} KB länger.',
  use: 'Dieses Logo verwenden',
  remove: 'Logo entfernen',
  removeTitle: 'Logo entfernen?',
  removeWords: 'Auf neuen Dokumenten steht nur noch der Name der Klinik. Was versiegelt ist, bleibt, wie es ist.',
  keep: 'Behalten',
  another: 'Anderes Bild wählen',
  alt: 'Das Logo der Klinik',
};
