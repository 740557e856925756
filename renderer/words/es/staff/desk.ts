import type { SpanishAreas } from './spanish-areas.ts';

export const desk: SpanishAreas['desk'] = {
  presence: { here: 'Está aquí', 'in-procedure': 'En tratamiento', gone: 'Terminado' },
  emptyWords: 'Aquí está quién ha venido hoy. Para dar una cita, busque a la persona por su nombre.',
  next: 'Próxima cita',
  nextAt: '{{date}}, {{time}}',
  noNext: 'Ninguna acordada todavía',
};
