import { durationsIn } from '../durations.ts';
import { counted } from './plural.ts';

const minutesIn = (minutes: number): string =>
  counted(minutes, { one: 'دقيقة واحدة', two: 'دقيقتان', few: 'دقائق', many: 'دقيقة', other: 'دقيقة' });
const hoursIn = (hours: number): string =>
  counted(hours, { one: 'ساعة واحدة', two: 'ساعتان', few: 'ساعات', many: 'ساعة', other: 'ساعة' });

export const durations = durationsIn({
  minutes: minutesIn,
  hours: hoursIn,
  hoursAndMinutes: (hours, minutes) => `${hoursIn(hours)} و${minutesIn(minutes)}`,
  seconds: (seconds) =>
    counted(seconds, { one: 'ثانية واحدة', two: 'ثانيتان', few: 'ثوانٍ', many: 'ثانية', other: 'ثانية' }),
  atLeast: (length) => `${length} على الأقل، أُعيد تشغيل الجهاز`,
});
