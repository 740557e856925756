import type { GermanAreas } from './german-areas.ts';

export const desk: GermanAreas['desk'] = {
  presence: { here: 'Da', 'in-procedure': 'In der Behandlung', gone: 'Fertig' },
  emptyWords: 'Hier steht, wer heute gekommen ist. Für einen Termin suchen Sie die Person nach ihrem Namen.',
  next: 'Nächster Termin',
  nextAt: '{{date}}, {{time}}',
  noNext: 'Noch keiner vereinbart',
};
