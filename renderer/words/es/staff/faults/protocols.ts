import type { MisfitAt, protocolFaults } from '../../../../../domain/faults/protocol-faults.ts';
import { readFieldFault } from '../../../../../domain/field-fault.ts';
import type { StaffSentences } from '../../../staff-words.ts';
import { fields } from '../../faults.ts';
import { count } from './count.ts';

export const protocols: StaffSentences<keyof typeof protocolFaults> = {
  'protocol-file': ({ why }) => `${files[why]} No se cambió nada.`,
  'protocol-misfit': (misfit) =>
    `${misfit.place === '' ? 'El protocolo' : `En «${misfit.place}»`}: ${misfitWords(misfit)}`,
  'unknown-treatment': () => 'Ese tratamiento no existe. Vuelva atrás y elija uno de la lista.',
  'unknown-version': () => 'Esa versión no existe. Vuelva atrás y elija una de la lista.',
  'unknown-draft': () => 'Ese borrador ya no existe. Vuelva atrás y abra el borrador de nuevo.',
  'draft-of-another': () => 'Este borrador es de otro titular. Abra el suyo; se conservan los dos.',
  'draft-changed': () =>
    'El borrador o la versión en uso cambió desde que lo leyó. Lea de nuevo qué cambió y apruebe después.',
  'nothing-changed': () => 'No hay cambios desde la versión en uso. Cambie algo primero.',
  'problems-open': ({ problems }) =>
    problems === 1
      ? 'Antes hay que resolver un problema. Abra los problemas.'
      : `Antes hay que resolver ${count(problems)} problemas. Abra los problemas.`,
  'translators-file': () =>
    'Este archivo no es de un traductor a este idioma. Elija el que se guardó desde aquí, guardado de nuevo como CSV en UTF-8.',
  'treatment-taken': () => 'Ya hay un tratamiento con ese nombre. Elija otro.',
  'draft-full': () => 'Este borrador tiene demasiados pasos. Apruébelo, o siga en uno nuevo.',
};

const files = {
  'not-text': 'No podemos leer este archivo: no es un archivo de texto.',
  'not-json': 'No podemos leer este archivo: está dañado o es de otro tipo. Guárdelo de nuevo donde se hizo.',
  'too-deep': 'No podemos leer este archivo: tiene más niveles de los que puede tener un protocolo.',
  'too-many': 'No podemos leer este archivo: contiene más de lo que puede contener un protocolo.',
  'no-protocol': 'En este archivo no hay ningún protocolo. Elija uno que se guardó desde «Nuestro protocolo».',
  'other-form':
    'Este protocolo lo escribió otra versión de Chairside. Actualice esta tableta y abra el archivo de nuevo.',
};

/** What is wrong at a place, and what to do. */
export function misfitWords({ why, most = 0, field }: MisfitAt): string {
  const fault = readFieldFault(field);
  if (fault) return fields[fault.code](fault.number);
  switch (why) {
    case 'missing':
      return 'Aquí falta algo. Añádalo.';
    case 'unknown-field':
      return 'Aquí hay un campo que un protocolo no tiene. Quítelo.';
    case 'odd-key':
      return 'Aquí hay un campo con un nombre no permitido. Quítelo.';
    case 'kind':
      return 'Esto no corresponde aquí, como una palabra en lugar de un número. Corríjalo.';
    case 'choice':
      return 'Esto no es ninguna de las opciones posibles. Elija una.';
    case 'too-long':
      return `Es demasiado largo: como máximo ${count(most)} letras. Acórtelo.`;
    case 'too-many':
      return `Hay demasiados: como máximo ${count(most)}. Quite algunos.`;
    case 'too-few':
      return `Hay muy pocos: al menos ${count(most)}. Añada algunos.`;
    case 'too-small':
      return `Es demasiado pequeño: al menos ${count(most)}. Corríjalo.`;
    case 'too-large':
      return `Es demasiado grande: como máximo ${count(most)}. Corríjalo.`;
    case 'form':
      return 'No está escrito como tiene que estar aquí. Corríjalo.';
    case 'value':
      return 'Esto no encaja aquí. Corríjalo.';
  }
}
