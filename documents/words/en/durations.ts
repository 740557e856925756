import { type DurationWords, durationsIn } from '../durations.ts';

export const durationWords: DurationWords = {
  minutes: (minutes) => `${minutes} min`,
  hours: (hours) => `${hours} h`,
  hoursAndMinutes: (hours, minutes) => `${hours} h ${minutes} min`,
  seconds: (seconds) => `${seconds} s`,
  atLeast: (length) => `at least ${length}, the tablet was restarted`,
};

export const durations = durationsIn(durationWords);
