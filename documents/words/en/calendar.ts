/** The drawn weeks. */
export const calendar = {
  always: 'From now on: the “Always” list',
  outlasts: (date: string, planned: boolean) => `, ${planned ? 'planned ' : ''}to ${date}`,
  newSheet: (session: number) => `You’ll get a new sheet at session ${session}. Follow that one`,
  followSheet: (session: number) => `Follow the sheet of session ${session}`,
  treated: 'treated',
  /** What a phone says before it. */
  reminder: 'Reminder',
  session: (session: number) => `Session ${session}`,
  /** An entry in the phone's calendar. */
  ruleBy: (rule: string, time: string) => `${rule} by ${time}`,
  key: {
    off: 'off',
    on: 'on',
    newSheet: 'new sheet',
    note: 'A bar includes the day it ends on.',
    more: 'What does not fit is in the list.',
  },
  /** For somebody who hears the calendar. */
  spoken: {
    weeks: (from: string, to: string) => `Calendar of the weeks from ${from} to ${to}.`,
    off: 'Off',
    on: 'On',
    again: (word: string) => `${word} again`,
    session: (session: number) => `session ${session}`,
    replaced: (date: string, session: number) => `From ${date} on: follow the sheet of session ${session}.`,
    from: (date: string) => `from ${date} on`,
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    planned: ', planned',
  },
};
