import type { SettingsView } from '../../../../api/contract/settings.ts';
import { useStep } from '../../../ui-data/useStep.ts';

/** What a card of the settings is given. */
export interface CardOf {
  readonly settings: SettingsView;
  readonly onSettings: (settings: SettingsView) => void;
}

/** Runs a step that answers with the settings as they are then, and shows those. */
export function useSetting(onSettings: CardOf['onSettings']): (step: () => Promise<SettingsView>) => void {
  const { run } = useStep();
  return (step) => void run(async () => onSettings(await step()));
}
