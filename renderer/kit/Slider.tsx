/** A place between two ends, 0 to 100. Beside it stand buttons that do the same by a tap. */
export function Slider({ label, value, onValue }: { label: string; value: number; onValue: (value: number) => void }) {
  return (
    <input
      className="slider"
      type="range"
      min={0}
      max={100}
      value={value}
      aria-label={label}
      onChange={(event) => onValue(Number(event.target.value))}
    />
  );
}
