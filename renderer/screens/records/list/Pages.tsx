import { CaretLeftIcon, CaretRightIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { figures } from '../../../words/writing.ts';
import './list.css';

/** How many pages a list of this length has; an empty one has its first. */
export const pagesOf = (length: number, rows: number): number => Math.max(1, Math.ceil(length / rows));

/** "Page 2 of 13" between the two ways to turn. At an end there is one way left. */
export function Pages({ page, pages, onPage }: { page: number; pages: number; onPage: (page: number) => void }) {
  const { t } = useTranslation('records');
  return (
    <nav className="row gap3" aria-label={t('pages')}>
      {page > 1 && (
        <Button label={t('pageBefore')} onPress={() => onPage(page - 1)}>
          <CaretLeftIcon className="i turn" />
        </Button>
      )}
      <span className="pagecount" role="status">
        {t('pageOf', { page: figures(page), pages: figures(pages) })}
      </span>
      {page < pages && (
        <Button label={t('pageAfter')} onPress={() => onPage(page + 1)}>
          <CaretRightIcon className="i turn" />
        </Button>
      )}
    </nav>
  );
}
