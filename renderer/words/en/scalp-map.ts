/** Where each lot went on the scalp. */
export const scalpMap = {
  title: 'Scalp map',
  chooseLot: '1 Choose a lot',
  tapAreas: '2 Tap where it went',
  ownSides: 'Right and left are the client’s own.',
  clientsRight: 'Client’s right',
  clientsLeft: 'Client’s left',
  toFront: 'Front',
  toBack: 'Back',
  views: 'Pictures',
  view: { front: 'Front', top: 'Top', right: 'Right', left: 'Left', back: 'Back' },
  viewCount: '{{view}} · {{marked}}',
  clear: 'Clear {{view}}',
  save: 'Save the map',
  waitsMark: 'Tap an area first',
} as const;
