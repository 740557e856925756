import { durationsIn } from '../durations.ts';

export const durations = durationsIn({
  minutes: (minutes) => `${minutes} min`,
  hours: (hours) => `${hours} h`,
  hoursAndMinutes: (hours, minutes) => `${hours} h ${minutes} min`,
  seconds: (seconds) => `${seconds} s`,
  atLeast: (length) => `almeno ${length}, il tablet è stato riavviato`,
});
