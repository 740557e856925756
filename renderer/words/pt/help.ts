import type { Portuguese } from './portuguese.ts';

export const help: Portuguese['help'] = {
  cover: {
    title: 'Isto é para si?',
    lead: 'Perguntamos o seu dia de anos, ou o seu nome, para que mais ninguém leia o que é seu.',
    points: ['Escolha o mês e depois o dia.', 'Não é para si? Toque em «Não sou eu» e devolva o tablet.'],
  },
  language: {
    title: 'A sua língua',
    lead: 'Escolha a língua em que quer ler e assinar. Pode mudá-la até assinar.',
    points: [
      'O que já respondeu fica guardado.',
      'A sua língua não está aqui? Pergunte à pessoa que faz o tratamento.',
    ],
  },
  details: {
    title: 'Os seus dados',
    lead: 'Veja se está tudo certo e corrija o que não estiver.',
    points: [
      'Não tem de preencher o que está marcado como opcional.',
      'Tem dúvidas? Pergunte à pessoa que faz o tratamento.',
    ],
  },
  health: {
    title: 'Perguntas sobre a sua saúde',
    lead: 'Responda a cada uma com sim ou não. As suas respostas ajudam a um tratamento seguro.',
    points: [
      'Depois de um «sim», escreva algumas palavras.',
      'Um «sim» não quer dizer necessariamente que não haja tratamento. A pessoa que o faz fala consigo sobre isso.',
      'Tem dúvidas? Pergunte antes de responder.',
    ],
  },
  review: {
    title: 'As suas respostas',
    lead: 'Leia-as mais uma vez. Pode mudar cada uma delas.',
    points: ['Só a equipa da clínica as vê.'],
  },
  consent: {
    title: 'Ler e decidir',
    lead: 'Leia cada ponto. A decisão sobre cada um é sua.',
    points: [
      'Pode fazer uma pergunta sobre qualquer ponto. A pessoa que faz o tratamento vê-a.',
      'Pode recusar os pontos opcionais. O tratamento é o mesmo.',
      'Pode decidir não assinar em qualquer momento.',
    ],
  },
  sign: {
    title: 'A sua assinatura',
    lead: 'Assine na caixa com o dedo ou com uma caneta, ou escreva o seu nome. Valem o mesmo.',
    points: [
      '«Apagar» esvazia a caixa.',
      'Prefere assinar em papel, ou não assinar? Diga à pessoa que faz o tratamento.',
    ],
  },
  reader: {
    title: 'Quem leu ou interpretou',
    lead: 'Assina também quem leu este texto em voz alta ou o interpretou, e mais ninguém.',
    points: [
      'Leia o que confirma e depois assine com o seu próprio nome.',
      'Alguma coisa não é verdade? Devolva o tablet e diga-o.',
    ],
  },
  aftercare: {
    title: 'As suas próximas semanas',
    lead: 'O que fazer e o que evitar, com as datas. Recebe tudo numa folha.',
    points: [
      'Leia até ao fim e depois confirme com a sua assinatura que leu.',
      'Há algo que não está claro? Pergunte agora.',
    ],
  },
  giveBack: {
    title: 'Devolva o tablet',
    lead: 'Tudo até aqui está guardado. Entregue o tablet à pessoa que faz o tratamento, por favor.',
    points: ['A equipa da clínica escreve aqui o PIN. Não precisa de nenhum.'],
  },
};
