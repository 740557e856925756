import { CivilTime } from '../../domain/time.ts';
import { Stepper } from './Stepper.tsx';

const two = (n: number) => String(n).padStart(2, '0');

/** Hours and quarter hours, by large buttons. */
export function TimePicker({
  hourLabel,
  minuteLabel,
  value,
  onChange,
}: {
  hourLabel: string;
  minuteLabel: string;
  value: CivilTime;
  onChange: (time: CivilTime) => void;
}) {
  const hour = Number(value.slice(0, 2));
  const minute = Number(value.slice(3));
  const set = (h: number, m: number) => onChange(CivilTime.parse(`${two(h)}:${two(m)}`));
  return (
    <div className="row gap4">
      <Stepper label={hourLabel} value={hour} least={6} most={22} show={two} onChange={(h) => set(h, minute)} />
      <span className="strong large" aria-hidden="true">
        :
      </span>
      <Stepper
        label={minuteLabel}
        value={minute}
        least={0}
        most={45}
        step={15}
        show={two}
        onChange={(m) => set(hour, m)}
      />
    </div>
  );
}
