import type { SpanishAreas } from './spanish-areas.ts';

export const logo: SpanishAreas['logo'] = {
  title: 'Logotipo',
  under: 'Encabeza cada documento.',
  none: 'Sin logotipo todavía',
  noneWords: 'Los documentos llevan el nombre de la clínica. Al lado puede ir un logotipo.',
  choose: 'Elegir una imagen',
  chooseWords: 'PNG, JPEG o SVG, hasta 512 KB. En papel mide como máximo 42 mm de ancho y 16 mm de alto.',
  now: 'Ahora en los documentos',
  chosen: 'Como se imprimirá',
  colour: 'En color',
  grey: 'En una impresora sin color',
  adds: 'Cada documento ocupa {{count}} KB más.',
  use: 'Usar este logotipo',
  remove: 'Quitar el logotipo',
  removeTitle: '¿Quitar el logotipo?',
  removeWords: 'Los documentos nuevos llevan solo el nombre de la clínica. Lo sellado queda como está.',
  keep: 'Mantenerlo',
  another: 'Elegir otra',
  alt: 'El logotipo de la clínica',
};
