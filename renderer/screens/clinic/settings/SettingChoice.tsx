import { AnswerPair } from '../../../kit/Choice.tsx';

/**
 * One choice of a setting. Whoever may not change it reads what it is. The choice that stands already sends nothing when it is
 * tapped again: a second tap would be a second entry on the record.
 */
export function SettingChoice<Id extends string>({
  label,
  options,
  value,
  mayChange = true,
  onChoose,
}: {
  label: string;
  options: readonly { readonly id: Id; readonly label: string }[];
  value: Id | null;
  mayChange?: boolean;
  onChoose: (id: Id) => void;
}) {
  if (!mayChange) return <p>{options.find(({ id }) => id === value)?.label}</p>;
  return <AnswerPair label={label} options={options} value={value} onAnswer={(id) => id !== value && onChoose(id)} />;
}
