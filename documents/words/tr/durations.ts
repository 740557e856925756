import { durationsIn } from '../durations.ts';

export const durations = durationsIn({
  minutes: (minutes) => `${minutes} dk`,
  hours: (hours) => `${hours} sa`,
  hoursAndMinutes: (hours, minutes) => `${hours} sa ${minutes} dk`,
  seconds: (seconds) => `${seconds} sn`,
  atLeast: (length) => `en az ${length}, tablet yeniden başlatıldı`,
});
