import { PencilSimpleLineIcon, ProhibitIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { upperFirst, useBorn } from '../../../ui-data/useBorn.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { useShowPanel } from '../frame/PanelContext.tsx';
import { VisitFrame } from '../frame/VisitFrame.tsx';

/** A corrected date of birth is under the clinic's minimum age: cancel, or correct it again. */
export function TooYoungStage() {
  const { t } = useTranslation('visit');
  const { visit } = useVisit();
  const go = useGo();
  const show = useShowPanel();
  const born = useBorn();
  const birth = visit.client.dateOfBirth;
  return (
    <VisitFrame
      help="tooYoung"
      side={
        <Button icon={<PencilSimpleLineIcon />} onPress={() => go({ at: 'client-edit', clientId: visit.clientId })}>
          {t('tooYoungCorrect')}
        </Button>
      }
      main={
        <Button kind="main" iconEnd={<ProhibitIcon />} onPress={() => show('cancel')}>
          {t('moreCancel')}
        </Button>
      }
    >
      <Alert tone="stop" title={t('tooYoungTitle', { age: visit.minimumAge })}>
        <p>
          {typeof birth === 'string'
            ? t('tooYoungWords', { born: upperFirst(born(birth)), years: visit.ageYears })
            : t('tooYoungUnknown', { born: upperFirst(born(birth)) })}
        </p>
      </Alert>
    </VisitFrame>
  );
}
