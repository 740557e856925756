import type { MisfitAt, protocolFaults } from '../../../../../domain/faults/protocol-faults.ts';
import { readFieldFault } from '../../../../../domain/field-fault.ts';
import type { StaffSentences } from '../../../staff-words.ts';
import { fields } from '../../faults.ts';
import { count } from './count.ts';

export const protocols: StaffSentences<keyof typeof protocolFaults> = {
  'protocol-file': ({ why }) => `${files[why]} Nichts wurde geändert.`,
  'protocol-misfit': (misfit) =>
    `${misfit.place === '' ? 'Die Klinikvorgaben' : `Bei „${misfit.place}“`}: ${misfitWords(misfit)}`,
  'unknown-treatment': () => 'Diese Behandlungsart gibt es nicht. Gehen Sie zurück, und wählen Sie eine aus der Liste.',
  'unknown-version': () => 'Diese Version gibt es nicht. Gehen Sie zurück, und wählen Sie eine aus der Liste.',
  'unknown-draft': () => 'Diesen Entwurf gibt es nicht mehr. Gehen Sie zurück, und öffnen Sie den Entwurf neu.',
  'draft-of-another': () =>
    'Dieser Entwurf gehört jemand anderem aus der Leitung. Öffnen Sie Ihren eigenen; beide bleiben erhalten.',
  'draft-changed': () =>
    'Der Entwurf oder die geltende Version hat sich geändert, seit Sie gelesen haben. Lesen Sie die Änderungen noch einmal, und genehmigen Sie dann.',
  'nothing-changed': () => 'Seit der geltenden Version hat sich nichts geändert. Ändern Sie zuerst etwas.',
  'problems-open': ({ problems }) =>
    problems === 1
      ? 'Zuerst muss ein Problem gelöst werden. Öffnen Sie die Probleme.'
      : `Zuerst müssen ${count(problems)} Probleme gelöst werden. Öffnen Sie die Probleme.`,
  'translators-file': () =>
    'Diese Datei ist keine Übersetzungsdatei für diese Sprache. Wählen Sie die Datei, die hier gespeichert wurde, wieder als CSV in UTF-8 gespeichert.',
  'treatment-taken': () => 'Eine Behandlungsart hat diesen Namen schon. Wählen Sie einen anderen.',
  'draft-full': () =>
    'Dieser Entwurf hat zu viele Schritte. Genehmigen Sie ihn, oder machen Sie in einem neuen weiter.',
};

const files = {
  'not-text': 'Wir können diese Datei nicht lesen: Sie ist keine Textdatei.',
  'not-json':
    'Wir können diese Datei nicht lesen: Sie ist beschädigt oder von anderer Art. Speichern Sie sie dort neu, wo sie herkommt.',
  'too-deep': 'Wir können diese Datei nicht lesen: Sie ist tiefer verschachtelt, als Klinikvorgaben sein können.',
  'too-many': 'Wir können diese Datei nicht lesen: Sie enthält mehr, als Klinikvorgaben enthalten können.',
  'no-protocol':
    'In dieser Datei sind keine Klinikvorgaben. Wählen Sie eine, die aus „Unsere Vorgaben“ gespeichert wurde.',
  'other-form':
    'Diese Klinikvorgaben hat eine andere Version von Chairside geschrieben. Aktualisieren Sie dieses Tablet, und öffnen Sie die Datei dann noch einmal.',
};

/** What is wrong at a place, and what to do. */
export function misfitWords({ why, most = 0, field }: MisfitAt): string {
  const fault = readFieldFault(field);
  if (fault) return fields[fault.code](fault.number);
  switch (why) {
    case 'missing':
      return 'Hier fehlt etwas. Ergänzen Sie es.';
    case 'unknown-field':
      return 'Hier ist ein Feld, das es in Klinikvorgaben nicht gibt. Nehmen Sie es heraus.';
    case 'odd-key':
      return 'Hier ist ein Feld mit einem Namen, der nicht erlaubt ist. Nehmen Sie es heraus.';
    case 'kind':
      return 'Das gehört nicht hierher, zum Beispiel ein Wort anstelle einer Zahl. Berichtigen Sie es.';
    case 'choice':
      return 'Das steht nicht zur Auswahl. Wählen Sie eine der Möglichkeiten.';
    case 'too-long':
      return `Das ist zu lang: höchstens ${count(most)} Buchstaben. Kürzen Sie es.`;
    case 'too-many':
      return `Das sind zu viele: höchstens ${count(most)}. Nehmen Sie welche heraus.`;
    case 'too-few':
      return `Das sind zu wenige: mindestens ${count(most)}. Fügen Sie welche hinzu.`;
    case 'too-small':
      return `Das ist zu klein: mindestens ${count(most)}. Berichtigen Sie es.`;
    case 'too-large':
      return `Das ist zu groß: höchstens ${count(most)}. Berichtigen Sie es.`;
    case 'form':
      return 'Das ist nicht so geschrieben, wie es hier sein muss. Berichtigen Sie es.';
    case 'value':
      return 'Das passt hier nicht. Berichtigen Sie es.';
  }
}
