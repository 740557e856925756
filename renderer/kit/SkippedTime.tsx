import { WarningCircleIcon } from '@phosphor-icons/react';
import { type PossibleDays, whyShut } from '../../domain/dates/possible-days.ts';
import type { CivilDate, CivilTime } from '../../domain/time.ts';
import { Button } from './Button.tsx';
import { useKitWords } from './kit-words.ts';

/** Under the time: the clock skips it on the chosen day, with the next possible time by one tap. */
export function SkippedTime({
  days,
  date,
  time,
  onChange,
}: {
  days: PossibleDays;
  date: CivilDate | null;
  time: CivilTime;
  onChange: (time: CivilTime) => void;
}) {
  const { refusal } = useKitWords();
  const shut = date && whyShut(days, date, time);
  const next = shut?.next;
  if (!shut || !next) return null;
  return (
    <div className="row between gap4" role="alert">
      <p className="complaint">
        <WarningCircleIcon />
        {refusal(shut.refusal)}
      </p>
      <Button small onPress={() => onChange(next)}>
        {next}
      </Button>
    </div>
  );
}
