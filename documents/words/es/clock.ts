import type { PaperWords } from '../language.ts';

const set = (back: boolean): string => (back ? 'atrasó' : 'adelantó');

export const clock: PaperWords['clock'] = {
  title: 'El reloj',
  restarts: {
    found: (before, after) => `La tableta se reinició entre ${before} y ${after}.`,
    sure: 'Ninguna duración depende de cuánto tiempo estuvo apagada.',
    notKnown:
      'No se sabe cuánto tiempo estuvo apagada; por eso las duraciones que abarcan el reinicio llevan «al menos».',
    atLeast:
      'No se sabe si mientras tanto se cambió su reloj; por eso las duraciones que abarcan el reinicio llevan «al menos».',
    said: (by, at) => `${by} indicó, ${at}, que`,
    right: 'el reloj va bien; por eso las duraciones que abarcan el reinicio cuentan enteras.',
    off: (by, ahead) =>
      `el reloj va ${by} ${ahead ? 'adelantado' : 'atrasado'} desde entonces. Por eso las horas desde el reinicio están corregidas: ${by} ${ahead ? 'antes' : 'después'}.`,
  },
  known: (by, ahead) =>
    `Al abrir la visita se sabía que el reloj iba ${by} ${ahead ? 'adelantado' : 'atrasado'}, por lo que se indicó en una visita anterior. Por eso las horas están corregidas: ${by} ${ahead ? 'antes' : 'después'}.`,
  notMoved: 'El reloj de la tableta no se cambió durante la visita.',
  notElse: 'No se observó ningún otro cambio del reloj.',
  tablet: (before, showed, back, by) =>
    `El registro observó por sí mismo que el reloj de la tableta se ${set(back)} ${by}: mostraba ${before} y después ${showed}.`,
  steady: 'El trabajo y las pausas se miden con un reloj que no se puede cambiar.',
  moved: (before, showed, back, by) => `El reloj mostraba ${before} y después ${showed}: se ${set(back)} ${by}.`,
  atLeast: (length) => `al menos ${length}`,
  notAnswered: (found) => `${found} Nadie ha indicado qué hora es correcta.`,
  said: (by, at, right) =>
    `${by} indicó, ${at}, que es correcta la hora de ${right === 'now' ? 'después' : 'antes'} del cambio.`,
  correctedAfter: 'Por eso las horas posteriores están corregidas, hasta que se cambió de nuevo el reloj.',
  stay: 'Las horas anteriores quedan como están.',
  correctedBefore: (by, later) =>
    `Por eso todas las horas anteriores están corregidas: ${by} ${later ? 'después' : 'antes'}.`,
};
