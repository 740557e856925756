import { useTranslation } from 'react-i18next';
import type { ClientId } from '../../../../domain/ids.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';
import { joined } from '../../../ui-data/useApart.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { given } from '../../../words/writing.ts';
import { FindPerson, type Person, PersonRow } from './FindPerson.tsx';

/** Who may be the same person, and everybody else by a search. */
export function FindOther({ clientId }: { clientId: ClientId }) {
  const { t } = useTranslation('join');
  const go = useGo();
  const { data: client } = useQuery('clients.contact', { clientId });
  const { data: records } = useQuery('clients.records', { clientId });
  const choose = ({ id }: Person) => go({ at: 'client-join', clientId, other: id });
  const alike = records?.alike ?? [];
  return (
    <StaffFrame
      help="join"
      title={t('findTitle')}
      under={client ? t('findUnder', { name: given(client.details.name) }) : ''}
      side={<BackButton onPress={() => go({ at: 'client', clientId })} />}
    >
      <FindPerson except={clientId} onChoose={choose}>
        <section className="col gap4">
          <h2>{t('suggested')}</h2>
          {records && alike.length === 0 && <p className="large">{t('nobody')}</p>}
          <ul className="list visit">
            {alike.map((one) => (
              <PersonRow
                key={one.id}
                person={one}
                said={joined(
                  t(`why.${one.why}`),
                  one.visits === 0 ? t('noVisits') : t('visits', { count: one.visits }),
                )}
                onChoose={choose}
              />
            ))}
          </ul>
        </section>
      </FindPerson>
    </StaffFrame>
  );
}
