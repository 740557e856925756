import { durationsIn } from '../durations.ts';

export const durations = durationsIn({
  minutes: (minutes) => `${minutes} min`,
  hours: (hours) => `${hours} h`,
  hoursAndMinutes: (hours, minutes) => `${hours} h ${minutes} min`,
  seconds: (seconds) => `${seconds} s`,
  atLeast: (length) => `pelo menos ${length}, o tablet foi reiniciado`,
});
