import { useTranslation } from 'react-i18next';

export type Complaint = keyof typeof import('../words/en/common.ts')['common']['fieldWrong'];

/** What to say under a field: the schema decides that something is wrong, the screen knows which sentence fits the field. */
export function useComplaint(): (error: object | undefined, kind: Complaint) => string | undefined {
  const { t } = useTranslation();
  return (error, kind) => (error ? t(`fieldWrong.${kind}`) : undefined);
}
