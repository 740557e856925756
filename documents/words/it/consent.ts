import type { PaperWords } from '../language.ts';
import { plural } from './plural.ts';

export const consent: PaperWords['consent'] = {
  title: 'Documento di consenso',
  foot: (version) => `testo del consenso, versione ${version}`,
  witness: 'Testimone',
  language: 'Lingua',
  none: 'nessuno',
  sample: 'Questo testo è un modello. Nessuno nella clinica l’ha ancora approvato.',
  textTitle: (title, version) => `${title}, versione ${version}`,
  electronic: 'Un documento elettronico',
  meaning: 'Che cosa significa la firma',
  declinedMeaning: 'Davanti a testimone: questo testo è stato mostrato, e la persona ha deciso di non firmarlo.',
  noted: (name) => `${name} ha annotato: `,
  questions: 'Domande della persona',
  noQuestions: 'Nessuna.',
  question: (when, words) => ` (${when}): ${words || 'vuole parlarne'}`,
  answered: 'Risposta di chi esegue il trattamento: ',
  notAnswered: 'senza risposta',
  health: 'Domande sulla salute',
  yes: (question) => `Sì: ${question}`,
  answer: (question) => (/\p{P}$/u.test(question) ? question : `${question}:`),
  noToEach: 'No a ciascuna di queste:',
  noneAsked: 'Non ne è stata fatta nessuna.',
  alerts: 'Che cosa ha deciso chi esegue il trattamento su ogni «sì»',
  noAlerts: 'Nessuna risposta era «sì».',
  notDecided: 'Non deciso: ',
  refused: 'Nessun trattamento con questa risposta: ',
  doctorsNote: (doctor, date) => `Certificato medico di ${doctor}, ${date}.`,
  decision: { continue: 'Continuare: ', reschedule: 'Nuova data: ' },
  decided: (question, when, reason) => `${question} (${when}) ${reason}`,
  first: {
    declined: 'Prima è stato rifiutato il consenso.',
    withdrawn: 'Prima è stato revocato il consenso.',
    cancelled: 'Prima è stata annullata la visita.',
    moved: 'Prima la visita è stata spostata a un’altra data.',
    ended: 'Prima è finita la visita.',
  },
  evidence: {
    text: 'Testo del consenso',
    textWords: (version, language) => `versione ${version}, lingua ${language}, SHA-256 `,
    copy: 'Copia per il cliente',
    copyWords:
      'Alla fine della visita si consegna una copia stampata, oppure su richiesta si salva il file in una cartella. Ogni copia ha un numero nel registro. La clinica ne dà un’altra in ogni momento.',
    events:
      'Le voci seguenti sono la parte di questa visita nel registro della clinica, in ordine, come sono state salvate al momento. Ognuna porta un’impronta della precedente; l’ultima voce qui sopra era la più recente del registro al momento del sigillo. I numeri che mancano appartengono ad altre voci.',
  },
  clause: {
    numbered: (place) => `${place}.`,
    opened: (when, answer) => `Aperto ${when}, ${answer}`,
    neverOpened: (answer) => `Mai aperto, ${answer}`,
    answers: {
      agreed: (when) => `accettato ${when}`,
      refused: (when) => `rifiutato ${when}`,
      read: (when) => `letto ${when}`,
      unanswered: () => 'senza risposta',
    },
    chosen: (option, when) => `scelto ${when}: ${option}`,
    photos: {
      record: 'Queste foto sono per la documentazione della clinica.',
      teaching: 'Queste foto sono per l’insegnamento.',
      marketing: 'Queste foto sono per la pubblicità.',
    },
    initialsAlt: (when) => `Iniziali, ${when}`,
    optional: (title) =>
      /(?:^|\P{L})(?:facoltativ[aeio]|opzional[ei])(?:\P{L}|$)/iu.test(title) ? title : `${title} (facoltativo)`,
    withdrawn: (when, reason) => `Revocato ${when}${reason === '' ? '' : `. ${reason}`}`,
  },
  reader: {
    title: 'Lettore o interprete',
    statement: (name, signer, language) =>
      `Io, ${name}, ho letto o interpretato tutto questo testo per ${signer} in ${language}, e ho riferito ogni domanda e ogni risposta così come è stata detta.`,
    named: (name, language, knows) => `${name} (${language}, ${knows})`,
    knows: {
      'first-language': 'madrelingua',
      translator: 'traduzione di professione',
      studied: 'ha studiato la lingua',
      'lived-there': 'ha vissuto dove si parla',
    },
    signed: (when) => `Firmato ${when}`,
    notSigned: 'non ha firmato',
  },
  knownBy: {
    'known-to-staff': 'Persona nota al personale',
    'photo-id': 'Ha mostrato al personale un documento con foto',
    'birth-date-confirmed': 'Ha confermato giorno e mese di nascita',
    'guardian-present': 'Persona nota tramite il rappresentante legale, che era presente',
  },
  outcome: {
    declined: 'Rifiutato',
    declinedText: 'La persona ha deciso di non firmare. Non è stato fatto alcun trattamento. ',
    inTheirWords: 'Con le sue parole: ',
    noReason: 'Non è stato dato alcun motivo, e non serve.',
    signedBy: (signer, when) => `da ${signer} il ${when}`,
    witnessedBy: (name, when) => `, testimone ${name} alle ${when}`,
    signed: (rest) => `Firmato ${rest}`.trim(),
    beforeThatSigned: (rest) => `In precedenza firmato ${rest}`.trim(),
    counts: (agreed, of, refused) =>
      `${agreed} di ${of} punti accettati${refused > 0 ? `; ${refused} ${plural(refused, { one: 'punto facoltativo rifiutato', other: 'punti facoltativi rifiutati' })}` : ''}.`,
    notWitnessed: {
      withdrawnFirst: 'Senza testimone: prima è stato revocato il consenso.',
      cancelledFirst: 'Senza testimone: prima è stata annullata la visita.',
      movedFirst: 'Senza testimone: prima la visita è stata spostata a un’altra data.',
      plain: 'Senza testimone.',
    },
    guardian: (name) => `${name}, rappresentante legale`,
    withdrawnSince: 'Revocato dopo la firma',
    withdrawnPoint: (when, reason) => `, ${when}. ${reason}`,
    signedForWithdrawal: 'Firmato per la revoca',
    reason: 'Motivo: ',
    noneWritten: 'non ne è stato annotato nessuno.',
    writtenBy: (name) => `Annotato da ${name}.`,
    needNotSign: ' La revoca non è stata firmata, e non serve.',
    ended: {
      withdrawn: {
        title: 'Consenso revocato',
        meaning: 'Questo consenso è stato revocato prima della prima puntura. Non è stato fatto alcun trattamento.',
      },
      stopped: {
        title: 'Consenso revocato',
        meaning:
          'Questo consenso è stato revocato durante il trattamento. Il trattamento è stato interrotto in quel momento.',
      },
      'not-signed-again': {
        title: 'Non firmato di nuovo',
        meaning:
          'Durante il trattamento è cambiata una risposta sulla salute e non si è firmato di nuovo. Il trattamento è stato interrotto.',
      },
      'owed-at-finish': {
        title: 'Non firmato di nuovo prima della fine',
        meaning:
          'Durante il trattamento è stato chiesto di nuovo il consenso. Alla fine del trattamento non era stato firmato di nuovo.',
      },
      cancelled: {
        title: 'Annullato prima di ogni trattamento',
        meaning: 'Con questo consenso non è stato fatto alcun trattamento.',
      },
      rescheduled: {
        title: 'Spostato a un’altra data prima di ogni trattamento',
        meaning: 'Con questo consenso non è stato fatto alcun trattamento.',
      },
    },
  },
};
