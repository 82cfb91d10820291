import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text-link';
import type { CallHead } from '@/lib/reports/calls/views';
import type { Locale } from '@/lib/web/locale';
import { callName } from './call-chooser';

/** What can be made of the answers to a call. Names of what leads away are completed by the call for those who hear them alone. */
export function CallWays({ call, locale }: Readonly<{ call: CallHead; locale: Locale }>) {
  const t = useTranslations('calls.list');
  const ways = [
    { key: 'matrix', address: `matrix?year=${call.year}&kind=${call.kind.code}` },
    { key: 'compare', address: `compare?call=${call.id}` },
    { key: 'compile', address: `compilation?call=${call.id}` },
  ] as const;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {ways.map(({ key, address }) => (
        <li key={key}>
          <TextLink href={`/${locale}/reports/${address}`} className="inline-block min-h-6">
            {t(key)}
            <span className="sr-only">: {callName(call, locale)}</span>
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
