import type { SpanishAreas } from './spanish-areas.ts';

export const countersign: SpanishAreas['countersign'] = {
  consentTitle: 'Testigo del consentimiento',
  consentText: '{{name}} firmó a las {{time}}. Usted lo vio y sabe quién firmó.',
  aftercareTitle: 'Testigo de la hoja de cuidados',
  aftercareText: '{{name}} repasó las fechas y firmó a las {{time}}. Usted lo vio.',
  declinedTitle: 'Testigo de la decisión de no firmar',
  declinedText: '{{name}} decidió no firmar. Queda registrado y hoy no se hace nada.',
  how: '¿Cómo sabe quién firmó?',
  howDecided: '¿Cómo sabe quién decidió?',
  known: 'Conozco a la persona',
  photoId: 'Documento con foto',
  birthDate: 'Fecha de nacimiento confirmada',
  guardian: 'El representante está aquí',
  note: 'Nota (opcional)',
  waitsHow: 'Diga primero cómo lo sabe',
  sign: 'Firmar como testigo',
};
