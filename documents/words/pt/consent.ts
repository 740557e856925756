import type { PaperWords } from '../language.ts';
import { plural } from './plural.ts';

export const consent: PaperWords['consent'] = {
  title: 'Registo de consentimento',
  foot: (version) => `consentimento, versão ${version}`,
  witness: 'Testemunha',
  language: 'Língua',
  none: 'ninguém',
  sample: 'Este texto é um modelo. Ainda ninguém da clínica o aprovou.',
  textTitle: (title, version) => `${title}, versão ${version}`,
  electronic: 'Um registo eletrónico',
  meaning: 'O que significa a assinatura',
  declinedMeaning: 'Perante testemunha: este texto foi mostrado, e a pessoa decidiu não o assinar.',
  noted: (name) => `${name} anotou: `,
  questions: 'Perguntas do cliente',
  noQuestions: 'Nenhuma.',
  question: (when, words) => ` (${when}): ${words || 'quer falar sobre isto'}`,
  answered: 'Resposta de quem faz o tratamento: ',
  notAnswered: 'sem resposta',
  health: 'Perguntas sobre a saúde',
  yes: (question) => `Sim: ${question}`,
  answer: (question) => (/\p{P}$/u.test(question) ? question : `${question}:`),
  noToEach: 'Não a cada uma destas:',
  noneAsked: 'Não foi feita nenhuma.',
  alerts: 'O que decidiu quem faz o tratamento sobre cada «sim»',
  noAlerts: 'Nenhuma resposta foi «sim».',
  notDecided: 'Não decidido: ',
  refused: 'Sem tratamento com esta resposta: ',
  doctorsNote: (doctor, date) => `Declaração médica de ${doctor}, ${date}.`,
  decision: { continue: 'Continuar: ', reschedule: 'Nova data: ' },
  decided: (question, when, reason) => `${question} (${when}) ${reason}`,
  first: {
    declined: 'Antes disso o consentimento foi recusado.',
    withdrawn: 'Antes disso o consentimento foi retirado.',
    cancelled: 'Antes disso a visita foi cancelada.',
    moved: 'Antes disso a visita mudou para outra data.',
    ended: 'Antes disso a visita terminou.',
  },
  evidence: {
    text: 'Texto do consentimento',
    textWords: (version, language) => `versão ${version}, língua ${language}, SHA-256 `,
    copy: 'Cópia para o cliente',
    copyWords:
      'No fim da visita entrega-se uma cópia impressa, ou guarda-se o ficheiro numa pasta, se for pedido. Cada cópia tem um número no registo. A clínica dá outra em qualquer momento.',
    events:
      'As entradas seguintes são a parte desta visita no registo da clínica, por ordem, tal como foram guardadas quando aconteceram. Cada uma leva uma impressão digital da anterior; a última entrada acima era a mais recente do registo quando este foi selado. Os números que faltam pertencem a outras entradas.',
  },
  clause: {
    numbered: (place) => `${place}.`,
    opened: (when, answer) => `Aberto ${when}, ${answer}`,
    neverOpened: (answer) => `Nunca aberto, ${answer}`,
    answers: {
      agreed: (when) => `aceite ${when}`,
      refused: (when) => `recusado ${when}`,
      read: (when) => `lido ${when}`,
      unanswered: () => 'sem resposta',
    },
    chosen: (option, when) => `escolhido ${when}: ${option}`,
    photos: {
      record: 'Estas fotografias são para o processo da clínica.',
      teaching: 'Estas fotografias são para o ensino.',
      marketing: 'Estas fotografias são para publicidade.',
    },
    initialsAlt: (when) => `Iniciais, ${when}`,
    optional: (title) =>
      /(?:^|\P{L})(?:opciona(?:l|is)|facultativ[ao]s?)(?:\P{L}|$)/iu.test(title) ? title : `${title} (opcional)`,
    withdrawn: (when, reason) => `Retirado ${when}${reason === '' ? '' : `. ${reason}`}`,
  },
  reader: {
    title: 'Leitor ou intérprete',
    statement: (name, signer, language) =>
      `Eu, ${name}, li ou interpretei todo este texto para ${signer} em ${language}, e transmiti cada pergunta e cada resposta tal como foi dita.`,
    named: (name, language, knows) => `${name} (${language}, ${knows})`,
    knows: {
      'first-language': 'língua materna',
      translator: 'tradução profissional',
      studied: 'estudou a língua',
      'lived-there': 'viveu onde se fala',
    },
    signed: (when) => `Assinado ${when}`,
    notSigned: 'não assinou',
  },
  knownBy: {
    'known-to-staff': 'Pessoa conhecida da equipa',
    'photo-id': 'Mostrou à equipa um documento com fotografia',
    'birth-date-confirmed': 'Confirmou o dia e o mês de nascimento',
    'guardian-present': 'Pessoa conhecida através do representante legal, que estava presente',
  },
  outcome: {
    declined: 'Recusado',
    declinedText: 'A pessoa decidiu não assinar. Não se fez nenhum tratamento. ',
    inTheirWords: 'Nas suas palavras: ',
    noReason: 'Não foi dado nenhum motivo, e não é preciso.',
    signedBy: (signer, when) => `por ${signer} em ${when}`,
    witnessedBy: (name, when) => `, testemunha ${name} às ${when}`,
    signed: (rest) => `Assinado ${rest}`.trim(),
    beforeThatSigned: (rest) => `Antes disso assinado ${rest}`.trim(),
    counts: (agreed, of, refused) =>
      `${agreed} de ${of} pontos aceites${refused > 0 ? `; ${refused} ${plural(refused, { one: 'ponto opcional recusado', other: 'pontos opcionais recusados' })}` : ''}.`,
    notWitnessed: {
      withdrawnFirst: 'Sem testemunha: antes disso o consentimento foi retirado.',
      cancelledFirst: 'Sem testemunha: antes disso a visita foi cancelada.',
      movedFirst: 'Sem testemunha: antes disso a visita mudou para outra data.',
      plain: 'Sem testemunha.',
    },
    guardian: (name) => `${name}, representante legal`,
    withdrawnSince: 'Retirado depois de assinado',
    withdrawnPoint: (when, reason) => `, ${when}. ${reason}`,
    signedForWithdrawal: 'Assinado para a retirada',
    reason: 'Motivo: ',
    noneWritten: 'não foi anotado nenhum.',
    writtenBy: (name) => `Anotado por ${name}.`,
    needNotSign: ' A retirada não foi assinada, e não é preciso.',
    ended: {
      withdrawn: {
        title: 'Consentimento retirado',
        meaning: 'Este consentimento foi retirado antes da primeira picada. Não se fez nenhum tratamento.',
      },
      stopped: {
        title: 'Consentimento retirado',
        meaning: 'Este consentimento foi retirado durante o tratamento. O tratamento foi interrompido nesse momento.',
      },
      'not-signed-again': {
        title: 'Não assinado de novo',
        meaning:
          'Durante o tratamento mudou uma resposta sobre a saúde, e não se assinou de novo. O tratamento foi interrompido.',
      },
      'owed-at-finish': {
        title: 'Não assinado de novo antes do fim',
        meaning:
          'Durante o tratamento o consentimento foi pedido de novo. Não tinha sido assinado de novo quando o tratamento terminou.',
      },
      cancelled: {
        title: 'Cancelado antes de qualquer tratamento',
        meaning: 'Não se fez nenhum tratamento com este consentimento.',
      },
      rescheduled: {
        title: 'Mudado para outra data antes de qualquer tratamento',
        meaning: 'Não se fez nenhum tratamento com este consentimento.',
      },
    },
  },
};
