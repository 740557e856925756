import { MagnifyingGlassIcon } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Birth } from '../../../../domain/clinic/birth.ts';
import type { ClientId } from '../../../../domain/ids.ts';
import { Field } from '../../../kit/Field.tsx';
import { ListRow } from '../../../kit/ListRow.tsx';
import { joined } from '../../../ui-data/useApart.ts';
import { upperFirst, useBorn } from '../../../ui-data/useBorn.ts';
import { useSearch } from '../today/useToday.ts';

const mostShown = 12;

export interface Person {
  readonly id: ClientId;
  readonly name: string;
  readonly dateOfBirth: Birth;
}

/** Looks for a client other than `except`. `children`: what stands there while nobody is looked for. */
export function FindPerson({
  except,
  onChoose,
  children,
}: {
  except: ClientId;
  onChoose: (person: Person) => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('join');
  const [query, setQuery] = useState('');
  const searching = query.trim() !== '';
  const found = useSearch(query, searching)?.filter(({ id }) => id !== except) ?? null;
  return (
    <>
      <Field
        label={t('find')}
        asTyped
        icon={<MagnifyingGlassIcon />}
        maxLength={200}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {!searching && children}
      {searching && found?.length === 0 && <p className="large">{t('noneFound')}</p>}
      {searching && found && found.length > 0 && (
        <ul className="list visit">
          {found.slice(0, mostShown).map((person) => (
            <PersonRow key={person.id} person={person} onChoose={onChoose} />
          ))}
        </ul>
      )}
    </>
  );
}

/** `said`: what else is known of them, beside the date of birth. */
export function PersonRow({
  person,
  said = '',
  onChoose,
}: {
  person: Person;
  said?: string;
  onChoose: (person: Person) => void;
}) {
  const born = useBorn();
  return (
    <ListRow
      title={person.name}
      under={joined(upperFirst(born(person.dateOfBirth)), said)}
      onPress={() => onChoose(person)}
    />
  );
}
