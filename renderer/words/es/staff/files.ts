import type { SpanishAreas } from './spanish-areas.ts';

export const files: SpanishAreas['files'] = {
  where: '¿Dónde está el archivo?',
  looking: 'Buscando…',
  lookAgain: 'Buscar de nuevo',
  noneTitle: 'Ahí no hay ningún archivo así',
  nonePlace: 'Conecte la memoria USB, o copie el archivo en su carpeta principal, y busque de nuevo.',
  row: '{{changed}} · {{size}}',
  kilobytes: '{{count}} KB',
  megabytes: '{{count}} MB',
};
