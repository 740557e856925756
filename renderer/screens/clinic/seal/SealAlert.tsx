import { SealCheckIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { SealView } from '../../../../api/contract/seal.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { dateWithYear } from '../../../words/moments.ts';

/** The seal has ended, or the clock is wrong: what that means, and one button for the owner. Nothing while all is well. */
export function SealAlert({ view, onRenewed }: { view: SealView; onRenewed: (view: SealView) => void }) {
  const { t } = useTranslation('seal');
  const owner = useStatus(({ signedIn }) => signedIn?.role === 'owner');
  const zone = useStatus(({ now }) => now.zone);
  const { call } = useClient();
  const { run, busy } = useStep();
  const { standing, present } = view;
  if (standing === 'sound') return null;
  const words = {
    'ends-soon': ['endsSoonTitle', 'endsSoonWords'],
    ended: ['endedTitle', 'endedWords'],
    'not-begun': ['notBegunTitle', 'notBegunWords'],
  } as const;
  const [title, said] = words[standing];
  const date = dateWithYear({ instant: present.until, zone });
  return (
    <Alert tone={standing === 'ends-soon' ? 'fix' : 'stop'} title={t(title, { date })}>
      <div className="row between gap4">
        <p className="grow">
          {t(said)} {owner ? '' : t('askOwner')}
        </p>
        {owner && (
          <Button
            small
            icon={<SealCheckIcon />}
            working={busy && t('renewing')}
            onPress={() => void run(async () => onRenewed(await call('seal.renew', {})))}
          >
            {t('renew')}
          </Button>
        )}
      </div>
    </Alert>
  );
}
