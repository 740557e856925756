import { GearSixIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../kit/Empty.tsx';
import { ListRow } from '../../../kit/ListRow.tsx';
import type { FoundSetting } from './groups.ts';

/** Settings that were found, each with its group; a tap goes there. */
export function FoundSettings({
  typed,
  found,
  onPick,
}: {
  typed: string;
  found: readonly FoundSetting[];
  onPick: (found: FoundSetting) => void;
}) {
  const { t } = useTranslation('settings');
  const { t: named } = useTranslation('settingsFind');
  if (found.length === 0)
    return (
      <div role="status">
        <Empty icon={<GearSixIcon className="i xl" />} title={t('foundNone', { typed: typed.trim() })}>
          <p>{t('foundNoneWords')}</p>
        </Empty>
      </div>
    );
  return (
    <ul className="list visit">
      {found.map((one) => (
        <ListRow
          key={one.setting}
          title={named(`${one.setting}.name`)}
          under={t(`group.${one.group}`)}
          onPress={() => onPick(one)}
        />
      ))}
    </ul>
  );
}
