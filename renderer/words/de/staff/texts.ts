import type { GermanAreas } from './german-areas.ts';

export const texts: GermanAreas['texts'] = {
  title: 'Mitgelieferte Texte, Version {{version}}',
  present: 'Diese Texte gelten für neue Besuche. Besuche, die vorher offen waren, behalten ihre.',
  earlier:
    'Die mitgelieferten Texte haben sich geändert. Lesen Sie, was anders ist, und übernehmen Sie sie dann; der nächste neue Besuch nimmt sie in jedem Fall.',
  own: 'Ihre Texte sind Ihre eigenen und bleiben, wie sie sind. Diese hier werden nicht verwendet.',
  read: 'Änderungen lesen',
  hide: 'Änderungen ausblenden',
  adopt: 'Für neue Besuche übernehmen',
  adopting: 'Wird übernommen…',
  consent: 'Einwilligung',
  aftercare: 'Nachsorgeblatt',
  preparation: 'Vorbereitungsblatt',
  checks: 'Prüfungen',
  health: 'Gesundheitsfragen',
  other: 'Anderswo',
};
