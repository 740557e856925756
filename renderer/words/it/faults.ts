import { counting } from '../faults/counting.ts';
import type { Italian } from './italian.ts';

const count = counting('it');

export const faults: Italian['faults'] = {
  'identity-mismatch': () => 'Non corrisponde ai nostri dati. Provi di nuovo o restituisca il tablet.',
  'identity-refused': () => 'Per tre volte la risposta non era giusta. Restituisca il tablet, per favore.',
  'not-identified': () => 'Prima confermi che è lei, per favore.',
  'language-not-offered': () =>
    'In questa lingua per ora non si può leggere nulla. Ne scelga un’altra o chieda al personale.',
  'details-needed': () => 'Scriva qualche parola sul suo «sì», per favore.',
  'answer-other-kind': () => 'Questa risposta non corrisponde alla domanda. Ne scelga una sullo schermo.',
  'answers-missing': () => 'Alcune domande non hanno ancora una risposta. Risponda, per favore.',
  'no-last-answer': () =>
    'La sua ultima risposta non si può riprendere per questa domanda. Risponda di nuovo, per favore.',
  'clause-unread': () => 'Prima apra e legga questo punto.',
  'clauses-open': () => 'Prima di firmare bisogna leggere e decidere ogni punto.',
  'initials-needed': () => 'Prima scriva le sue iniziali nel riquadro.',
  'not-initials': () =>
    'Le iniziali sono più di un puntino e hanno al massimo dieci lettere. Le scriva di nuovo, per favore.',
  'not-a-signature': () => 'Firmi con la firma completa, dentro il riquadro, oppure scriva il suo nome.',
  'name-mismatch': () => 'Scriva il nome completo come appare sullo schermo.',
  'parts-unread': () => 'Prima legga tutte le parti della scheda, per favore.',
  'not-printable': ({ letter }) => `Non possiamo stampare «${letter}». Lo scriva con altre lettere, per favore.`,
};

export const fields: Italian['fields'] = {
  empty: () => 'Scriva qualcosa qui.',
  'one-line': () => 'Scriva su una sola riga.',
  'too-long': (most) => `Al massimo ${count(most)} lettere.`,
  'range-falls': () => 'Il secondo numero di un intervallo è il più grande.',
  'hours-with-time': () => 'Con le ore non serve l’ora del giorno: la tolga o conti in giorni.',
  'control-character': () => 'C’è un carattere di controllo. Lo scriva di nuovo a mano.',
  'hidden-direction': () => 'C’è un segno nascosto che cambia la direzione della scrittura. Lo scriva di nuovo a mano.',
  'hidden-letter': () => 'C’è una lettera invisibile. Lo scriva di nuovo a mano.',
  'mixed-letters': () => 'Una parola ha lettere simili di due alfabeti. La scriva di nuovo con una sola tastiera.',
  emoji: () => 'Scriva con lettere, senza emoji.',
  'name-letters': () => 'Un nome contiene lettere.',
  'phone-digits': () => 'Un numero di telefono contiene cifre, per esempio +39 06 0000 0000.',
  'phone-words': () => 'Scriva prima il numero, poi le parole tra parentesi: 06 0000 0000 (lavoro).',
  'phone-length': () => 'Un numero di telefono ha da 3 a 20 cifre. Controlli il numero.',
  'email-form': () => 'Un indirizzo e-mail è come nome@example.org.',
  'date-incomplete': () => 'Scriva giorno, mese e anno.',
  'month-range': () => 'I mesi vanno da 1 a 12.',
  'year-unclear': (guess) =>
    guess > 0 ? `Intendeva ${guess}? Scriva l’anno con quattro cifre.` : 'Scriva l’anno con quattro cifre.',
  'birth-in-future': () => 'Quel giorno deve ancora venire. Controlli la data di nascita.',
  'birth-too-long-ago': (most) => `Sono passati più di ${most} anni. Controlli l’anno.`,
  'session-past-course': () => 'Il numero della seduta è maggiore del numero di sedute previste.',
  'after-final': () => 'Dopo l’ultima seduta non ce n’è un’altra. Lasci vuote le due date.',
  'final-before-next': () => 'L’ultima seduta non può essere prima della prossima. Scelga prima la prossima.',
  'age-range': (most) => `Scriva l’età in anni interi, da 0 a ${most}.`,
};
