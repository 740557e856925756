/** The practitioner signs as witness, after the tablet came back. */
export const countersign = {
  consentTitle: 'Witness the consent',
  consentText: '{{name}} signed {{time}}. You saw it, and you know who signed.',
  aftercareTitle: 'Witness the aftercare sheet',
  aftercareText: '{{name}} went through the dates and signed {{time}}. You saw it.',
  how: 'How do you know who signed?',
  known: 'Known to me',
  photoId: 'Photo ID',
  birthDate: 'Date of birth confirmed',
  guardian: 'Guardian is here',
  note: 'Note (may stay empty)',
  addNote: 'Add a note',
  waitsHow: 'Waits: how you know',
  waitsSignature: 'Waits: your signature',
  sign: 'Sign as witness',
  signed: 'Signed',
  typed: 'typed',
} as const;
