import type { SpanishAreas } from './spanish-areas.ts';

export const aftercare: SpanishAreas['aftercare'] = {
  stopped: 'Interrumpido a las {{time}}: consentimiento retirado.',
  stoppedText: 'Los cuidados cuentan desde ese momento. Ofrezca la hoja; sin firma se imprime igualmente.',
  sheetTitle: 'Hoja de cuidados',
  finished: 'Terminó el {{date}}, {{time}}. Ese es el día 0 de todas las fechas siguientes.',
  finalSession: 'Fue la última sesión.',
  notFinal: 'No es la última sesión. Las fechas que dependen de ella figuran como «previsto».',
  nextSession: 'Próxima sesión: {{date}}, {{time}}',
  noNext: 'Todavía no hay una próxima sesión prevista.',
  plannedFinal: 'Última sesión prevista: {{date}}',
  change: 'Cambiar las sesiones',
  firstPossible: 'Primera fecha posible: {{date}}',
  handOver: 'Entregar a {{name}}',
  handingOver: 'Entregando…',
  waitsDate: 'Elija primero una fecha posible',
  waitsQuestion: 'Responda primero a la pregunta',
  handOverText: 'Repasa las fechas y después firma. Usted firma a continuación como testigo.',
};
