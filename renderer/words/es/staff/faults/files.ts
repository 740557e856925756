import type { fileFaults } from '../../../../../domain/faults/file-faults.ts';
import type { StaffSentences } from '../../../staff-words.ts';
import { size } from './amounts.ts';
import { count } from './count.ts';
import { logoRefused } from './logo.ts';

export const files: StaffSentences<keyof typeof fileFaults> = {
  'unknown-target': () => 'Esa carpeta ya no está. Conecte la memoria USB de nuevo.',
  'place-gone': ({ label }) => `No se hizo la copia: ${label} no está conectada.`,
  'folder-failed': (params) => {
    switch (params.why) {
      case 'unplugged':
        return 'Esa memoria USB ya no está conectada. Conéctela, o elija otro lugar.';
      case 'name':
        return 'Este documento no se puede guardar con su nombre.';
      case 'full':
        return `${places[params.place]} está llena. Haga sitio o elija otro lugar.`;
      case 'read-only':
        return `${places[params.place]} está protegida contra escritura. Elija otro lugar.`;
      case 'forbidden':
        return `En ${within[params.place]} no se permite escribir. Elija otro lugar.`;
      case 'unwritable':
        return `En ${within[params.place]} no se pudo escribir. No se guardó nada. Inténtelo de nuevo o elija otro lugar.`;
    }
  },
  'export-place': () => 'Ese lugar está dentro de la propia carpeta del registro. Elija otro.',
  'list-too-long': ({ most }) =>
    `Una lista en papel lleva hasta ${count(most)} visitas. No se imprimió nada. Redúzcala o guárdela como tabla.`,
  'hand-out-changed': () => 'No se entregó nada: entretanto se eliminaron o unieron clientes. Entréguelo de nuevo.',
  'export-failed': ({ why }) =>
    why === 'full'
      ? 'No se guardó nada: ese lugar está lleno. Haga sitio o elija otro lugar.'
      : why === 'too-large'
        ? 'No se guardó nada: ese lugar no admite un archivo tan grande. Elija otro lugar o escríbalo sin contraseña.'
        : 'No se guardó nada: no se pudo escribir en ese lugar. Conecte la memoria USB de nuevo o elija otro lugar.',
  'file-gone': () => 'Ese archivo ya no está. Conecte la memoria USB de nuevo y elíjalo otra vez.',
  'file-changed': () => 'Ese archivo ahora es otro. Mírelo de nuevo antes de usarlo.',
  'file-unreadable': () =>
    'El archivo no se puede leer. Saque la memoria USB, conéctela de nuevo e inténtelo otra vez.',
  'file-too-large': ({ most }) => `El archivo ocupa más de ${size(most)}. Elija uno más pequeño.`,
  'not-a-pdf': () => 'Este archivo no es un PDF, diga lo que diga su nombre. Elija el PDF que se guardó.',
  'fonts-missing': () =>
    'Los documentos no se pueden hacer: faltan las fuentes de esta instalación. Instale Chairside de nuevo.',
  'no-glyph': ({ letter, codePoint }) =>
    `El carácter «${letter}» (U+${codePoint}) no se puede imprimir. Escríbalo con otras letras y haga el documento de nuevo.`,
  'unknown-printer': () => 'Esa impresora ya no está. Elija otra.',
  'not-cancelled': () =>
    'La impresora no lo ha soltado. Párelo en la propia impresora, o apáguela, e inténtelo de nuevo.',
  'print-failed': (params) => {
    switch (params.why) {
      case 'gone':
        return 'Esa impresora ya no está. Elija otra.';
      case 'refused':
        return 'La impresora no aceptó el documento. Compruebe que está encendida y conectada, e imprima de nuevo.';
      case 'silent':
        return 'La impresora no respondió a tiempo. Mire si sale el papel antes de imprimir de nuevo.';
      case 'takes-none':
        return 'La impresora no acepta documentos ahora. Elija otra, o guarde el archivo.';
      case 'stopped':
        return `La impresora está parada${params.said === '' ? '' : `: ${params.said}`}. Resuélvalo y reanúdela, o elija otra.`;
    }
  },
  'logo-refused': logoRefused,
};

const places = { stick: 'La memoria USB', folder: 'La carpeta' };
const within = { stick: 'la memoria USB', folder: 'la carpeta' };
