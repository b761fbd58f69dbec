import { useEffect, useState } from 'react';

/** A text being written, kept on this device until it is sent. */
export interface KeptText {
  readonly text: string;
  /** Something was written earlier and is shown again, or has just been kept. */
  readonly kept: boolean;
  set(text: string): void;
}

/** @param name of the text on this device */
export function useKeptText(name: string): KeptText {
  const [text, setText] = useState('');
  useEffect(() => setText(read(name)), [name]);
  return {
    text,
    kept: text.trim() !== '',
    set: (next) => {
      setText(next);
      write(name, next);
    },
  };
}

function read(name: string): string {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    // a browser that keeps nothing still writes messages
    return '';
  }
}

function write(name: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    // as above
  }
}
