import type { clinicHelp as english } from '../../../en/help/clinic.ts';
import type { HelpPage } from '../../../help-page.ts';

/** Settings and custody of the record. */
export const clinicHelp: Readonly<Record<keyof typeof english, HelpPage>> = {
  settings: {
    title: 'Einstellungen',
    lead: 'Die Klinik, ihr Personal, dieses Tablet, Papiere und Drucken, das Protokoll und seine Sicherungen.',
    points: [
      'Nur die Leitung ändert sie. Lesen können sie alle.',
      'Was vor einer Änderung unterschrieben wurde, bleibt, wie es war.',
    ],
  },
  clinicForm: {
    title: 'Die Angaben der Klinik',
    lead: 'Stehen ab jetzt auf jedem Blatt. Unterschriebene Papiere behalten die alten.',
    points: ['Eine neue Zeitzone gilt für neue Schritte. Warten Sie, bis keine Behandlung läuft.'],
  },
  practice: {
    title: 'Unsere Vorgaben',
    lead: 'Alles, was diese Klinik fragt, prüft, erklärt und ihrer Kundschaft mitgibt, Teil für Teil.',
    points: [
      'Lesen Sie alles, bevor zum ersten Mal unterschrieben wird.',
      'Ein Besuch behält die Texte, mit denen er geöffnet wurde.',
    ],
  },
  tryIt: {
    title: 'Ausprobieren',
    lead: 'Ein ganzer Besuch mit einer Person, die es nicht gibt: Ihre Texte, Prüfungen, Termine und Papiere, bevor jemand danach behandelt wird.',
    points: [
      'Jeder Bildschirm und jedes Papier sagt, dass es Übung ist. Nichts davon kommt ins Protokoll, und ein Stromausfall beendet sie.',
      'Übergeben Sie das Tablet wie immer: Der Geburtstag zum Eingeben steht auf dem Bildschirm, und Ihre PIN holt das Tablet zurück.',
      '„Schritte“ geht sofort zu jedem Schritt und beantwortet, was dazwischen liegt. Wo eine Antwort zu sehen ist, lässt sich eine andere ausprobieren.',
      '„Tag ändern“ geht später weiter, um eine fällige Pause oder die nächste Sitzung zu sehen. Die Zeit geht nie zurück.',
      'Beenden Sie die Übung jederzeit. Eine echte Behandlung geht vor: Der Timer bleibt auf jedem Bildschirm, und ein Tipp darauf beendet die Übung.',
    ],
  },
  practiceText: {
    title: 'Ein Teil der Texte',
    lead: 'So, wie Kundschaft und Team ihn bekommen, mit dem, was jede Antwort bedeutet.',
    points: ['Die Taste unten führt zum nächsten Teil.'],
  },
  practiceEdit: {
    title: 'Der Editor',
    lead: 'Die Einträge eines Teils, der geöffnete Eintrag und was daraus für Ihre Kundschaft wird.',
    points: [
      'Alles wird laufend gespeichert. „Rückgängig“ nimmt einen Schritt nach dem anderen zurück, ohne Grenze.',
      'Ziehen Sie einen Eintrag am Griff, oder nehmen Sie die Pfeile neben seinem Namen.',
      'Für Ihre Kundschaft ändert sich nichts, bis der Entwurf genehmigt ist.',
    ],
  },
  practiceProblems: {
    title: 'Probleme',
    lead: 'Was diesen Entwurf aufhält und was einen Blick wert ist. Die Termine sind ein Beispiel: eine Behandlung heute.',
    points: [
      'Eine Taste mit einer Lösung tut etwas, das sicher wirkt. Sie können es rückgängig machen.',
      '„Hingehen“ öffnet den Eintrag. „Zurück“ bringt Sie zu dieser Liste.',
    ],
  },
  practiceVersions: {
    title: 'Versionen',
    lead: 'Jede Version, die je genehmigt wurde, von wem und wann. Alle bleiben lesbar.',
    points: [
      'Wählen Sie eine, um zu sehen, was sie von der geltenden unterscheidet.',
      'Zurückgehen erzeugt eine neue Version, die der alten gleicht.',
    ],
  },
  practiceSave: {
    title: 'In Datei speichern',
    lead: 'Auf einem Stick oder im Ordner des Tablets.',
    points: ['Klinikvorgaben tragen das Siegel dieser Klinik.', 'Keine Person und kein Besuch ist darin.'],
  },
  practiceOpen: {
    title: 'Datei öffnen',
    lead: 'Klinikvorgaben von einem anderen Tablet oder einer anderen Klinik werden Ihr Entwurf.',
    points: ['Nichts gilt, bevor Sie es genehmigen.', 'Was nicht übernommen werden konnte, ist aufgeführt.'],
  },
  practiceCopy: {
    title: 'Eine weitere Behandlungsart',
    lead: 'Beginnt mit allem von der, die Sie kopieren.',
    points: ['Jede Behandlungsart hat ihre eigenen Versionen.', 'Gibt es mehrere, wählt ein neuer Besuch eine davon.'],
  },
  practiceBoth: {
    title: 'Beide Entwürfe',
    lead: 'Was alle in der Leitung gegenüber der geltenden Version geändert haben.',
    points: [
      'Wählen Sie für jede Regel, wessen Worte in Ihrem Entwurf stehen. Das ist ein Schritt, den Sie rückgängig machen können.',
      'Alle ändern nur den eigenen Entwurf.',
      'Was zuerst genehmigt wird, gilt zuerst.',
    ],
  },
  practiceLanguages: {
    title: 'Sprachen',
    lead: 'In welchen Sprachen Ihre Kundschaft Ihre Texte lesen kann und wie weit jede ist.',
    points: [
      'Ein Text geht von Programm oder Entwurf zu geprüft zu genehmigt. Nur genehmigte Texte werden übergeben.',
      'Ändern Sie einen Ihrer Sätze, sind seine Übersetzungen sofort veraltet: Jener Teil wartet, bis sie aktualisiert sind.',
      'Wer übersetzt, arbeitet in der CSV-Datei; was zurückkommt, ist ein Entwurf.',
    ],
  },
  practiceLanguageAdd: {
    title: 'Sprache hinzufügen',
    lead: 'Sprachen, in denen die App selbst mit Ihrer Kundschaft spricht.',
    points: [
      'Was sie mitbringt, ist ein Muster von einem Programm.',
      'Ihre Kundschaft sieht nichts davon, bevor Sie es genehmigen.',
    ],
  },
  practiceLanguageReader: {
    title: 'Wer eine Sprache liest',
    lead: 'Jemand, der die Sprache kann, liest jeden Text neben Ihrem.',
    points: [
      'Der Name steht im Protokoll aller, die diese Sprache lesen.',
      'Nennen Sie sich selbst nur, wenn Sie sie lesen.',
    ],
  },
  practiceLanguageTake: {
    title: 'Eine Übersetzungsdatei',
    lead: 'Die Tabelle, die Sie zum Übersetzen gespeichert haben, mit den übersetzten Texten darin.',
    points: [
      'Jeder Text, der etwas anderes sagt, wird ein Entwurf.',
      'Zeilen, die nicht übernommen werden konnten, sind aufgeführt.',
    ],
  },
  practiceTranslate: {
    title: 'Text für Text',
    lead: 'Ihr Satz am Anfang, daneben seine Übersetzung und darunter die Kundenseite.',
    points: [
      'Alles wird laufend gespeichert. Ein geleerter Text ist wieder das Muster oder das Genehmigte.',
      '„Als geprüft markieren“ sagt, dass die genannte Person ihn gelesen hat, und öffnet den nächsten.',
      'Bei einem veralteten Text stehen beide Sätze da: der, aus dem er übersetzt wurde, und Ihrer von jetzt.',
    ],
  },
  practiceLanguageApprove: {
    title: 'Eine Sprache genehmigen',
    lead: 'Ihre PIN steht dafür, dass Sie der Person vertrauen, die sie gelesen hat. Es wird die nächste Version, und niemand willigt neu ein.',
    points: ['Nur geprüfte Texte werden genehmigt.', 'Was fehlt, hält seinen Teil davon ab, übergeben zu werden.'],
  },
  practiceApprove: {
    title: 'Texte genehmigen',
    lead: 'Ihre PIN steht dafür, dass Sie sie gelesen haben. Die Version bekommt Ihren Namen und die Zeit.',
    points: [
      'Jede Änderung steht da, mit dem, was vorher dort stand. Ein geänderter Satz bedeutet etwas anderes, außer Sie sagen, dass er es nicht tut.',
      'Ab dann nehmen neue Besuche diese Version, und die Erinnerung verschwindet.',
      'Papiere nennen die Version, die unterschrieben wurde.',
    ],
  },
  addStaff: {
    title: 'Jemanden aufnehmen',
    lead: 'Alle haben einen eigenen Namen und eine eigene PIN, weil im Protokoll steht, wer was getan hat.',
    points: [
      'Wählen Sie gemeinsam eine erste PIN. Sie lässt sich in den Einstellungen ändern.',
      'Die Leitung kann Einstellungen ändern und sich um Sicherungen kümmern.',
    ],
  },
  member: {
    title: 'Jemand aus dem Personal',
    lead: 'Ändern Sie Namen oder Rolle, vergeben Sie eine neue PIN, oder beenden Sie den Zugang.',
    points: [
      'Was unterschrieben wurde, bleibt unter demselben Namen.',
      'Die letzte Person in der Leitung bleibt darin, damit immer jemand die Einstellungen ändern kann.',
    ],
  },
  changePin: {
    title: 'Ihre PIN',
    lead: 'Geben Sie die jetzige PIN ein, dann zweimal die neue.',
    points: [
      'Mindestens sechs Ziffern. Keine Daten, keine Zahlenreihen.',
      'Niemand sonst soll sie kennen: Sie steht für Ihre Unterschrift als Zeugin/Zeuge.',
    ],
  },
  changePassphrase: {
    title: 'Die Passphrase',
    lead: 'Öffnet das Protokoll bei jedem Start der App.',
    points: [
      'Ein paar Wörter, die Sie sich merken können und die niemand errät.',
      'Die alte gilt ab sofort nicht mehr.',
    ],
  },
  newRecoveryKey: {
    title: 'Ein neuer Notschlüssel',
    lead: 'Erstellen Sie einen, wenn das Papier verloren ist oder jemand es gesehen hat.',
    points: [
      'Der alte Schlüssel gilt nicht mehr, sobald der neue abgetippt ist.',
      'Ältere Sicherungen öffnen sich weiter mit dem Schlüssel ihrer Zeit.',
    ],
  },
  printer: {
    title: 'Der Drucker',
    lead: 'Wählen Sie den Drucker, und drucken Sie eine Testseite.',
    points: [
      'Messen Sie die Linie auf der Testseite: Sie zeigt, ob die Größe stimmt.',
      'Das Papierformat steht in den Angaben der Klinik.',
    ],
  },
  logo: {
    title: 'Das Logo',
    lead: 'Steht oben auf jedem Blatt.',
    points: [
      'Wählen Sie ein Bild von einem USB-Stick oder von diesem Tablet.',
      'Die Vorschau zeigt es in der Größe des Papiers.',
    ],
  },
  sealKey: {
    title: 'Das Siegel',
    lead: 'Jedes Papier wird mit einem Schlüssel dieses Tablets versiegelt, damit alle prüfen können, dass es nicht verändert wurde.',
    points: [
      'Erneuern Sie das Siegel, bevor es abläuft oder wenn sich der Name der Klinik ändert.',
      'Früher versiegelte Papiere bleiben gültig.',
    ],
  },
  checkPaper: {
    title: 'Dokument prüfen',
    lead: 'Sagt, ob ein gespeichertes Papier unverändert ist und wer es versiegelt hat.',
    points: ['Wählen Sie die PDF-Datei. Nichts verlässt das Tablet.'],
  },
  bringIn: {
    title: 'Kundschaft übernehmen',
    lead: 'Übernimmt eine Liste aus einem anderen Programm und zeigt zuerst, was sie bringen würde.',
    points: [
      'Es wird nichts geschrieben, bis Sie auf den letzten Knopf tippen. Dann kommen alle Zeilen herein oder keine.',
      'Zwei Zeilen oder Personen mit einem Geburtsdatum werden gezeigt: Sie entscheiden, ob es dieselbe Person ist.',
      'Eine ganze Liste lässt sich zurücknehmen, solange niemand daraus einen Besuch hat.',
    ],
  },
  backups: {
    title: 'Sicherungen',
    lead: 'Eine verschlüsselte Kopie des ganzen Protokolls auf einem USB-Stick oder in einem Ordner.',
    points: [
      'Wählen Sie einmal einen Ort. Danach genügt ein Tipp für eine Sicherung.',
      'Bewahren Sie eine Kopie außerhalb der Klinik auf.',
      'Proben Sie ab und zu eine Sicherung: Die Probe öffnet sie und ändert nichts.',
    ],
  },
  inspection: {
    title: 'Eine Prüfung',
    lead: 'Sie lesen die Besuche bestimmter Tage. Ändern lässt sich nichts.',
    points: [
      'Tippen Sie einen Besuch an: wer behandelt hat, mit welchen Chargen, und das Siegel.',
      'Jede Seite und jeder Besuch, die Sie öffnen, werden festgehalten.',
      '„Jetzt beenden“ sperrt das Tablet.',
    ],
  },
  chairs: {
    title: 'Plätze',
    lead: 'Mehrere Tablets einer Klinik teilen sich über einen Hub eine Kundenliste. Jedes arbeitet allein, solange es muss.',
    points: [
      'Das erste Tablet wird mit dem Code verbunden, den der Hub ausgegeben hat. Schreiben Sie den Klinikschlüssel auf.',
      'Ein weiteres Tablet tritt mit einem Code bei, den ein verbundenes zeigt. Vergleichen Sie die vier Ziffern auf beiden.',
      'Zwei Angaben zu einer Sache stehen hier, bis jemand entscheidet. Verloren geht dadurch nichts.',
    ],
  },
  openInspection: {
    title: 'Für eine Prüfung öffnen',
    lead: 'Bei einer Prüfung wird ein Teil der Aufzeichnungen auf diesem Tablet gelesen.',
    points: [
      'Wählen Sie die Tage und die Uhrzeit, zu der es endet.',
      'Gesundheitsangaben bleiben verborgen, wenn Sie sie nicht öffnen. Fotos und Unterschriften immer.',
      'Danach steht auf dieser Seite, was geöffnet wurde.',
    ],
  },
  drill: {
    title: 'Eine Sicherung proben',
    lead: 'Öffnet eine Sicherung wie nach einem Verlust und vergleicht sie mit dem, was darin sein soll.',
    points: ['Sie brauchen den Notschlüssel von Ihrem Papier.', 'Das heutige Protokoll wird nicht berührt.'],
  },
};
