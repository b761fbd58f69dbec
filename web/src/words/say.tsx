import { IntlMessageFormat, type PrimitiveType } from 'intl-messageformat';
import { createContext, Fragment, use, useSyncExternalStore, type ReactNode } from 'react';
import { webText } from '../ui/typography';
import type { Locale, Message, MessageId, Words } from './words';

/** What a message may be given: texts and numbers as values, functions for its <tags>. */
export type MessageValues = Record<string, string | number | Date | ReactNode | ((chunks: ReactNode[]) => ReactNode)>;

const Dictionary = createContext<Words | null>(null);

/** Gives the pages below the words read so far. */
export function SayProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <Dictionary value={words}>{children}</Dictionary>;
}

/** A message as an element: `<Say id="holder.start" values={{ name }} />`. */
export function Say({ id, values }: { id: MessageId; values?: MessageValues }) {
  const said = useFormat()(id, values as Record<string, ReactNode>);
  if (typeof said === 'string') return <>{webText(said)}</>;
  const parts = Array.isArray(said) ? said : [said];
  return parts.map((part, at) => <Fragment key={at}>{typeof part === 'string' ? webText(part) : part}</Fragment>);
}

/** `say('holder.start', { name })`: a message as a string, for labels and attributes. */
export function useSay(): (id: MessageId, values?: Record<string, string | number | Date>) => string {
  const format = useFormat();
  return (id, values) => webText(String(format(id, values)));
}

/** The language of the page. */
export function useLocale(): Locale {
  return useWords().locale;
}

/** The text of the reader's language out of the two the API gives. */
export function useBilingual(): (text: { fr: string; en: string } | null | undefined) => string {
  const locale = useLocale();
  return (text) => (text ? webText(text[locale]) : '');
}

function useWords(): Words {
  const words = use(Dictionary);
  if (!words) throw new Error('The page has no words around it');
  return words;
}

function useFormat() {
  const words = useWords();
  const messages = useSyncExternalStore(words.subscribe, words.messages, words.messages);
  return (id: MessageId, values?: Record<string, PrimitiveType | ReactNode>) => {
    const message = messages[id];
    if (!message) {
      console.error(`No words for ${id}`);
      return id;
    }
    return formatOf(message, words.locale).format<ReactNode>(values);
  };
}

const formats = new WeakMap<Message, IntlMessageFormat>();

function formatOf(message: Message, locale: Locale): IntlMessageFormat {
  const known = formats.get(message);
  if (known) return known;
  const made = new IntlMessageFormat(message, locale, undefined, { formatters: IN_PARIS });
  formats.set(message, made);
  return made;
}

/** Days and hours are those of Paris, wherever the reader or the server is. */
const IN_PARIS = {
  getNumberFormat: remembered(Intl.NumberFormat),
  getPluralRules: remembered(Intl.PluralRules),
  getDateTimeFormat: remembered(
    class extends Intl.DateTimeFormat {
      constructor(locale?: string | string[], options?: Intl.DateTimeFormatOptions) {
        super(locale, { timeZone: 'Europe/Paris', ...options });
      }
    },
  ),
};

function remembered<Options, Made>(
  Kind: new (locale?: string | string[], options?: Options) => Made,
): (locale?: string | string[], options?: Options) => Made {
  const made = new Map<string, Made>();
  return (locale, options) => {
    const key = `${String(locale)} ${JSON.stringify(options ?? {})}`;
    const one = made.get(key) ?? new Kind(locale, options);
    made.set(key, one);
    return one;
  };
}
