import type { SpanishAreas } from './spanish-areas.ts';

export const scalpMap: SpanishAreas['scalpMap'] = {
  title: 'Mapa del cuero cabelludo',
  chooseLot: '1 Elija un lote',
  tapAreas: '2 Toque adónde fue',
  ownSides: 'Derecha e izquierda son las del cliente.',
  clientsRight: 'Derecha del cliente',
  clientsLeft: 'Izquierda del cliente',
  toFront: 'Delante',
  toBack: 'Detrás',
  views: 'Vistas',
  view: { front: 'Delante', top: 'Arriba', right: 'Derecha', left: 'Izquierda', back: 'Detrás' },
  viewCount: '{{view}} · {{marked}}',
  clear: 'Borrar {{view}}',
  save: 'Guardar el mapa',
  waitsMark: 'Toque primero una zona',
};
