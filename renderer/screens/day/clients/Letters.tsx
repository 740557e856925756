import { useTranslation } from 'react-i18next';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** The alphabet: a tap opens the page on which a letter begins. */
export function Letters({ onLetter }: { onLetter: (letter: string) => void }) {
  const { t } = useTranslation('records');
  return (
    <nav className="letters" aria-label={t('letters')}>
      {letters.map((letter) => (
        <button key={letter} type="button" onClick={() => onLetter(letter)}>
          {letter.toUpperCase()}
        </button>
      ))}
    </nav>
  );
}
