import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientPage } from '../../../../../api/contract/client-page.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../../app/PlaceContext.tsx';
import { joined } from '../../../../ui-data/useApart.ts';
import { upperFirst, useBorn } from '../../../../ui-data/useBorn.ts';

/** A list of one client's, with the way back to their page. */
export function DoorFrame(props: {
  client: ClientPage;
  title: string;
  more?: ReactNode;
  main?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation('clientPage');
  const go = useGo();
  const born = useBorn();
  const { id: clientId, details } = props.client;
  return (
    <StaffFrame
      help="client"
      title={props.title}
      under={joined(details.name, upperFirst(born(details.dateOfBirth)))}
      side={
        <>
          <BackButton onPress={() => go({ at: 'client', clientId })}>{t('toClient')}</BackButton>
          {props.more}
        </>
      }
      main={props.main}
    >
      {props.children}
    </StaffFrame>
  );
}
