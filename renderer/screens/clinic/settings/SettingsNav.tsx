import { MagnifyingGlassIcon, XIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { Field } from '../../../kit/Field.tsx';
import type { SettingsGroup } from './groups.ts';

/** The groups of settings, and the search over all of them. Enter goes to the first setting that was found. */
export function SettingsNav({
  groups,
  group,
  onGroup,
  typed,
  onType,
  onEnter,
}: {
  groups: readonly SettingsGroup[];
  /** Null while something is searched for. */
  group: SettingsGroup | null;
  onGroup: (group: SettingsGroup) => void;
  typed: string;
  onType: (typed: string) => void;
  onEnter: () => void;
}) {
  const { t } = useTranslation('settings');
  return (
    <div className="col gap4">
      <form
        className="row gap2"
        onSubmit={(event) => {
          event.preventDefault();
          onEnter();
        }}
      >
        <div className="grow">
          <Field
            label={t('find')}
            hideLabel
            asTyped
            placeholder={t('find')}
            icon={<MagnifyingGlassIcon />}
            maxLength={100}
            value={typed}
            onChange={(event) => onType(event.target.value)}
            onKeyDown={({ key }) => {
              if (key === 'Escape') onType('');
            }}
          />
        </div>
        {typed !== '' && (
          <Button small kind="plain" icon={<XIcon />} onPress={() => onType('')}>
            {t('clear')}
          </Button>
        )}
      </form>
      <nav className="settings-groups" aria-label={t('title')}>
        {groups.map((one) => (
          <button
            key={one}
            type="button"
            className={`choice${one === group ? ' on' : ''}`}
            aria-current={one === group ? 'page' : undefined}
            onClick={() => onGroup(one)}
          >
            {t(`group.${one}`)}
          </button>
        ))}
      </nav>
    </div>
  );
}
