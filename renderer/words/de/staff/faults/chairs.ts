import type { chairFaults } from '../../../../../domain/faults/chair-faults.ts';
import type { StaffSentences } from '../../../staff-words.ts';

export const chairs: StaffSentences<keyof typeof chairFaults> = {
  'hub-address': () =>
    'Das ist keine Adresse eines Hubs. Schreiben Sie sie, wie sie ausgegeben wurde, zum Beispiel 192.168.1.20:5432.',
  'hub-needed': () =>
    'Der Hub antwortet nicht. Prüfen Sie, ob sein Rechner läuft und dieses Tablet in seinem Netz ist, und versuchen Sie es dann noch einmal.',
  'hub-refused': () => 'Der Hub lässt dieses Tablet das nicht tun.',
  'hub-connected': () => 'Dieses Tablet ist schon verbunden.',
  'join-code-wrong': () =>
    'Dieser Code stimmt nicht. Vergleichen Sie ihn Zeichen für Zeichen mit dem auf dem anderen Bildschirm.',
  'join-code-used': () => 'Dieser Code wurde schon benutzt oder ist abgelaufen. Lassen Sie sich einen neuen zeigen.',
  'join-late': () => 'Das hat zu lange gedauert. Beginnen Sie mit einem neuen Code.',
  'not-admitted': () => 'Das andere Tablet hat ein anderes aufgenommen. Beginnen Sie mit einem neuen Code.',
  'last-enroller': () => 'Dies ist das letzte Tablet, das Plätze hinzufügen darf. Es muss bleiben.',
  'detail-decided': () => 'Das hat schon jemand entschieden.',
  'visit-elsewhere': () =>
    'Ein Besuch dieser Person ist auf einem anderen Tablet offen. Machen Sie dort weiter, oder sagen Sie ihn dort zuerst ab.',
};
