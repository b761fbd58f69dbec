import { useState } from 'react';
import type { DemoPerson } from '../../api/account';
import { ask, useApi, type Api } from '../../api/client';
import { Problem } from '../../api/problem';
import { useVerb } from '../../api/verb';

/** Signs somebody of the demonstration in, second factor included. A code opens one door only: the next one is waited for. */
export function useDemoEntry(onSigned: () => void) {
  const api = useApi();
  const [entering, setEntering] = useState<DemoPerson | null>(null);
  const [waiting, setWaiting] = useState(false);
  const sign = useVerb(async ({ email, password }: DemoPerson) => {
    const { secondFactor } = await ask(api.POST('/api/v1/sessions', { body: { email, password } }));
    if (secondFactor === 'needed' && !(await pass(api, email))) {
      setWaiting(true);
      await halfMinute();
      await pass(api, email, true);
    }
    return true;
  });
  const enter = async (person: DemoPerson) => {
    setEntering(person);
    const signed = await sign.run(person);
    setWaiting(false);
    if (signed) onSigned();
    else setEntering(null);
  };
  return { enter, entering, waiting, problem: sign.problem };
}

/** @param last a refusal is then told instead of answered by false */
async function pass(api: Api, email: string, last = false): Promise<boolean> {
  const { items } = await ask(api.GET('/api/v1/demo/people'));
  const code = items.find((person) => person.email === email)?.code ?? '';
  try {
    await ask(api.POST('/api/v1/sessions/second-factor', { body: { code } }));
    return true;
  } catch (problem) {
    if (last || !(problem instanceof Problem && problem.code === 'wrong_code')) throw problem;
    return false;
  }
}

/** Until the next code counts. */
function halfMinute(): Promise<void> {
  const left = 30_000 - (Date.now() % 30_000) + 1_000;
  return new Promise((resolve) => setTimeout(resolve, left));
}
