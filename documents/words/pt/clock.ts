import type { PaperWords } from '../language.ts';

const set = (back: boolean): string => (back ? 'atrasado' : 'adiantado');

export const clock: PaperWords['clock'] = {
  title: 'O relógio',
  restarts: {
    found: (before, after) => `O tablet foi reiniciado entre ${before} e ${after}.`,
    sure: 'Nenhuma duração depende do tempo em que esteve desligado.',
    notKnown:
      'Não se sabe quanto tempo esteve desligado; por isso as durações que abrangem o reinício dizem «pelo menos».',
    atLeast:
      'Não se sabe se entretanto o relógio foi mudado; por isso as durações que abrangem o reinício dizem «pelo menos».',
    said: (by, at) => `${by} indicou, ${at}, que`,
    right: 'o relógio está certo; por isso as durações que abrangem o reinício contam por inteiro.',
    off: (by, ahead) =>
      `o relógio está ${by} ${set(!ahead)} desde então. Por isso as horas a partir do reinício estão corrigidas: ${by} mais ${ahead ? 'cedo' : 'tarde'}.`,
  },
  known: (by, ahead) =>
    `Quando a visita foi aberta, sabia-se por uma visita anterior que o relógio estava ${by} ${set(!ahead)}. Por isso as horas estão corrigidas: ${by} mais ${ahead ? 'cedo' : 'tarde'}.`,
  notMoved: 'O relógio do tablet não foi mudado durante a visita.',
  notElse: 'Não se notou outra mudança do relógio.',
  tablet: (before, showed, back, by) =>
    `O registo notou por si que o relógio do tablet foi ${set(back)} ${by}: marcava ${before} e depois ${showed}.`,
  steady: 'O trabalho e as pausas são medidos por um relógio que não se pode mudar.',
  moved: (before, showed, back, by) => `O relógio marcava ${before} e depois ${showed}: foi ${set(back)} ${by}.`,
  atLeast: (length) => `pelo menos ${length}`,
  notAnswered: (found) => `${found} Ninguém disse qual das horas está certa.`,
  said: (by, at, right) =>
    `${by} indicou, ${at}, que a hora ${right === 'now' ? 'depois' : 'antes'} da mudança está certa.`,
  correctedAfter: 'Por isso as horas seguintes estão corrigidas, até o relógio ser mudado de novo.',
  stay: 'As horas anteriores ficam como estão.',
  correctedBefore: (by, later) =>
    `Por isso todas as horas anteriores estão corrigidas: ${by} mais ${later ? 'tarde' : 'cedo'}.`,
};
