import type { PaperWords } from '../language.ts';
import { papers } from './correction.ts';
import { factNames, recorded } from './event-parts.ts';

const because = (what: string, reason: string): string => (reason === '' ? `${what}.` : `${what}: ${reason}`);

export const visit: PaperWords['visit'] = {
  title: papers['visit-record'],
  foot: (version) => `protocolo, versión ${version}`,
  opened: 'Abierta',
  treatedBy: 'Tratamiento realizado por',
  checkedBy: 'Comprobado por',
  nobody: 'nadie',
  checks: 'Comprobaciones del cuero cabelludo antes de la sesión',
  treated: (span) => `Tratamiento realizado${span}`,
  endings: {
    stopped: 'Interrumpido antes de terminar. Tratamiento',
    cancelled: 'Cancelada, no se hizo ningún tratamiento',
    declined: 'Consentimiento rechazado, no se hizo ningún tratamiento',
    withdrawn: 'Consentimiento retirado, no se hizo ningún tratamiento',
  },
  stopped: {
    withdrawn: (reason) => because('Se retiró el consentimiento', reason),
    notSignedAgain: (reason) => because('El consentimiento no se firmó de nuevo', reason),
    tooYoung: (minimumAge) => `Demasiado joven: esta clínica trata a partir de ${minimumAge} años.`,
    healthAnswer: 'Una respuesta de salud descarta el tratamiento.',
    consentOwed: 'Se pidió de nuevo el consentimiento durante el procedimiento y no se firmó de nuevo.',
  },
  moved: (when) => `Cambiada a una nueva fecha, ${when}`,
  found: 'Hallazgos: ',
  staffNote: 'Nota para el personal: ',
  newAppointment: 'Nueva cita: ',
  recoveredPin: (when) => `: el PIN se puso con la clave de recuperación el ${when}.`,
  givenPin: (by, when, signedIn) =>
    `: el PIN lo dio ${by} el ${when}; ${signedIn ? 'desde entonces no se ha elegido uno propio.' : 'nadie ha entrado con él desde entonces.'}`,
  timeOut: 'Confirmado antes de la primera aguja',
  notes: 'Notas',
  evidence:
    'Siguen todos los hechos de esta visita, en orden, tal como se guardaron cuando ocurrieron. Cada uno lleva una huella del anterior; la cabecera indicada arriba es la entrada más reciente del registro cuando se selló. Los números que faltan pertenecen a otras entradas.',
  tooSoon: {
    title: 'Demasiado pronto después de la última sesión',
    dates: (treated, first) => `Última sesión: ${treated}. Primera fecha posible para la siguiente: ${first}.`,
  },
  check: {
    status: {
      passed: 'En orden',
      fixed: 'Corregido, después en orden',
      continued: 'Se sigue por decisión',
      reschedule: 'Hace falta una nueva fecha',
      decide: 'Sin decidir',
      fixing: 'Hallado, sin corregir',
      'to-check': 'Sin comprobar',
    },
    again: (round) => `Comprobado de nuevo (${round})`,
    finding: (finding) => `Hallazgo: ${finding}`,
    done: 'Hecho: ',
    decided: (goesOn, when, by) => `${goesOn ? 'Decidió seguir' : 'Decidió una nueva fecha'}, ${when}, ${by}: `,
  },
};

export const recordFacts: PaperWords['recordFacts'] = {
  title: 'Para el registro',
  names: factNames,
  says: recorded,
  by: (when, who) => ` (${when}, ${who})`,
};
