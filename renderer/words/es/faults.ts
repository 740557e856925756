import { counting } from '../faults/counting.ts';
import type { Spanish } from './spanish.ts';

const count = counting('es');

export const faults: Spanish['faults'] = {
  'identity-mismatch': () => 'No coincide con lo que tenemos. Inténtelo de nuevo o devuelva la tableta.',
  'identity-refused': () => 'No ha sido correcto en tres intentos. Por favor, devuelva la tableta.',
  'not-identified': () => 'Confirme primero que es usted, por favor.',
  'language-not-offered': () =>
    'En este momento no se puede leer en ese idioma. Elija otro o pregunte al personal, por favor.',
  'details-needed': () => 'Escriba unas palabras sobre su «sí», por favor.',
  'answer-other-kind': () => 'Esa respuesta no corresponde a esta pregunta. Elija una de las que hay en la pantalla.',
  'answers-missing': () => 'Algunas preguntas no tienen respuesta todavía. Respóndalas, por favor.',
  'no-last-answer': () =>
    'Su última respuesta no se puede conservar para esta pregunta. Respóndala de nuevo, por favor.',
  'clause-unread': () => 'Abra y lea primero este punto.',
  'clauses-open': () => 'Antes de firmar hay que leer y decidir todos los puntos.',
  'initials-needed': () => 'Escriba primero sus iniciales en el recuadro.',
  'not-initials': () =>
    'Las iniciales son algo más que un punto y tienen como máximo diez letras. Escríbalas de nuevo, por favor.',
  'not-a-signature': () => 'Firme con su firma completa, dentro del recuadro, o escriba su nombre.',
  'name-mismatch': () => 'Escriba el nombre completo tal como está en la pantalla.',
  'parts-unread': () => 'Lea primero todas las partes de la hoja, por favor.',
  'not-printable': ({ letter }) => `No podemos imprimir «${letter}». Escríbalo con otras letras, por favor.`,
};

export const fields: Spanish['fields'] = {
  empty: () => 'Escriba algo aquí.',
  'one-line': () => 'Escríbalo en una sola línea.',
  'too-long': (most) => `Como máximo ${count(most)} letras.`,
  'range-falls': () => 'El segundo número de un intervalo es el mayor.',
  'hours-with-time': () => 'Las horas no llevan hora del día: quítela o cuente en días.',
  'control-character': () => 'Contiene un carácter de control. Escríbalo de nuevo a mano.',
  'hidden-direction': () =>
    'Contiene una marca oculta que cambia la dirección de la escritura. Escríbalo de nuevo a mano.',
  'hidden-letter': () => 'Contiene una letra invisible. Escríbalo de nuevo a mano.',
  'mixed-letters': () => 'Una palabra tiene letras parecidas de dos alfabetos. Escríbala de nuevo con un solo teclado.',
  emoji: () => 'Escríbalo con letras, sin emojis.',
  'name-letters': () => 'Un nombre contiene letras.',
  'phone-digits': () => 'Un número de teléfono contiene cifras, por ejemplo +34 910 000 000.',
  'phone-words': () => 'Escriba primero el número y después las palabras entre paréntesis: 910 000 000 (trabajo).',
  'phone-length': () => 'Un número de teléfono tiene de 3 a 20 cifras. Revíselo.',
  'email-form': () => 'Una dirección de correo es como nombre@example.org.',
  'date-incomplete': () => 'Escriba el día, el mes y el año.',
  'month-range': () => 'Los meses van del 1 al 12.',
  'year-unclear': (guess) =>
    guess > 0 ? `¿Quería decir ${guess}? Escriba el año con cuatro cifras.` : 'Escriba el año con cuatro cifras.',
  'birth-in-future': () => 'Ese día todavía no ha llegado. Revise la fecha de nacimiento.',
  'birth-too-long-ago': (most) => `Hace más de ${most} años de eso. Revise el año.`,
  'session-past-course': () => 'El número de la sesión es mayor que el de las sesiones previstas.',
  'after-final': () => 'Después de la última sesión no hay otra. Deje las dos fechas sin rellenar.',
  'final-before-next': () => 'La última sesión no puede ser antes que la próxima. Elija primero la próxima.',
  'age-range': (most) => `Escriba la edad en años enteros, de 0 a ${most}.`,
};
