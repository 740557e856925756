import type { PaperWords } from '../language.ts';

const set = (back: boolean): string => (back ? 'reculée' : 'avancée');

export const clock: PaperWords['clock'] = {
  title: 'L’horloge',
  restarts: {
    found: (before, after) => `La tablette a été redémarrée entre ${before} et ${after}.`,
    sure: 'Aucune durée ne dépend du temps pendant lequel elle était éteinte.',
    notKnown:
      'On ne sait pas combien de temps elle est restée éteinte : les durées qui couvrent le redémarrage portent donc « au moins ».',
    atLeast:
      'On ne sait pas si son horloge a été réglée entre-temps : les durées qui couvrent le redémarrage portent donc « au moins ».',
    said: (by, at) => `${by} a indiqué, ${at}, que`,
    right: 'l’horloge est juste : les durées qui couvrent le redémarrage comptent donc en entier.',
    off: (by, ahead) =>
      `l’horloge ${ahead ? 'avance' : 'retarde'} de ${by} depuis. Les heures à partir du redémarrage sont donc corrigées : ${by} plus ${ahead ? 'tôt' : 'tard'}.`,
  },
  known: (by, ahead) =>
    `À l’ouverture de la visite, on savait que l’horloge ${ahead ? 'avançait' : 'retardait'} de ${by}, d’après ce qui avait été dit lors d’une visite précédente. Les heures sont donc corrigées : ${by} plus ${ahead ? 'tôt' : 'tard'}.`,
  notMoved: 'L’horloge de la tablette n’a pas été changée pendant la visite.',
  notElse: 'Aucun autre changement de l’horloge n’a été constaté.',
  tablet: (before, showed, back, by) =>
    `Le registre a constaté de lui-même que l’horloge de la tablette a été ${set(back)} de ${by} : elle affichait ${before}, puis ${showed}.`,
  steady: 'Le travail et les pauses sont mesurés par une horloge qui ne se règle pas.',
  moved: (before, showed, back, by) =>
    `L’horloge affichait ${before}, puis ${showed} : elle a été ${set(back)} de ${by}.`,
  atLeast: (length) => `au moins ${length}`,
  notAnswered: (found) => `${found} Personne n’a dit quelle heure est juste.`,
  said: (by, at, right) =>
    `${by} a indiqué, ${at}, que l’heure ${right === 'now' ? 'd’après' : 'd’avant'} le changement est juste.`,
  correctedAfter: 'Les heures qui suivent sont donc corrigées, jusqu’au réglage suivant de l’horloge.',
  stay: 'Les heures qui précèdent restent telles quelles.',
  correctedBefore: (by, later) =>
    `Toutes les heures qui précèdent sont donc corrigées : ${by} plus ${later ? 'tard' : 'tôt'}.`,
};
