import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustodyDue } from '../../../../api/contract/backups.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { momentLine } from '../../../words/moments.ts';

/** Another owner changed the name or the role of whoever is signed in. Shown until they confirm it. */
export function StaffChanged({ changed }: { changed: NonNullable<CustodyDue['changed']> }) {
  const { t } = useTranslation('custody');
  const { t: common } = useTranslation();
  const { call } = useClient();
  const { run, busy } = useStep();
  const [seen, setSeen] = useState(false);
  if (seen) return null;
  const { by, at, name, role } = changed;
  const see = () =>
    run(async () => {
      await call('staff.saw-change', {});
      setSeen(true);
    });
  return (
    <Alert tone="fix" title={t(name ? 'nameChanged' : 'roleChanged', { by, moment: momentLine(at) })}>
      <div className="row between gap4">
        <div className="grow col gap2">
          {name && <p>{t('nameChangedWords', { name: name.after, before: name.before })}</p>}
          {role && <p>{t(`roleWords.${role}`)}</p>}
        </div>
        <Button small working={busy && common('saving')} onPress={() => void see()}>
          {t('changeSeen')}
        </Button>
      </div>
    </Alert>
  );
}
