import type { PaperWords } from '../language.ts';
import { plural } from './plural.ts';

const afterFinal = (months: number | undefined): string =>
  `${months === undefined ? 'algum tempo' : `${months} ${plural(months, { one: 'mês', other: 'meses' })}`} depois da sua última sessão`;

export const aftercare: PaperWords['aftercare'] = {
  title: 'Os seus cuidados',
  subject: 'Folha de cuidados',
  large: {
    title: 'Os seus cuidados, letra grande',
    subject: 'Folha de cuidados, letra grande',
    dates: 'As suas datas, por ordem',
    codes: 'Para o telefone',
    signed: 'Assinado',
    sealed: 'O selo',
  },
  foot: (version) => `texto de cuidados, versão ${version}`,
  treated: 'Tratamento',
  treatedWhen: (date, stopped, time) => `${date}, ${stopped ? 'interrompido' : 'terminado'} ${time}`,
  treatedBy: 'Feito por',
  planned: 'previsto',
  noFinalDate: {
    before: 'A sua última sessão ainda não tem data. O que depende dela está marcado ',
    after: ' e terá a sua data numa folha posterior.',
  },
  finalPlanned: {
    before: 'As datas marcadas ',
    after: (date) =>
      ` contam-se a partir da sua última sessão, prevista para ${date}. Se esse dia mudar, mudam com ele.`,
  },
  infected: {
    title: 'Pode ser uma infeção?',
    call: (hasNumber) =>
      `Telefone ${hasNumber ? 'para a clínica ou ' : ''}para um médico se, depois dos primeiros dias, notar `,
    act: (act) => `. ${act}`,
    clinic: 'Clínica ',
    andOutOfHours: ', fora do horário ',
    outOfHours: 'Fora do horário ',
  },
  next: {
    noneTitle: 'Não há mais sessões previstas',
    none: 'Esta foi a última sessão do seu tratamento. Se mais tarde marcar um retoque, recebe uma folha de preparação com os dias anteriores e uma nova folha de cuidados com as suas próprias datas.',
    noDateTitle: (session) => `A sessão ${session} ainda não tem data`,
    noDate: 'Marque-a com a clínica. Recebe então uma folha de preparação com as datas dos dias anteriores.',
    nothing: 'Não há nada a preparar para ela.',
    askReasons: 'Para saber os motivos, pergunte-nos.',
    askOtherReasons: 'Para saber os outros motivos, pergunte-nos.',
    before: (session, when) => `Antes da sessão ${session}: ${when}`,
  },
  pigments: {
    title: 'Pigmentos usados',
    lot: (lot) => `lote ${lot}`,
    expires: (date) => `validade: ${date}`,
    noExpiry: 'sem data de validade na embalagem',
  },
  information: 'Convém saber',
  signedAbove: 'Assinou a frase acima',
  notSigned: 'Não assinado pela pessoa tratada. ',
  everyRule: 'Todas as indicações, com a sua data, estão nas páginas seguintes.',
  rules: {
    notYet: 'Ainda não',
    inModeration: 'Com moderação',
    from: 'A partir de',
    always: 'Sempre',
    to: (date) => `Até ${date}`,
    until: (months) => `Até ${afterFinal(months)}`,
    fromNowOn: 'A partir de agora',
    since: (months) => {
      const words = afterFinal(months);
      return words.charAt(0).toUpperCase() + words.slice(1);
    },
    alwaysAfter: (months) => `Sempre, a partir de ${afterFinal(months)} `,
    alwaysFrom: (date) => `Sempre, a partir de ${date}`,
  },
};
