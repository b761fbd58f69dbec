import { useSyncExternalStore, type ReactNode } from 'react';
import { FormattedMessage, IntlProvider, useIntl } from 'react-intl';
import { webText } from '../ui/typography';
import type { Locale, MessageId, Words } from './words';

/** What a message may be given: texts and numbers as values, functions for its <tags>. */
export type MessageValues = Record<string, string | number | Date | ReactNode | ((chunks: ReactNode[]) => ReactNode)>;

/** Gives the pages below the words read so far. */
export function SayProvider({ words, children }: { words: Words; children: ReactNode }) {
  const messages = useSyncExternalStore(words.subscribe, words.messages, words.messages);
  return (
    <IntlProvider locale={words.locale} messages={messages} timeZone="Europe/Paris" onError={tell}>
      {children}
    </IntlProvider>
  );
}

/** A message as an element: `<Say id="holder.start" values={{ name }} />`. */
export function Say({ id, values }: { id: MessageId; values?: MessageValues }) {
  return (
    <FormattedMessage id={id} {...(values ? { values } : {})}>
      {(parts) => <>{parts.map((part) => (typeof part === 'string' ? webText(part) : part))}</>}
    </FormattedMessage>
  );
}

/** `say('holder.start', { name })`: a message as a string, for labels and attributes. */
export function useSay(): (id: MessageId, values?: Record<string, string | number | Date>) => string {
  const { formatMessage } = useIntl();
  return (id, values) => webText(formatMessage({ id }, values));
}

/** The language of the page. */
export function useLocale(): Locale {
  return useIntl().locale === 'en' ? 'en' : 'fr';
}

/** The text of the reader's language out of the two the API gives. */
export function useBilingual(): (text: { fr: string; en: string } | null | undefined) => string {
  const locale = useLocale();
  return (text) => (text ? webText(text[locale]) : '');
}

function tell(fault: { code: string; message: string }): void {
  if (fault.code !== 'MISSING_DATA') console.error(fault.message);
}
