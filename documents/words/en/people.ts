/** Who did what. */
export const people = {
  title: 'Who did what',
  did: {
    opened: 'opened the visit',
    checked: 'checked the scalp',
    rescheduled: 'set the new date',
    cancelled: 'cancelled',
    'witnessed-consent': 'witnessed the consent',
    treated: 'treated',
    stopped: 'wrote the withdrawal down',
    'witnessed-aftercare': 'witnessed the aftercare',
    sealed: 'sealed',
  },
  treated: (range: string, byClock: boolean) => ` (${range}${byClock ? ' by the tablet’s clock' : ''})`,
  from: (name: string, time: string) => `${name} (from ${time})`,
};
