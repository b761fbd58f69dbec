import { useEffect, useState } from 'react';

/**
 * The token a mail's link carries after `#`, once the page answers to its script: servers never see it. It is taken out of
 * the address at once, so that it stays in no history.
 */
export function useHashToken(): string | null {
  const [token, setToken] = useState<string | null>(null);
  useEffect(() => {
    const read = () => {
      const found = /^#([A-Za-z0-9_-]{20,})$/.exec(location.hash)?.[1];
      if (!found) return;
      setToken(found);
      history.replaceState(history.state, '', location.pathname + location.search);
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return token;
}
