import { useTranslation } from 'react-i18next';

const megabyte = 1_048_576;

/** "9 GB", "38 MB", "0.4 MB", "12 KB": how much room a file takes. */
export function useSize(): (bytes: number) => string {
  const { t } = useTranslation('handOut');
  return (bytes) => {
    if (bytes >= 1000 * megabyte) return t('gigabytes', { count: Math.round(bytes / 1024 / megabyte) });
    if (bytes >= 10 * megabyte) return t('megabytes', { count: Math.round(bytes / megabyte) });
    if (bytes >= megabyte / 4) return t('megabytes', { count: Math.round((bytes / megabyte) * 10) / 10 });
    return t('kilobytes', { count: Math.ceil(bytes / 1024) });
  };
}
