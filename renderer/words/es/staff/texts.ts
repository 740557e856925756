import type { SpanishAreas } from './spanish-areas.ts';

export const texts: SpanishAreas['texts'] = {
  title: 'Textos predeterminados, versión {{version}}',
  present: 'Se usan en las visitas nuevas. Las que ya estaban abiertas conservan los suyos.',
  earlier:
    'Los textos predeterminados han cambiado. Lea qué ha cambiado y adóptelos; la próxima visita nueva los toma en cualquier caso.',
  own: 'Sus textos son propios y quedan como están. Estos no se usan.',
  read: 'Leer qué ha cambiado',
  hide: 'Ocultar lo que ha cambiado',
  adopt: 'Adoptar en visitas nuevas',
  adopting: 'Adoptando…',
  consent: 'Consentimiento',
  aftercare: 'Hoja de cuidados',
  preparation: 'Hoja de preparación',
  checks: 'Comprobaciones',
  health: 'Preguntas de salud',
  other: 'En otra parte',
};
