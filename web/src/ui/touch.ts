import { useEffect, useState } from 'react';

/** Whether one holds the device in the hand: then its camera can take a paper. */
export function useTouch(): boolean {
  const [touch, setTouch] = useState(false);
  useEffect(() => setTouch(matchMedia('(pointer: coarse)').matches), []);
  return touch;
}
