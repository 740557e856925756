import { CheckIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import { Button } from '../../../kit/Button.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';

/** The texts that clients read and sign: whose they are, what changed in the defaults, and adopting those. */
export function TextsCard({
  protocol,
  onSettings,
}: {
  protocol: SettingsView['protocol'];
  /** Null for those who may only read. */
  onSettings: ((settings: SettingsView) => void) | null;
}) {
  const { t } = useTranslation('texts');
  const { call } = useClient();
  const { run, busy } = useStep();
  const [open, setOpen] = useState(false);
  const { texts, newest, changes } = protocol;
  if (texts === 'present' && changes.length === 0) return null;
  const adopt = () => void run(async () => onSettings?.(await call('settings.adopt-texts', {})));
  return (
    <section className="card col gap4">
      <h2>{t('title', { version: newest })}</h2>
      <p>{t(texts)}</p>
      {open && (
        <ul className="col gap4">
          {changes.map(({ where, before, after }) => (
            <li key={`${where}-${before}-${after}`} className="col gap2">
              <p className="strong">{t(where)}</p>
              {before !== null && <p className="struck">{before}</p>}
              {after !== null && <p>{after}</p>}
            </li>
          ))}
        </ul>
      )}
      <div className="row gap4">
        {changes.length > 0 && (
          <Button small onPress={() => setOpen(!open)}>
            {t(open ? 'hide' : 'read')}
          </Button>
        )}
        {texts === 'earlier' && onSettings && open && (
          <Button small working={busy && t('adopting')} iconEnd={<CheckIcon />} onPress={adopt}>
            {t('adopt')}
          </Button>
        )}
      </div>
    </section>
  );
}
