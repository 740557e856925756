import { Choice } from '../../../../kit/Choice.tsx';
import { Opens } from './Opens.tsx';

export interface Chosen<T extends string> {
  readonly id: T;
  readonly label: string;
}

/** One of a list that opens in place. The choice closes it. */
export function ChooseOne<T extends string>({
  label,
  value,
  options,
  complaint,
  place,
  onChoose,
}: {
  label: string;
  value: T | null;
  options: readonly Chosen<T>[];
  complaint?: string | undefined;
  place?: string;
  onChoose: (id: T) => void;
}) {
  const chosen = options.find(({ id }) => id === value);
  return (
    <Opens label={label} value={chosen?.label ?? ''} complaint={complaint} {...(place === undefined ? {} : { place })}>
      {(close) => (
        <fieldset className="stack" aria-label={label}>
          {options.map((option) => (
            <Choice
              key={option.id}
              on={option.id === value}
              onPress={() => {
                onChoose(option.id);
                close();
              }}
            >
              {option.label}
            </Choice>
          ))}
        </fieldset>
      )}
    </Opens>
  );
}
