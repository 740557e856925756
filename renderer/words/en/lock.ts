export const lock = {
  tablet: 'Tablet {{device}}',
  who: 'Who is unlocking?',
  roleStaff: 'staff',
  roleOwner: 'owner',
  choose: 'Choose your name, then type your PIN.',
  pinFor: 'PIN for {{name}}',
  unlock: 'Unlock',
  unlocking: 'Unlocking…',
  otherPage:
    'Chairside was opened in another window at {{time}}. This one took over. If that was not you, end Chairside and start it again.',
  runningTitle: 'A procedure is running',
  minutes: '{{count}} min',
  cueWorking: 'Working since the last break',
  cueOpen: 'Break window is open',
  cueAsks: 'Break now?',
  cueOverdue: 'Break overdue',
  cueOnBreak: 'On a break',
} as const;
