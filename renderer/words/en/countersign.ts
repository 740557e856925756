/** The practitioner signs as witness, after the tablet came back. */
export const countersign = {
  consentTitle: 'Witness the consent',
  consentText: '{{name}} signed {{time}}. You saw it, and you know who signed.',
  aftercareTitle: 'Witness the aftercare sheet',
  aftercareText: '{{name}} went through the dates and signed {{time}}. You saw it.',
  declinedTitle: 'Witness the decision not to sign',
  declinedText: '{{name}} decided not to sign. That is recorded, and nothing is done today.',
  how: 'How do you know who signed?',
  howDecided: 'How do you know who decided?',
  known: 'Known to me',
  photoId: 'Photo ID',
  birthDate: 'Date of birth confirmed',
  guardian: 'Guardian is here',
  note: 'Note (optional)',
  waitsHow: 'Say how you know them first',
  sign: 'Sign as witness',
} as const;
