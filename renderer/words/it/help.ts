import type { Italian } from './italian.ts';

export const help: Italian['help'] = {
  cover: {
    title: 'È per lei?',
    lead: 'Chiediamo il suo compleanno, o il suo nome, perché nessun altro legga ciò che la riguarda.',
    points: ['Scelga il mese, poi il giorno.', 'Non è lei? Tocchi «Non sono io» e restituisca il tablet.'],
  },
  language: {
    title: 'La sua lingua',
    lead: 'Scelga la lingua in cui vuole leggere e firmare. Può cambiarla finché non firma.',
    points: ['Le risposte già date restano.', 'La sua lingua non c’è? Chieda a chi esegue il trattamento.'],
  },
  details: {
    title: 'I suoi dati',
    lead: 'Guardi se è tutto giusto e corregga ciò che non lo è.',
    points: [
      'Non è obbligatorio compilare ciò che è indicato come facoltativo.',
      'Ha dubbi? Chieda a chi esegue il trattamento.',
    ],
  },
  health: {
    title: 'Domande sulla sua salute',
    lead: 'Risponda a ciascuna con sì o no. Le sue risposte aiutano a trattarla in sicurezza.',
    points: [
      'Dopo un «sì», scriva qualche parola.',
      'Un «sì» non vuol dire per forza che il trattamento non si fa. Ne parlerà con lei chi lo esegue.',
      'Ha dubbi? Chieda prima di rispondere.',
    ],
  },
  review: {
    title: 'Le sue risposte',
    lead: 'Le legga ancora una volta. Può cambiare ciascuna di esse.',
    points: ['Le vede solo il personale della clinica.'],
  },
  consent: {
    title: 'Leggere e decidere',
    lead: 'Legga ogni punto. Su ciascuno decide lei.',
    points: [
      'Può fare una domanda su ogni punto. La vede chi esegue il trattamento.',
      'I punti facoltativi si possono rifiutare. Il trattamento è lo stesso.',
      'Può decidere di non firmare in ogni momento.',
    ],
  },
  sign: {
    title: 'La sua firma',
    lead: 'Firmi nel riquadro con il dito o con una penna, oppure scriva il suo nome. Valgono allo stesso modo.',
    points: [
      '«Cancella» svuota il riquadro.',
      'Preferisce firmare su carta, o non firmare? Lo dica a chi esegue il trattamento.',
    ],
  },
  reader: {
    title: 'Chi ha letto o interpretato',
    lead: 'Firma anche chi ha letto ad alta voce o interpretato questo testo, e nessun altro.',
    points: [
      'Legga ciò che conferma, poi firmi con il proprio nome.',
      'Qualcosa non è vero? Restituisca il tablet e lo dica.',
    ],
  },
  aftercare: {
    title: 'Le sue prossime settimane',
    lead: 'Che cosa fare e che cosa evitare, con le date. Riceverà tutto su una scheda.',
    points: ['Legga fino alla fine, poi confermi con la firma di aver letto.', 'Qualcosa non è chiaro? Chieda adesso.'],
  },
  giveBack: {
    title: 'Restituisca il tablet',
    lead: 'Tutto è salvato fin qui. Dia il tablet a chi esegue il trattamento, per favore.',
    points: ['Qui il personale della clinica scrive il suo PIN. A lei non serve.'],
  },
};
