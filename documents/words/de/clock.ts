import type { PaperWords } from '../language.ts';

const set = (back: boolean): string => (back ? 'zurückgestellt' : 'vorgestellt');

export const clock: PaperWords['clock'] = {
  title: 'Die Uhr',
  restarts: {
    found: (before, after) => `Das Tablet wurde zwischen ${before} und ${after} neu gestartet.`,
    sure: 'Keine Dauer hängt davon ab, wie lange es aus war.',
    notKnown: 'Wie lange es aus war, ist nicht bekannt. Dauern über den Neustart hinweg tragen deshalb „mindestens“.',
    atLeast:
      'Ob seine Uhr inzwischen gestellt wurde, ist nicht bekannt. Dauern über den Neustart hinweg tragen deshalb „mindestens“.',
    said: (by, at) => `Angabe von ${by}, ${at}:`,
    right: 'Die Uhr geht richtig. Dauern über den Neustart hinweg zählen deshalb ganz.',
    off: (by, ahead) =>
      `Die Uhr geht seither ${by} ${ahead ? 'vor' : 'nach'}. Die Zeiten ab dem Neustart sind deshalb berichtigt: ${by} ${ahead ? 'früher' : 'später'}.`,
  },
  known: (by, ahead) =>
    `Als der Besuch begann, war aus einer Angabe bei einem früheren Besuch bekannt, dass die Uhr ${by} ${ahead ? 'vorging' : 'nachging'}. Die Zeiten sind deshalb berichtigt: ${by} ${ahead ? 'früher' : 'später'}.`,
  notMoved: 'Die Uhr des Tablets wurde während des Besuchs nicht verstellt.',
  notElse: 'Sonst wurde keine Verstellung der Uhr bemerkt.',
  tablet: (before, showed, back, by) =>
    `Das Protokoll hat von selbst bemerkt, dass die Uhr des Tablets um ${by} ${set(back)} wurde: Sie zeigte ${before}, dann ${showed}.`,
  steady: 'Arbeit und Pausen misst eine Uhr, die sich nicht stellen lässt.',
  moved: (before, showed, back, by) => `Die Uhr zeigte ${before}, dann ${showed}: Sie wurde um ${by} ${set(back)}.`,
  atLeast: (length) => `mindestens ${length}`,
  notAnswered: (found) => `${found} Niemand hat angegeben, welche Zeit stimmt.`,
  said: (by, at, right) =>
    `Angabe von ${by}, ${at}: Die Zeit ${right === 'now' ? 'nach' : 'vor'} der Verstellung stimmt.`,
  correctedAfter: 'Die Zeiten danach sind deshalb berichtigt, bis die Uhr wieder gestellt wurde.',
  stay: 'Die Zeiten davor bleiben, wie sie sind.',
  correctedBefore: (by, later) => `Jede Zeit davor ist deshalb berichtigt: ${by} ${later ? 'später' : 'früher'}.`,
};
