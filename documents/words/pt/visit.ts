import { recordedIn } from '../facts-in.ts';
import type { PaperWords } from '../language.ts';
import { papers } from './correction.ts';
import { factWords } from './fact-words.ts';

const because = (what: string, reason: string): string => (reason === '' ? `${what}.` : `${what}: ${reason}`);

export const visit: PaperWords['visit'] = {
  title: papers['visit-record'],
  foot: (version) => `protocolo, versão ${version}`,
  opened: 'Aberta',
  treatedBy: 'Tratamento feito por',
  checkedBy: 'Verificado por',
  nobody: 'ninguém',
  checks: 'Verificações do couro cabeludo antes da sessão',
  treated: (span) => `Tratamento feito${span}`,
  endings: {
    stopped: 'Interrompido antes do fim. Tratamento',
    cancelled: 'Cancelada, não se fez nenhum tratamento',
    declined: 'Consentimento recusado, não se fez nenhum tratamento',
    withdrawn: 'Consentimento retirado, não se fez nenhum tratamento',
  },
  stopped: {
    withdrawn: (reason) => because('O consentimento foi retirado', reason),
    notSignedAgain: (reason) => because('O consentimento não foi assinado de novo', reason),
    tooYoung: (minimumAge) => `Idade insuficiente: esta clínica trata a partir dos ${minimumAge} anos.`,
    healthAnswer: 'Uma resposta sobre a saúde exclui o tratamento.',
    consentOwed: 'O consentimento foi pedido de novo durante o tratamento e não foi assinado de novo.',
  },
  moved: (when) => `Mudada para uma nova data, ${when}`,
  found: 'Observado: ',
  staffNote: 'Nota para a equipa: ',
  newAppointment: 'Nova marcação: ',
  recoveredPin: (when) => `: o PIN foi definido com a chave de recuperação em ${when}.`,
  givenPin: (by, when, signedIn) =>
    `: o PIN foi dado por ${by} em ${when}; ${signedIn ? 'desde então não foi escolhido um próprio.' : 'ninguém entrou com ele desde então.'}`,
  timeOut: 'Confirmado antes da primeira picada',
  notes: 'Notas',
  evidence:
    'Seguem-se todas as entradas desta visita, por ordem, tal como foram guardadas quando aconteceram. Cada uma leva uma impressão digital da anterior; a última entrada acima era a mais recente do registo quando este foi selado. Os números que faltam pertencem a outras entradas.',
  tooSoon: {
    title: 'Demasiado cedo depois da última sessão',
    dates: (treated, first) => `Última sessão: ${treated}. Primeira data possível para a seguinte: ${first}.`,
  },
  check: {
    status: {
      passed: 'Em ordem',
      fixed: 'Corrigido, depois em ordem',
      continued: 'Continuado por decisão',
      reschedule: 'Precisa de nova data',
      decide: 'Não decidido',
      fixing: 'Observado, não corrigido',
      'to-check': 'Não verificado',
    },
    again: (round) => `Verificado de novo (${round})`,
    finding: (finding) => `Observação: ${finding}`,
    done: 'Feito: ',
    decided: (goesOn, when, by) => `${goesOn ? 'Decidido continuar' : 'Decidida uma nova data'}, ${when}, ${by}: `,
  },
};

export const recordFacts: PaperWords['recordFacts'] = {
  title: 'Para o registo',
  names: factWords.facts,
  says: recordedIn(factWords),
  by: (when, who) => ` (${when}, ${who})`,
};
